import { execFileSync } from "node:child_process";
import { expect } from "chai";
import fc from "fast-check";
import { startOfLondonDay } from "../../src/domain/londonTime.ts";
import { mayBeReadEarlier, releaseDay } from "../../src/domain/releaseDate.ts";

const dates: readonly (readonly [text: string, day: string])[] = [
  ["2026-06-30", "2026-06-30"],
  ["2026-06-30T22:59:59Z", "2026-06-30"],
  ["2026-06-30T23:00:00Z", "2026-07-01"],
  ["2026-06-30T23:30:00+01:00", "2026-06-30"],
  ["2026-06-30T23:30:00-01:00", "2026-07-01"],
  ["2026-01-01T00:30:00-00:00", "2026-01-01"],
  ["2026-06-30t22:59:59z", "2026-06-30"],
  ["2026-06-30T22:59:59.999999999999999Z", "2026-06-30"],
  ["2024-02-29", "2024-02-29"],
  ["9999-12-31T23:59:59Z", "9999-12-31"],
];

const noDates = [
  "Lot 7", "12", "Spring 2026", "01/02/2026", "2026", "2026-06", "20260630", "2026-6-30", "2026-06-30T",
  "2026-06-30T23:30:00", "2026-06-30T23:30Z", "2026-06-30 23:30:00Z", "2026-06-30T24:00:00Z", "2026-06-30T23:60:00Z",
  "2026-06-30T23:59:60Z", "2026-06-30T23:30:00+24:00", "2026-06-30T23:30:00+0100", "2026-06-30T23:30:00+01",
  "2026-06-30T23:30:00,5Z", "2026-06-30T23:30:00.Z", "2026-02-30", "2026-02-30T10:00:00Z", "2026-02-29", "2026-13-01", "2026-00-10", "2026-06-00",
  "2026-W27-2", "2026-181", "+002026-06-30", "12026-06-30T10:00:00Z", "-2026-06-30", "2026-06-30Z", " 2026-06-30", "2026-06-30\n", "２０２６-06-30", "Tue, 30 Jun 2026 10:00:00 GMT", "1782813600", "",
]; // prettier-ignore

describe("the date of a publication", () => {
  for (const [text, day] of dates)
    it(`${text} is the London day ${day}`, () => {
      expect(releaseDay(text)).to.equal(startOfLondonDay(day));
    });

  for (const text of noDates)
    it(`${JSON.stringify(text)} is none`, () => {
      expect(releaseDay(text)).to.equal(0);
    });

  it("before 1970 is none that an act could sign", () => {
    for (const text of ["0000-01-01", "0206-08-11T10:00:00Z", "1969-12-31", "1970-01-01"])
      expect(releaseDay(text), text).to.equal(0);
    expect(releaseDay("1970-01-02")).to.equal(startOfLondonDay("1970-01-02"));
  });

  it("is read alike in every time zone", () => {
    const texts = [...dates.map(([text]) => text), ...noDates];
    const program = `import { releaseDay } from ${JSON.stringify(new URL("../../src/domain/releaseDate.ts", import.meta.url).href)};
      console.log(JSON.stringify(${JSON.stringify(texts)}.map(releaseDay)))`;
    const inZone = (TZ: string) =>
      execFileSync(process.execPath, ["--input-type=module", "-e", program], { env: { TZ }, encoding: "utf8" });
    const [first, ...others] = ["UTC", "Europe/London", "Pacific/Apia", "America/St_Johns"].map(inZone);
    for (const other of others) expect(other).to.equal(first);
    expect(JSON.parse(first ?? "")).to.deep.equal(texts.map(releaseDay));
  });

  it("never fails, and is always a London day or none", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
        ),
        (text) => {
          const day = releaseDay(text);
          expect(day === 0 || mayBeReadEarlier("no date", day)).to.equal(true);
        },
      ),
    );
  });
});

describe("a day that an earlier program read out of a text that is no date", () => {
  it("may be any London day, and nothing else", () => {
    expect(mayBeReadEarlier("Lot 7", startOfLondonDay("2001-07-01"))).to.equal(true);
    expect(mayBeReadEarlier("2026-06-30T23:30:00", startOfLondonDay("2026-07-01"))).to.equal(true);
    expect(mayBeReadEarlier("2026-06-30T23:30:00", startOfLondonDay("2026-06-30"))).to.equal(true);
    expect(mayBeReadEarlier("Lot 7", startOfLondonDay("2001-07-01") + 1)).to.equal(false);
  });

  it("is never another than the date's own where there is one", () => {
    expect(mayBeReadEarlier("2026-06-30", startOfLondonDay("2026-07-01"))).to.equal(false);
  });
});
