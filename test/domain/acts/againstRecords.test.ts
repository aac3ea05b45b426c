import { expect } from "chai";
import { againstRecords, ownNumberOf, type Standing } from "../../../src/domain/acts/againstRecords.ts";
import { amountsOf } from "../../../src/domain/acts/contents/amountsOf.ts";
import { partiesOf } from "../../../src/domain/acts/contents/parties.ts";
import { allDefinitions } from "../../../src/domain/acts/definitionOf.ts";
import { EXAMPLES } from "./examples.ts";

/** A ledger in which nothing is as contents say. */
const ELSEWHERE: Standing = {
  currencyOf: () => Promise.resolve("JPY"),
  bearingOf: () => Promise.resolve({ name: "Nobody", identifiers: [] }),
  actNumbered: () => Promise.resolve("0x01"),
};

describe("a content held against the records", () => {
  for (const { kind, content: schema, values, countersigns, ownNumber } of allDefinitions()) {
    const { act, content } = EXAMPLES[kind];
    const signsCurrency = Object.values(values).some(({ meaning }) => meaning.is === "currency");
    const amounts = signsCurrency ? 0 : amountsOf(schema, content).length;
    const parties = partiesOf(schema, content).length;

    it(`of kind ${kind} has every amount, party and own number looked at`, async () => {
      const problems = await againstRecords(act, content, ELSEWHERE);
      const against = (what: string) => problems.filter((problem) => problem.against === what).length;
      const expected = countersigns ? [0, 0, 0] : [amounts, parties, ownNumber === undefined ? 0 : 1];
      expect([against("currency"), against("name"), against("number")]).to.deep.equal(expected);
    });
  }

  it("says what an amount's currency is held against", async () => {
    const says = async (kind: "TenderPublished" | "PaymentRecorded" | "InvoiceDisputed" | "VariationOffered") => {
      const { act, content } = EXAMPLES[kind];
      return (await againstRecords(act, content, ELSEWHERE)).find(({ against }) => against === "currency")?.message;
    };
    expect(await says("TenderPublished")).to.include("and the procurement is in JPY. Give it in JPY.");
    for (const kind of ["PaymentRecorded", "InvoiceDisputed", "VariationOffered"] as const)
      expect(await says(kind), kind).to.include("and the agreement is in JPY. Give it in JPY.");
  });

  it("compares numbers without case and repeated spaces", () => {
    const numbered = (invoiceNumber: string) => ({ ...(EXAMPLES.InvoiceRecorded.content as object), invoiceNumber });
    expect(ownNumberOf("InvoiceRecorded", numbered("hx  7"))).to.equal(
      ownNumberOf("InvoiceRecorded", numbered("HX 7")),
    );
    expect(ownNumberOf("InvoiceRecorded", numbered("#7"))).to.equal("#7");
    expect(ownNumberOf("PaymentRecorded", EXAMPLES.PaymentRecorded.content)).to.equal(undefined);
  });
});
