import { expect } from "chai";
import { noticeOf } from "../../../src/cli/import/Notice.ts";
import { fromRfc3339 } from "../../../src/domain/londonTime.ts";
import { readRelease } from "../../../src/domain/readRelease.ts";

const NOW = fromRfc3339("2026-09-01T12:00:00Z");
const OCID = "ocds-h6vhtk-0a0001";

function notice(release: string | Uint8Array) {
  const bytes = Buffer.from(release);
  return noticeOf({ where: "page.json, release 1", line: 1, bytes, release: readRelease(bytes) }, NOW);
}

const dated = (date: unknown) => notice(JSON.stringify({ ocid: OCID, id: "1", date }));

describe("a release to be recorded", () => {
  it("bears its date where that is one", () => {
    for (const date of ["2026-08-11T10:00:00+01:00", "2026-08-11", "2026-09-01T12:00:00Z"])
      expect(dated(date)).to.include({ publishedAt: date, undated: undefined });
  });

  for (const [date, why] of [
    ["Lot 7", '"Lot 7" is no date'],
    ["2026-08-11T10:00:00", "is no date"],
    ["12026-08-11T10:00:00Z", "is no date"],
    ["0206-08-11T10:00:00Z", "is no date that an act could sign"],
    ["2206-08-11T10:00:00Z", "later than the ledger's time"],
    ["9999-12-31", "later than the ledger's time"],
    ["", '"" is no date'],
    [20260811, "20260811 is no date"],
    [null, "null is no date"],
    [undefined, "it gives no date"],
  ] as const)
    it(`has none where it says ${JSON.stringify(date)}, and says so`, () => {
      const { publishedAt, undated } = dated(date);
      expect(publishedAt).to.equal(undefined);
      expect(undated).to.include(why);
    });

  it("is kept as JSON where that changes nothing", () => {
    expect(notice(`{"ocid":"${OCID}","id":7}`)).to.deep.include({
      releaseId: "7",
      kept: { release: { ocid: OCID, id: 7 } },
    });
  });

  for (const [what, text] of [
    ["a prefix in capitals", `{"ocid":"OCDS-H6VHTK-0a0001","id":"1"}`],
    ["a number without limit", `{"ocid":"${OCID}","id":"1","most":1e9999}`],
    ["a member that stands twice", `{"ocid":"${OCID}","id":"1","a":1,"a":2}`],
    ["too many values together with what is said about it", `{"ocid":"${OCID}","id":"1","a":[${"1,".repeat(9_995)}1]}`],
    [
      "too many levels together with what is said about it",
      `{"ocid":"${OCID}","id":"1","a":${"[".repeat(63)}${"]".repeat(63)}}`,
    ],
  ] as const)
    it(`is kept byte for byte where it has ${what}`, () => {
      const { ocid, releaseId, kept, digest } = notice(text);
      expect([ocid, releaseId]).to.deep.equal([OCID, "1"]);
      expect("document" in kept && Buffer.from(kept.document).toString()).to.equal(text);
      expect(digest).to.equal(readRelease(Buffer.from(text)).digest);
    });

  it("is refused where its OCID or id is missing, is no text, or is not in UTF-8", () => {
    const latin = Buffer.from(`{"ocid":"${OCID}","id":"\xa3 1"}`, "latin1");
    for (const [release, why] of [
      ['{"id":"1"}', /its OCID is missing/],
      [`{"ocid":"${OCID}"}`, /its id is missing/],
      [`{"ocid":"${OCID}","id":""}`, /its id is "", not a text/],
      [`{"ocid":"nonsense","id":"1"}`, /nonsense/],
      ['{"url":"https://example.org/1","tag":["tender"]}', /only a link to a release \(https:\/\/example\.org\/1\)/],
      [latin, /its id, ".*", is not in UTF-8/],
    ] as const)
      expect(() => notice(release)).to.throw(why);
  });
});
