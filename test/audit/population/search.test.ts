import { expect } from "chai";
import { dampSensors, OCID } from "../../projection/aStory.ts";
import { readsOf } from "../aReading.ts";

describe("search", () => {
  it("finds procurements, plans and agreements by their words, whatever the case", async () => {
    const { reads } = await readsOf(dampSensors().ledger);
    const kinds = (await reads.search("DAMP sensors")).map(({ kind }) => kind);
    expect(kinds).to.include.members(["procurement", "plan", "agreement"]);
  });

  it("finds an OCID, an act by number and by hash, exactly and first", async () => {
    const { ledger, payment } = dampSensors();
    const { reads } = await readsOf(ledger);
    expect((await reads.search(OCID))[0]).to.include({ kind: "procurement", id: OCID });
    expect((await reads.search("act 24"))[0]).to.include({ kind: "act", id: payment });
    expect((await reads.search(payment.toUpperCase().replace("0X", "0x")))[0]).to.include({
      title: "Act 24: Payment recorded",
    });
  });

  it("finds an invoice by its number, and acts by what their contents say", async () => {
    const { reads } = await readsOf(dampSensors().ledger);
    expect((await reads.search("DS-0042"))[0]).to.include({ kind: "act", title: "Act 22: Invoice recorded" });
    const amended = (await reads.search("more homes need")).filter(({ kind }) => kind === "act");
    expect(amended.map(({ title }) => title)).to.deep.equal(["Act 11: Tender amended"]);
  });

  it("finds an act by the digest of its content, as any tool writes it", async () => {
    const { reads } = await readsOf(dampSensors().ledger);
    const { entry } = (await reads.act("22"))!;
    const found = [{ kind: "act", id: entry.actHash }];
    const idsOf = async (text: string) => (await reads.search(text)).map(({ kind, id }) => ({ kind, id }));
    expect(await idsOf(entry.content)).to.deep.equal(found);
    expect(await idsOf(entry.content.slice(2).toUpperCase())).to.deep.equal(found);
  });

  it("means no other act where one is named by its number", async () => {
    const { reads } = await readsOf(dampSensors().ledger);
    expect(await reads.search("act 42")).to.deep.equal([]); // which the number of an invoice ends with
    expect(await reads.act("42")).to.equal(undefined);
  });

  it("finds nothing for nothing", async () => {
    const { reads } = await readsOf(dampSensors().ledger);
    expect(await reads.search("  ")).to.deep.equal([]);
    expect(await reads.search("zeppelin")).to.deep.equal([]);
  });
});

describe("the population", () => {
  it("counts and sums everything there is, stamped with the ledger's head", async () => {
    const { ledger } = dampSensors();
    const { reads } = await readsOf(ledger);
    const population = await reads.population();
    expect(population).to.include({
      plans: 2,
      procurements: 1,
      agreements: 1,
      invoices: 1,
      payments: 1,
      organisations: 3,
    });
    expect(population).to.deep.include({
      agreed: [{ net: 52_000_00, currency: "GBP" }],
      accepted: [{ net: 15_000_00, currency: "GBP" }],
      invoiced: [{ net: 15_000_00, currency: "GBP" }],
      paid: [{ net: 14_000_00, currency: "GBP" }],
    });
    const last = ledger.blocks.at(-1);
    expect(population.stamp).to.include({ sequence: 25, ledgerHead: last?.acts[0]?.ledgerHead, blockHash: last?.hash });
  });
});
