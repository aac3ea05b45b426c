import { Temporal } from "temporal-polyfill";
import { bankHolidayYears, isBankHoliday } from "./bankHolidays.ts";

/** Procurement Act 2023, s.123: not Saturday, Sunday or a bank holiday in any part of the United Kingdom. */
export function isWorkingDay(date: string): boolean {
  return Temporal.PlainDate.from(date).dayOfWeek < 6 && !isBankHoliday(date);
}

/** The day itself, or the next one that is a working day; in years without known bank holidays, no weekend. */
export function firstWorkingDay(date: string): string {
  let day = Temporal.PlainDate.from(date);
  while (day.dayOfWeek > 5 || (bankHolidayYears.includes(day.year) && isBankHoliday(day.toString())))
    day = day.add({ days: 1 });
  return day.toString();
}

/**
 * The last day of a period that runs "before the end of n days beginning with" an event: event + n - 1.
 * @param event the day of the event, "2026-03-31": 30 days end on 2026-04-29
 */
export function lastDayOf(days: number, event: string): string {
  requirePositive(days);
  return Temporal.PlainDate.from(event)
    .add({ days: days - 1 })
    .toString();
}

/** The same counted in working days: the event's day counts if it is one. */
export function lastWorkingDayOf(workingDays: number, event: string): string {
  requirePositive(workingDays);
  let day = Temporal.PlainDate.from(event);
  let left = workingDays - (isWorkingDay(event) ? 1 : 0);
  while (left > 0) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day.toString())) left -= 1;
  }
  return day.toString();
}

function requirePositive(days: number): void {
  if (!Number.isSafeInteger(days) || days < 1) throw new RangeError(`A period has at least one day, not ${days}.`);
}
