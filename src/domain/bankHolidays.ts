/**
 * Bank holidays in any part of the United Kingdom that fall on a weekday, as month-day by year.
 * Pinned, because a calendar that changes with a package would move deadlines; a test holds it against date-holidays.
 */
const BY_YEAR: ReadonlyMap<number, string> = new Map([
  [2023, "01-02 01-03 03-17 04-07 04-10 05-01 05-08 05-29 07-12 08-07 08-28 11-30 12-25 12-26"],
  [2024, "01-01 01-02 03-18 03-29 04-01 05-06 05-27 07-12 08-05 08-26 12-02 12-25 12-26"],
  [2025, "01-01 01-02 03-17 04-18 04-21 05-05 05-26 07-14 08-04 08-25 12-01 12-25 12-26"],
  [2026, "01-01 01-02 03-17 04-03 04-06 05-04 05-25 07-13 08-03 08-31 11-30 12-25 12-28"],
  [2027, "01-01 01-04 03-17 03-26 03-29 05-03 05-31 07-12 08-02 08-30 11-30 12-27 12-28"],
  [2028, "01-03 01-04 03-17 04-14 04-17 05-01 05-29 07-12 08-07 08-28 11-30 12-25 12-26"],
  [2029, "01-01 01-02 03-19 03-30 04-02 05-07 05-28 07-12 08-06 08-27 11-30 12-25 12-26"],
  [2030, "01-01 01-02 03-18 04-19 04-22 05-06 05-27 07-12 08-05 08-26 12-02 12-25 12-26"],
  [2031, "01-01 01-02 03-17 04-11 04-14 05-05 05-26 07-14 08-04 08-25 12-01 12-25 12-26"],
  [2032, "01-01 01-02 03-17 03-26 03-29 05-03 05-31 07-12 08-02 08-30 11-30 12-27 12-28"],
]);

/** One-off days appointed by proclamation, which no rule gives. */
export const proclaimedBankHolidays: readonly string[] = [
  "2026-06-15", // Scotland, for the World Cup: proclaimed on 4 February 2026
];

const DAYS: ReadonlySet<string> = new Set([
  ...[...BY_YEAR].flatMap(([year, days]) => days.split(" ").map((day) => `${year}-${day}`)),
  ...proclaimedBankHolidays,
]);

/** The years that the table knows; working days outside them are refused, never guessed. */
export const bankHolidayYears: readonly number[] = [...BY_YEAR.keys()];

/**
 * @param date a day, "2026-08-03"
 * @throws RangeError outside the years of the table
 */
export function isBankHoliday(date: string): boolean {
  const year = Number(date.slice(0, 4));
  if (!BY_YEAR.has(year)) {
    const [first, last] = [bankHolidayYears[0], bankHolidayYears.at(-1)];
    throw new RangeError(
      `Bank holidays are known for ${first} to ${last} only, not for ${date}. Extend src/domain/bankHolidays.ts.`,
    );
  }
  return DAYS.has(date);
}
