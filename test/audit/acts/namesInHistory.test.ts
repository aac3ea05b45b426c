import { expect } from "chai";
import { identifierDigest } from "../../../src/domain/identifiers.ts";
import { organisationSubject } from "../../../src/domain/subjects.ts";
import { CAMDEN, dampSensors, OCID } from "../../projection/aStory.ts";
import { keyOf } from "../../projection/HandMadeLedger.ts";
import { readsOf } from "../aReading.ts";

async function descriptions() {
  const { reads } = await readsOf(dampSensors().ledger);
  const entries = (await reads.history(OCID))?.entries ?? [];
  return entries.map(({ kind, description }) => ({ kind, description }));
}

describe("one line of a feed, read by itself", () => {
  it("names both sides, the agreement and the milestone of whatever happens under an agreement", async () => {
    const told = (await descriptions()).filter(({ kind }) =>
      /^(Delivery|Milestone|Decision|Invoice|Payment)/.test(kind),
    );
    expect(told).to.have.length.greaterThan(6);
    for (const { kind, description } of told) {
      expect(description, kind).to.include("London Borough of Camden").and.include("Dampsense");
      expect(description, kind)
        .to.match(/milestone \d+ “/)
        .and.include("of “Damp sensors, phase 1”");
    }
  });

  it("says of a correction what stood before and what stands now", async () => {
    const corrections = (await descriptions()).filter(({ kind }) => kind === "PaymentCorrected");
    expect(corrections).to.have.length.greaterThan(0);
    for (const { description } of corrections)
      expect(description).to.match(/Before: £15,000 plus VAT £3,000, .*Now: £/);
  });

  it("says of a revocation which acts it questions", async () => {
    const { ledger } = dampSensors();
    const since = Math.floor(Date.parse("2025-06-15T00:00:00Z") / 1000);
    const subject = organisationSubject(identifierDigest("GB-LAE-CMD"));
    const key = keyOf(CAMDEN);
    const hash = ledger.record("KeyRevoked", { organisation: CAMDEN, subject, values: { key, since } });
    const { reads } = await readsOf(ledger);
    expect((await reads.act(hash))?.entry.description).to.match(
      /The \d acts that it signed from then on \(\d+(, \d+)* and \d+\) are questioned/,
    );
  });
});
