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
    expect((await reads.search(payment.toUpperCase().replace("0X", "0x")))[0]).to.include({ title: "Act 24" });
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
