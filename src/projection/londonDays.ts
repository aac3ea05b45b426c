import { londonDate, startOfLondonDay } from "../domain/londonTime.ts";
import { lastDayOf } from "../domain/workingDays.ts";

const DAY = 86_400;
const MOST_REMEMBERED = 20_000;

/** Calendar arithmetic is slow and its results few (days of some years), so they are remembered. */
function remembered<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}

/** Half an hour is the finest grain at which London's clocks ever moved against UTC's midnight in our time. */
const GRAIN = 1800;
const dayOfGrain = remembered((grain: number) => londonDate(grain * GRAIN));

/** The London day of a moment, "2025-06-03". */
export function londonDay(seconds: number): string {
  return dayOfGrain(Math.floor(seconds / GRAIN));
}

/** First second of a London day. */
export const dayStart = remembered(startOfLondonDay);

/** A London day's place in the calendar, so that days can be subtracted. */
function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 1000 / DAY);
}

/** Whole London days from one moment's day to another's; negative if the second is earlier. */
export function daysBetween(from: number, to: number): number {
  return dayNumber(londonDay(to)) - dayNumber(londonDay(from));
}

/**
 * First second of the last day of a period of n days beginning with the event's day (Procurement Act 2023, s.123, and
 * our agreements alike). A period of no days ends on the day itself.
 */
export function lastDay(days: number, event: number): number {
  return dayStart(lastDayOf(Math.max(days, 1), londonDay(event)));
}
