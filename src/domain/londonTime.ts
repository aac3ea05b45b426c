import { Temporal } from "temporal-polyfill";
import { LondonTimeUnclear, type TimeMeaning } from "./LondonTimeUnclear.ts";

/** London's clocks, whatever the zone of the machine: nothing here reads the machine's zone. */
const LONDON = "Europe/London";
const WITH_OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/;
const NAMED_ZONE = /\s*(BST|GMT)$/;

/** UTC seconds as RFC 3339, as machines exchange it: "2025-06-03T13:05:00Z". */
export function toRfc3339(seconds: number): string {
  return instantOf(seconds).toString();
}

/** UTC seconds of an RFC 3339 time; parts of a second are dropped. @throws RangeError without an offset */
export function fromRfc3339(text: string): number {
  if (!WITH_OFFSET.test(text.toUpperCase())) {
    throw new RangeError(`"${text}" has no offset. Write the time as RFC 3339, such as 2025-06-03T14:05:00+01:00.`);
  }
  try {
    return Math.floor(Temporal.Instant.from(text.toUpperCase()).epochMilliseconds / 1000);
  } catch (cause) {
    throw new RangeError(`"${text}" is not a time. Write it as RFC 3339, such as 2025-06-03T14:05:00+01:00.`, {
      cause,
    });
  }
}

/** "3 June 2025, 2:05pm BST": a moment as people in London say it; "no time" for 0, which is signed where there is none. */
export function londonWords(seconds: number): string {
  if (seconds === 0) return "no time";
  return `${londonDateWords(seconds)}, ${londonClock(seconds)}`;
}

/** "3 June 2025, 2:05:09pm BST", where two moments within a minute have to be told apart. */
export function londonWordsToTheSecond(seconds: number): string {
  if (seconds === 0) return londonWords(seconds);
  const time = londonOf(seconds);
  return `${londonDateWords(seconds)}, ${clockFace(time, `:${pad(time.minute)}:${pad(time.second)}`)} ${zoneName(time)}`;
}

/** "2:05pm BST", "5pm BST", "midday BST": the style of GOV.UK, with the zone. */
export function londonClock(seconds: number): string {
  const time = londonOf(seconds);
  const { hour, minute } = time;
  if (minute === 0 && hour === 12) return `midday ${zoneName(time)}`;
  if (minute === 0 && hour === 0) return `midnight (start of the day) ${zoneName(time)}`;
  return `${clockFace(time, minute === 0 ? "" : `:${pad(minute)}`)} ${zoneName(time)}`;
}

/** "14:05": how a form shows it again. */
export function londonTimeOfDay(seconds: number): string {
  const { hour, minute } = londonOf(seconds);
  return `${pad(hour)}:${pad(minute)}`;
}

