import { londonDay } from "../projection/londonDays.ts";

/** RFC 3339 in UTC of UTC seconds, as the API writes moments. */
export function moment(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

/** A signed 0 stands for no moment: none is ever 1 January 1970. */
export function momentOrNull(seconds: number | null): string | null {
  return seconds === null || seconds === 0 ? null : moment(seconds);
}

/** The London day of UTC seconds, as the API writes days. */
export function day(seconds: number): string {
  return londonDay(seconds);
}

/** The same of days. */
export function dayOrNull(seconds: number | null): string | null {
  return seconds === null || seconds === 0 ? null : londonDay(seconds);
}
