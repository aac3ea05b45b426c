import { expect } from "chai";
import type { ActKind } from "../../../src/domain/acts/Act.ts";
import { definitionOf } from "../../../src/domain/acts/definitionOf.ts";
import { MalformedInput } from "../../../src/domain/acts/MalformedInput.ts";
import { parseAct } from "../../../src/domain/acts/parseAct.ts";
import { asSigned } from "../../../src/domain/entry/asSigned.ts";
import { LondonTimeUnclear } from "../../../src/domain/LondonTimeUnclear.ts";
import { EXAMPLES } from "../acts/examples.ts";

/** What a content cannot tell: who writes an act says it, or the records do. */
function saidBeside(kind: ActKind): string[] {
  const values = Object.entries(definitionOf(kind).values);
  return values.flatMap(([name, { saidBy }]) => (typeof saidBy === "string" ? [name] : []));
}

describe("what somebody writes, as it is signed", () => {
  for (const { act, content } of Object.values(EXAMPLES)) {
    it(`tells of a ${act.kind} all that its content says, as the act signs it`, () => {
      const told = asSigned(act.kind, { values: {}, content }).values;
      const said = Object.fromEntries(saidBeside(act.kind).map((name) => [name, valueOf(act.values, name)]));
      expect(parseAct({ ...act, values: { ...told, ...said } })).to.deep.equal(act);
      expect(Object.keys(told).sort()).to.deep.equal(
        Object.keys(definitionOf(act.kind).fields)
          .filter((name) => !(name in said))
          .sort(),
      );
    });
  }

  const tender = example("TenderPublished");

  it("takes moments in London time and keeps them in UTC", () => {
    const written = { ...tender, enquiryDeadline: "2026-03-28 12:00", deadline: "2026-03-30T17:00" };
    const { content, values } = asSigned("TenderPublished", { values: {}, content: written });
    expect(content).to.include({ enquiryDeadline: "2026-03-28T12:00:00Z", deadline: "2026-03-30T16:00:00Z" });
    expect(values["deadline"]).to.equal(Date.UTC(2026, 2, 30, 16) / 1000); // British Summer Time began on the 29th
  });

  it("changes nothing that is in UTC already, and nothing twice", () => {
    const once = asSigned("TenderPublished", { values: {}, content: tender });
    expect(once.content).to.deep.equal(tender);
    expect(asSigned("TenderPublished", once)).to.deep.equal(once);
  });

  it("asks which is meant where the hour happens twice, wherever it stands", () => {
    const written = { ...tender, deadline: "2026-10-25 01:30" };
    expect(() => asSigned("TenderPublished", { values: {}, content: written })).to.throw(LondonTimeUnclear, "+00:00");
    const values = { since: "2026-03-29 01:30" };
    expect(() => asSigned("KeyRevoked", { values })).to.throw(LondonTimeUnclear, "does not exist");
  });

  it("names the place of a time that is none", () => {
    const content = { ...tender, deadline: "Tuesday" };
    expect(placesOf(() => asSigned("TenderPublished", { values: {}, content }))).to.deep.equal(["/deadline"]);
  });

  it("takes words for codes, names for roles and London days for times", () => {
    const since = { since: "2026-06-01" };
    expect(asSigned("KeyRevoked", { values: since }).values).to.deep.equal({ since: Date.UTC(2026, 4, 31, 23) / 1000 });
    expect(asSigned("TenderWithdrawn", { values: { reason: 3 } }).values).to.deep.equal({ reason: 3 });
    const word = definitionOf("TenderWithdrawn").codes["reason"]?.word(3);
    expect(asSigned("TenderWithdrawn", { values: { reason: word } }).values).to.deep.equal({ reason: 3 });
    const key = { scheme: "plain", roles: ["officer", "finance"] };
    expect(asSigned("KeyAdded", { values: key }).values).to.deep.equal({ scheme: 1, roles: 6 });
    expect(asSigned("KeyAdded", { values: { roles: "signatory" } }).values).to.deep.equal({ roles: 16 });
  });

  it("names a word that is not on its list, with those that are", () => {
    const values = { reason: "weather" };
    expect(placesOf(() => asSigned("TenderWithdrawn", { values }))).to.deep.equal(["/values/reason"]);
    expect(() => asSigned("KeyAdded", { values: { roles: ["mayor"] } })).to.throw(MalformedInput, "administrator");
  });

  it("leaves a contradiction for everybody to see", () => {
    expect(asSigned("TenderPublished", { values: { deadline: 5 }, content: tender }).values["deadline"]).to.equal(5);
  });

  it("reckons VAT and gross where only the net amount and the rate are given", () => {
    const budget = { net: 1_000_003, vatRate: 2000, currency: "GBP" }; // VAT is 200,000.6 pence
    const { content } = asSigned("TenderPublished", { values: {}, content: { ...tender, budget } });
    expect(content).to.deep.include({ budget: { ...budget, vat: 200_001, gross: 1_200_004 } });
  });

  it("refuses a draft in which a place is still blank, and names the place", () => {
    const content = { ...tender, title: "⟨title⟩", awardCriteria: [{ name: "Price", weight: "⟨percent⟩" }] };
    const places = placesOf(() => asSigned("TenderPublished", { values: {}, content }));
    expect(places).to.deep.equal(["/title", "/awardCriteria/0/weight"]);
    const release = { id: "1", title: "⟨as it was published⟩" };
    expect(() => asSigned("NoticeRecorded", { values: {}, content: { release } })).not.to.throw();
  });

  it("leaves what does not fit the schema for the schema to refuse", () => {
    for (const content of [null, [], "text", { deadline: 7, documents: "none", extra: { deep: [1] } }])
      expect(asSigned("TenderPublished", { values: { number: 1 }, content })).to.deep.equal({
        values: { number: 1 },
        content,
      });
  });
});

function example(kind: string): Record<string, unknown> {
  const found = Object.values(EXAMPLES).find(({ act }) => act.kind === kind);
  return { ...(found?.content as Record<string, unknown>) };
}

function valueOf(values: object, name: string): unknown {
  return Object.entries(values).find(([known]) => known === name)?.[1];
}

function placesOf(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof MalformedInput) return error.places.map(({ path }) => path);
  }
  return [];
}
