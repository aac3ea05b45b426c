import { expect } from "chai";
import { endOfLondonDay } from "../../../src/domain/londonTime.ts";
import { dampSensors, OCID } from "../../projection/aStory.ts";
import { readsOf } from "../aReading.ts";

/** "Dampsense Ltd to deliver …, until 2025-05-01", on a day of the story. */
async function turnsAt(date: string): Promise<string[]> {
  const { reads } = await readsOf(dampSensors().ledger);
  const then = await reads.procurement(OCID, { asAt: endOfLondonDay(date) });
  return (then?.turns ?? []).map(({ by, what, until, late }) => {
    const when = until === null ? "" : `, ${late ? "late since" : "until"} ${until}`;
    return `${by.name} to ${what}${when}`;
  });
}

const fieldTest = "Dampsense Ltd to deliver milestone 2, “Field test”, of, until";

describe("what is awaited in a procurement, and of whom", () => {
  it("is the lead's turn until suppliers can answer, and again once they have", async () => {
    expect(await turnsAt("2025-02-03")).to.deep.equal(["London Borough of Camden to publish the tender"]);
    expect(await turnsAt("2025-02-20")).to.deep.equal([
      "London Borough of Camden to wait for tenders, until 2025-03-10T12:00:00Z",
    ]);
    expect(await turnsAt("2025-03-17")).to.deep.equal([
      "London Borough of Camden to decide on the tenders it received",
    ]);
    expect(await turnsAt("2025-03-20")).to.deep.equal([
      "London Borough of Camden to offer an agreement to whom it awarded",
    ]);
  });

  it("says by when each delivery, decision and payment is due, and what is late", async () => {
    const prototype = "milestone 1, “Prototype”, of";
    expect(await turnsAt("2025-05-01")).to.deep.equal([
      `Dampsense Ltd to deliver ${prototype}, until 2025-05-01`,
      `${fieldTest} 2025-07-31`,
    ]);
    expect((await turnsAt("2025-05-02"))[0]).to.equal(`Dampsense Ltd to deliver ${prototype}, late since 2025-05-01`);
    expect((await turnsAt("2025-05-20"))[0]).to.equal(
      `London Borough of Camden to decide on the delivery of ${prototype}, until 2025-06-18`,
    );
    expect((await turnsAt("2025-06-24"))[0]).to.equal(
      `London Borough of Camden to pay for ${prototype}, until 2025-07-01`,
    );
  });
});