function clockFace({ hour }: Temporal.ZonedDateTime, after: string): string {
  return `${hour % 12 === 0 ? 12 : hour % 12}${after}${hour < 12 ? "am" : "pm"}`;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

/** "3 June 2025"; "no day" for 0, which is signed where there is none: nobody ever means the first second of 1970. */
export function londonDateWords(seconds: number): string {
  if (seconds === 0) return "no day";
  const time = londonOf(seconds);
  return `${time.day} ${MONTHS[time.month - 1]} ${time.year}`;
}

/** The London day of a moment: "2025-06-03". */
export function londonDate(seconds: number): string {
  return londonOf(seconds).toPlainDate().toString();
}

/** First second of a London day ("2025-06-03"): how acts carry a date on which something happened. @throws RangeError */
export function startOfLondonDay(date: string): number {
  return secondsOf(plainDate(date).toZonedDateTime(LONDON));
}

/** Last second of a London day: what a date alone means in "as at". @throws RangeError */
export function endOfLondonDay(date: string): number {
  return secondsOf(plainDate(date).add({ days: 1 }).toZonedDateTime(LONDON)) - 1;
}

/** First second of the London day so long after a moment's, or before it. Days have 23 to 25 hours: none is added up. */
export function londonDayLater(seconds: number, later: { readonly days?: number; readonly years?: number }): number {
  return secondsOf(londonOf(seconds).toPlainDate().add(later).toZonedDateTime(LONDON));
}

/** The same time of London's clocks so many days later. */
export function londonTimeLater(seconds: number, days: number): number {
  return secondsOf(londonOf(seconds).add({ days }));
}

/** Days from one moment to another by London's clocks, with the part of a day; negative if the second is earlier. */
export function londonDaysApart(from: number, to: number): number {
  const [first, last] = [from, to].map((seconds) => londonOf(seconds).toPlainDateTime());
  return first === undefined || last === undefined ? 0 : first.until(last).total({ unit: "day", relativeTo: first });
}

export function isStartOfLondonDay(seconds: number): boolean {
  return startOfLondonDay(londonDate(seconds)) === seconds;
}

/**
 * A time as somebody in London enters it: "2025-06-03 14:05", with "T" or a space, with or without seconds,
 * and with an offset, "BST" or "GMT" where it is needed.
 * @throws LondonTimeUnclear if the clocks skip or repeat that time and no offset is given; it offers both meanings
 * @throws RangeError if it is not a time
 */
export function parseLondonTime(text: string): number {
  const withOffset = text.trim().replace(NAMED_ZONE, (_, zone) => (zone === "BST" ? "+01:00" : "+00:00"));
  if (WITH_OFFSET.test(withOffset)) return fromRfc3339(withOffset.replace(" ", "T"));
  const local = plainDateTime(withOffset);
  const earlier = secondsOf(local.toZonedDateTime(LONDON, { disambiguation: "earlier" }));
  const later = secondsOf(local.toZonedDateTime(LONDON, { disambiguation: "later" }));
  if (earlier === later) return earlier;
  throw new LondonTimeUnclear(text.trim(), isTwice(local, earlier), meanings(local));
}

/** A moment from which on something counts: a time as above, or a date alone for the start of that London day. */
export function parseFrom(text: string): number {
  return isDate(text) ? startOfLondonDay(text) : parseLondonTime(text);
}

/** A moment to look at the ledger as at: a time as above, or a date alone for the end of that London day. */
export function parseAsAt(text: string): number {
  return isDate(text.trim()) ? endOfLondonDay(text.trim()) : parseLondonTime(text);
}

const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
] as const; // prettier-ignore

function londonOf(seconds: number): Temporal.ZonedDateTime {
  return instantOf(seconds).toZonedDateTimeISO(LONDON);
}

function instantOf(seconds: number): Temporal.Instant {
  if (!Number.isSafeInteger(seconds)) throw new RangeError(`${seconds} is not a time: times are UTC seconds.`);
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
}

function secondsOf(time: Temporal.ZonedDateTime): number {
  return Math.floor(time.epochMilliseconds / 1000);
}

function zoneName(time: Temporal.ZonedDateTime): string {
  return time.offsetNanoseconds === 0 ? "GMT" : "BST";
}

function plainDate(date: string): Temporal.PlainDate {
  if (!isDate(date)) throw notADate(date);
  try {
    return Temporal.PlainDate.from(date);
  } catch (cause) {
    throw notADate(date, cause);
  }
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function plainDateTime(text: string): Temporal.PlainDateTime {
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?$/.test(text)) throw notATime(text);
  try {
    return Temporal.PlainDateTime.from(text);
  } catch (cause) {
    throw notATime(text, cause);
  }
}

/** Whether a local time happened twice (autumn); otherwise the clocks skipped it (spring). */
function isTwice(local: Temporal.PlainDateTime, seconds: number): boolean {
  return londonOf(seconds).toPlainDateTime().equals(local);
}

function meanings(local: Temporal.PlainDateTime): TimeMeaning[] {
  return ["+01:00", "+00:00"].map((offset) => {
    const seconds = fromRfc3339(`${local.toString()}${offset}`);
    return { offset, seconds, words: londonWords(seconds) };
  });
}

function notADate(text: string, cause?: unknown): RangeError {
  return new RangeError(`"${text}" is not a date. Write it as year-month-day, such as 2025-06-03.`, { cause });
}

function notATime(text: string, cause?: unknown): RangeError {
  return new RangeError(`"${text}" is not a time. Write it as 2025-06-03 14:05, London time.`, { cause });
}
