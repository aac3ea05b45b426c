import { expect } from "chai";
import Holidays from "date-holidays";
import { bankHolidayYears, isBankHoliday, proclaimedBankHolidays } from "../../src/domain/bankHolidays.ts";
import { firstWorkingDay, isWorkingDay, lastDayOf, lastWorkingDayOf } from "../../src/domain/workingDays.ts";

const PARTS = ["ENG", "WLS", "SCT", "NIR"];

/** Weekday bank holidays of a year in any part, as the package computes them. */
function computed(year: number): string[] {
  const days = PARTS.flatMap((part) =>
    new Holidays("GB", part)
      .getHolidays(year)
      .filter(({ type }) => type === "public" || type === "bank")
      .map(({ date }) => date.slice(0, 10)),
  );
  return [...new Set(days)].filter(isWeekday).sort();
}

function isWeekday(date: string): boolean {
  return new Date(date).getUTCDay() % 6 !== 0;
}

function daysOf(year: number): string[] {
  const days: string[] = [];
  for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += 86_400_000) {
    days.push(new Date(day).toISOString().slice(0, 10));
  }
  return days;
}

describe("working days (s.123 of the Act)", () => {
  for (const year of bankHolidayYears) {
    it(`knows the bank holidays of ${year} in any part of the United Kingdom`, () => {
      const proclaimed = proclaimedBankHolidays.filter((date) => date.startsWith(String(year)));
      const expected = [...new Set([...computed(year), ...proclaimed])].sort();
      expect(daysOf(year).filter(isBankHoliday)).to.deep.equal(expected);
    });
  }

  it("counts other parts' bank holidays too", () => {
    const elsewhere = ["2026-01-02", "2026-03-17", "2023-07-12", "2026-08-03", "2026-11-30", "2026-06-15"];
    expect(elsewhere.map(isWorkingDay)).to.deep.equal(elsewhere.map(() => false));
  });

  it("knows weekends and working days", () => {
    expect(["2026-06-05", "2026-06-06", "2026-06-07", "2026-06-08"].map(isWorkingDay)).to.deep.equal([
      true,
      false,
      false,
      true,
    ]);
  });

  it("ends 30 days that begin with 31 March on 29 April", () => {
    expect(lastDayOf(30, "2026-03-31")).to.equal("2026-04-29");
    expect(lastDayOf(1, "2026-03-31")).to.equal("2026-03-31");
  });

  it("ends a standstill of 8 working days as worked out by hand", () => {
    // Published on Wednesday 1 April 2026: 1, 2 April (Good Friday and Easter Monday are none), 7, 8, 9, 10, 13, 14 April.
    expect(lastWorkingDayOf(8, "2026-04-01")).to.equal("2026-04-14");
    // Published on Saturday 6 June 2026: 8 to 12 June; Monday 15 is a holiday in Scotland; 16, 17, 18 June.
    expect(lastWorkingDayOf(8, "2026-06-06")).to.equal("2026-06-18");
    expect(lastWorkingDayOf(1, "2026-06-05")).to.equal("2026-06-05");
  });

  it("finds the first one from a day on, and no weekend where no bank holidays are known", () => {
    expect(firstWorkingDay("2026-04-02")).to.equal("2026-04-02");
    expect(firstWorkingDay("2026-04-03")).to.equal("2026-04-07"); // Good Friday to Easter Monday
    expect(firstWorkingDay("2099-01-03")).to.equal("2099-01-05");
  });

  it("refuses years that it does not know, and periods without a day", () => {
    expect(() => isWorkingDay("2099-01-05")).to.throw(RangeError, "Bank holidays are known for 2023 to 2032 only");
    expect(() => lastDayOf(0, "2026-03-31")).to.throw(RangeError, "at least one day");
  });
});
