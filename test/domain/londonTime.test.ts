import { execFileSync } from "node:child_process";
import { expect } from "chai";
import fc from "fast-check";
import {
  endOfLondonDay,
  fromRfc3339,
  isStartOfLondonDay,
  londonClock,
  londonDate,
  londonDateWords,
  londonDayLater,
  londonDaysApart,
  londonTimeLater,
  londonWords,
  parseAsAt,
  parseLondonTime,
  startOfLondonDay,
  toRfc3339,
} from "../../src/domain/londonTime.ts";
import { LondonTimeUnclear } from "../../src/domain/LondonTimeUnclear.ts";

const utc = (text: string) => Date.parse(text) / 1000;
const SUMMER = utc("2025-06-03T13:05:00Z");

describe("London time", () => {
  it("is said with BST or GMT", () => {
    expect(londonWords(SUMMER)).to.equal("3 June 2025, 2:05pm BST");
    expect(londonWords(utc("2025-12-31T23:59:59Z"))).to.equal("31 December 2025, 11:59pm GMT");
    expect(londonDateWords(utc("2025-06-30T23:30:00Z"))).to.equal("1 July 2025");
    expect(londonDate(utc("2025-06-30T23:30:00Z"))).to.equal("2025-07-01");
    expect(londonClock(SUMMER)).to.equal("2:05pm BST");
  });

  it("changes at one o'clock UTC on the last Sundays of March and October", () => {
    expect(londonClock(utc("2025-03-30T00:59:59Z"))).to.equal("12:59am GMT");
    expect(londonClock(utc("2025-03-30T01:00:00Z"))).to.equal("2am BST");
    expect(londonClock(utc("2025-10-26T00:59:59Z"))).to.equal("1:59am BST");
    expect(londonClock(utc("2025-10-26T01:00:00Z"))).to.equal("1am GMT");
  });

  it("has days of 23, 24 and 25 hours", () => {
    const hours = (date: string) => (endOfLondonDay(date) + 1 - startOfLondonDay(date)) / 3600;
    expect(["2025-03-30", "2025-06-03", "2025-10-26"].map(hours)).to.deep.equal([23, 24, 25]);
  });

  it("carries a date as the first second of its London day", () => {
    expect(startOfLondonDay("2025-06-03")).to.equal(utc("2025-06-02T23:00:00Z"));
    expect(startOfLondonDay("2025-01-03")).to.equal(utc("2025-01-03T00:00:00Z"));
    expect(isStartOfLondonDay(utc("2025-06-02T23:00:00Z"))).to.equal(true);
    expect(isStartOfLondonDay(utc("2025-06-03T00:00:00Z"))).to.equal(false);
    expect(londonDate(startOfLondonDay("2025-06-03"))).to.equal("2025-06-03");
  });

  it("has days of its calendar that no number of seconds gives", () => {
    const monday = startOfLondonDay("2026-03-16");
    expect(londonDate(londonDayLater(monday, { days: 14 }))).to.equal("2026-03-30");
    expect(londonDayLater(monday, { days: 14 })).to.equal(startOfLondonDay("2026-03-30"));
    expect(londonDayLater(monday + 3600 * 23, { days: 1 })).to.equal(startOfLondonDay("2026-03-17"));
    expect(londonDayLater(startOfLondonDay("2024-02-29"), { years: 1 })).to.equal(startOfLondonDay("2025-02-28"));
    expect(londonDayLater(monday, { years: -1 })).to.equal(startOfLondonDay("2025-03-16"));
  });

  it("counts days by its clocks, whatever they did in between", () => {
    const at = (text: string) => parseLondonTime(text);
    expect(londonDaysApart(at("2026-03-01 12:00"), at("2026-04-05 12:00"))).to.equal(35);
    expect(londonDaysApart(at("2026-10-30 12:00"), at("2026-10-20 12:00"))).to.equal(-10);
    expect(londonDaysApart(at("2026-03-28 12:00"), at("2026-03-29 18:00"))).to.equal(1.25);
    expect(londonTimeLater(at("2026-03-20 17:30"), 30)).to.equal(at("2026-04-19 17:30"));
  });

  const entered: [string, string][] = [
    ["2025-06-03 14:05", "2025-06-03T13:05:00Z"],
    ["2025-06-03T14:05", "2025-06-03T13:05:00Z"],
    [" 2025-06-03 14:05:30 ", "2025-06-03T13:05:30Z"],
    ["2025-12-03 14:05", "2025-12-03T14:05:00Z"],
    ["2025-06-03 14:05 BST", "2025-06-03T13:05:00Z"],
    ["2025-06-03 14:05 GMT", "2025-06-03T14:05:00Z"],
    ["2025-06-03T14:05+02:00", "2025-06-03T12:05:00Z"],
    ["2025-06-03T14:05:00Z", "2025-06-03T14:05:00Z"],
    ["2025-10-26 00:59:59", "2025-10-25T23:59:59Z"],
    ["2025-10-26 02:00", "2025-10-26T02:00:00Z"],
    ["2025-03-30 02:00", "2025-03-30T01:00:00Z"],
    ["2025-10-26 01:30+01:00", "2025-10-26T00:30:00Z"],
    ["2025-10-26 01:30 GMT", "2025-10-26T01:30:00Z"],
    ["2025-03-30 01:30 GMT", "2025-03-30T01:30:00Z"],
  ];
  for (const [text, meant] of entered) {
    it(`reads "${text}" as ${meant}`, () => expect(toRfc3339(parseLondonTime(text))).to.equal(meant));
  }

  it("refuses the hour that happens twice until the offset is given, and offers both meanings", () => {
    expect(() => parseLondonTime("2025-10-26 01:30"))
      .to.throw(
        LondonTimeUnclear,
        "In London, 2025-10-26 01:30 happens twice: the clocks go back. Say which you mean: " +
          "2025-10-26 01:30+01:00 (26 October 2025, 1:30am BST) or 2025-10-26 01:30+00:00 (26 October 2025, 1:30am GMT).",
      )
      .with.deep.property("meanings", [
        { offset: "+01:00", seconds: utc("2025-10-26T00:30:00Z"), words: "26 October 2025, 1:30am BST" },
        { offset: "+00:00", seconds: utc("2025-10-26T01:30:00Z"), words: "26 October 2025, 1:30am GMT" },
      ]);
  });

  it("refuses the hour that does not exist, and offers both meanings", () => {
    expect(() => parseLondonTime("2025-03-30T01:00")).to.throw(
      LondonTimeUnclear,
      "does not exist: the clocks go forward",
    );
    expect(() => parseLondonTime("2025-03-30T01:59:59")).to.throw(LondonTimeUnclear);
  });

  it("offers meanings that it then accepts", () => {
    try {
      parseLondonTime("2025-10-26 01:30");
      expect.fail("the time is unclear");
    } catch (error) {
      if (!(error instanceof LondonTimeUnclear)) throw error;
      const again = error.meanings.map(({ offset }) => parseLondonTime(`${error.entered}${offset}`));
      expect(again).to.deep.equal(error.meanings.map(({ seconds }) => seconds));
    }
  });

  for (const text of [
    "",
    "today",
    "2025-06-03",
    "2025-02-30 10:00",
    "2025-06-03 24:00",
    "2025-6-3 10:00",
    "2025-06-03 10:00 CET",
  ]) {
    it(`refuses "${text}"`, () =>
      expect(() => parseLondonTime(text)).to.throw(RangeError, /is not a time|has no offset/));
  }

  it("takes a date alone as the end of that London day, when looking back", () => {
    expect(toRfc3339(parseAsAt("2025-06-03"))).to.equal("2025-06-03T22:59:59Z");
    expect(toRfc3339(parseAsAt("2025-12-03"))).to.equal("2025-12-03T23:59:59Z");
    expect(parseAsAt("2025-06-03 14:05")).to.equal(SUMMER);
    expect(() => parseAsAt("2025-02-30")).to.throw(RangeError, '"2025-02-30" is not a date');
  });

  it("exchanges RFC 3339 with an offset only", () => {
    expect(toRfc3339(SUMMER)).to.equal("2025-06-03T13:05:00Z");
    expect(fromRfc3339("2025-06-03T14:05:00.999+01:00")).to.equal(SUMMER);
    expect(fromRfc3339("2025-06-03t13:05:00z")).to.equal(SUMMER);
    expect(() => fromRfc3339("2025-06-03T14:05:00")).to.throw(RangeError, "has no offset");
    expect(() => fromRfc3339("2025-13-03T14:05:00Z")).to.throw(RangeError, "is not a time");
    expect(() => toRfc3339(1.5)).to.throw(RangeError, "times are UTC seconds");
  });

  it("reads back every moment that it writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 33 }), (seconds) => {
        expect(fromRfc3339(toRfc3339(seconds))).to.equal(seconds);
        const day = londonDate(seconds);
        expect(startOfLondonDay(day) <= seconds && seconds <= endOfLondonDay(day)).to.equal(true);
      }),
    );
  });

  it("is the same on a server in any time zone", function () {
    this.timeout(60_000);
    const source = new URL("../../src/domain/londonTime.ts", import.meta.url).href;
    const program = `import * as t from ${JSON.stringify(source)};
      console.log(t.londonWords(${SUMMER}), t.parseLondonTime("2025-06-03 14:05"), t.startOfLondonDay("2025-10-26"), t.parseAsAt("2025-03-30"));`;
    const said = ["UTC", "America/New_York", "Asia/Kolkata", "Pacific/Apia"].map((TZ) =>
      execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
        env: { ...process.env, TZ },
      }).toString(),
    );
    const expected = `3 June 2025, 2:05pm BST ${SUMMER} ${utc("2025-10-25T23:00:00Z")} ${utc("2025-03-30T22:59:59Z")}\n`;
    expect(said).to.deep.equal(Array(4).fill(expected));
  });
});
