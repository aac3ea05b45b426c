import { expect } from "chai";
import { endOfLondonDay } from "../../../src/domain/londonTime.ts";
import { dampSensors, OCID } from "../../projection/aStory.ts";
import { readsOf } from "../aReading.ts";

async function asAt(date: string) {
  const { reads } = await readsOf(dampSensors().ledger);
  return reads.procurement(OCID, { asAt: endOfLondonDay(date) });
}

describe("a procurement as at a day", () => {
  it("was not there before it was opened", async () => {
    expect(await asAt("2025-02-02")).to.equal(undefined);
  });

  it("stood in its first version before it was amended", async () => {
    const then = await asAt("2025-02-23");
    expect(then).to.include({ title: "Damp sensors", stage: "tender", deadline: "2025-03-10T12:00:00Z", acts: 2 });
    expect(then?.tender?.versions).to.have.length(1);
    expect(then?.lead).to.include({ name: "London Borough of Camden", identifier: "GB-LAE-CMD" });
  });

  it("had an open tender until its deadline passed, and a closed one after, without any act", async () => {
    expect((await asAt("2025-03-16"))?.tender?.state).to.equal("open");
    expect((await asAt("2025-03-17"))?.tender?.state).to.equal("closed");
  });

  it("had an offer before it had an agreement, and the agreed price before it was varied", async () => {
    const agreed = await asAt("2025-04-09");
    expect(agreed?.agreements[0]).to.include({ state: "in-force" });
    expect(agreed?.agreements[0]?.money.net).to.equal(50_000_00);
    expect((await asAt("2025-04-10"))?.agreements[0]?.money.net).to.equal(52_000_00);
  });

  it("is today what it is", async () => {
    const { reads } = await readsOf(dampSensors().ledger);
    const today = await reads.procurement(OCID);
    expect(await asAt("2025-06-24")).to.deep.equal(today);
  });
});
