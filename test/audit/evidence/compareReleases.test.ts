import { expect } from "chai";
import { compareReleases } from "../../../src/audit/evidence/compareReleases.ts";
import { parseExactly } from "../../../src/domain/exactJson.ts";

/** Each difference in a line. */
function told(before: string, after: string): string[] {
  const { differences } = compareReleases(parseExactly(before), parseExactly(after));
  return differences.map(({ path, kind, ...one }) => `${path} ${kind}: ${one.before ?? "-"} > ${one.after ?? "-"}`);
}

describe("two releases compared", () => {
  it("differ in every value that stands in one of them, or otherwise", () => {
    const before = '{"id":"1","tender":{"title":"Lots","value":{"amount":5}},"tag":["a"]}';
    const after = '{"id":"1","tender":{"title":"More lots","status":"active"},"tag":["a","b"]}';
    expect(told(before, after)).to.deep.equal([
      '/tender/title changed: "Lots" > "More lots"',
      "/tender/value/amount removed: 5 > -",
      '/tender/status added: - > "active"',
      '/tag/1 added: - > "b"',
    ]);
  });

  it("differ where only types, empty values or single digits do", () => {
    expect(told('{"n":5,"e":"","o":{},"l":[]}', '{"n":"5","e":null,"o":[],"l":{}}')).to.deep.equal([
      '/n changed: 5 > "5"',
      '/e changed: "" > null',
      "/o changed: {} > []",
      "/l changed: [] > {}",
    ]);
    expect(told('{"n":12345678901234567890}', '{"n":12345678901234567891}')).to.deep.equal([
      "/n changed: 12345678901234567890 > 12345678901234567891",
    ]);
    expect(told('{"d":"2026-08-11T10:00:00Z"}', '{"d":"2026-08-11T10:00:01Z"}')).to.have.length(1);
  });

  it("compare items of a list with themselves, wherever they stand", () => {
    const [one, two] = ['{"id":"a","n":1}', '{"id":"b","n":2}'];
    expect(told(`{"lots":[${one},${two}]}`, `{"lots":[${two},${one}]}`)).to.deep.equal([]);
    expect(told(`{"lots":[${one},${two}]}`, `{"lots":[{"id":"b","n":3},${one}]}`)).to.deep.equal([
      "/lots/0/n changed: 2 > 3",
    ]);
  });

  it("lose no item where ids or names are the same", () => {
    const items = (...numbers: number[]) => numbers.map((n) => `{"id":"same","title":"same","n":${n}}`).join(",");
    expect(told(`{"lots":[${items(1, 2)}]}`, `{"lots":[${items(3, 2)}]}`)).to.deep.equal(["/lots/0/n changed: 1 > 3"]);
    expect(told('{"a":{"b":1},"a.b":2}', '{"a":{"b":2},"a.b":1}')).to.have.length(2);
  });

  it("are told apart in words: where, and of which item", () => {
    const party = (name: string) => `{"parties":[{"id":"GB-LAE-HCK","legalName":"${name}"}]}`;
    const { differences } = compareReleases(JSON.parse(party("Hackney")), JSON.parse(party("Newham")));
    expect(differences.map(({ label }) => label)).to.deep.equal(["Parties: GB-LAE-HCK: legal name"]);
  });

  it("never show people, and count what differs about them", () => {
    const party = (name: string, mail: string) =>
      `{"parties":[{"id":"1","contactPoint":{"name":"${name}"}}],"tender":{"description":"Ask ${mail}"}}`;
    const { differences, hidden } = compareReleases(
      JSON.parse(party("Jo Zuckerman", "jo@example.org")),
      JSON.parse(party("Al Zuckerman", "al@example.org")),
    );
    expect(differences).to.deep.equal([]);
    expect(hidden).to.equal(2);
  });
});
