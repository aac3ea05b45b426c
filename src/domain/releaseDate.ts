import { Temporal } from "temporal-polyfill";
import { isStartOfLondonDay, londonDate, startOfLondonDay } from "./londonTime.ts";

/** RFC 3339's date-time, or its full-date alone. Nothing else is a date: no other order, no missing part, no words. */
const DATE =
  /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:[Tt]((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.\d+)?([Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d))?$/;

/**
 * The London day of a date that somebody else wrote, as its first second; 0 where the text is no date, or one that an
 * act cannot sign because it lies before 1970. What is signed follows from it, so every machine must read it alike: it
 * knows neither the machine's time zone nor an engine's own reading of "Lot 7".
 */
export function releaseDay(text: string): number {
  const [, day, time, offset] = DATE.exec(text) ?? [];
  if (day === undefined) return 0;
  try {
    const date = Temporal.PlainDate.from(day, { overflow: "reject" }).toString();
    if (time === undefined || offset === undefined) return Math.max(0, startOfLondonDay(date));
    const moment = Temporal.Instant.from(`${date}T${time}${offset.toUpperCase()}`);
    return Math.max(0, startOfLondonDay(londonDate(moment.epochMilliseconds / 1000)));
  } catch (error) {
    if (error instanceof RangeError) return 0; // 30 February
    throw error;
  }
}

/**
 * Whether a signed day may stand beside a text that is no date. Programs before this grammar read such texts as their
 * engine and time zone did, and signed the result: any whole London day. What they recorded holds for ever.
 */
export function mayBeReadEarlier(text: string, signed: number): boolean {
  return releaseDay(text) === 0 && isStartOfLondonDay(signed);
}
