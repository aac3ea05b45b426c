import { expect } from "chai";
import { startOfLondonDay } from "../../../src/domain/londonTime.ts";
import { CAMDEN, DAMPSENSE, dampSensors, HACKNEY, OCID, PROCUREMENT } from "../../projection/aStory.ts";
import { readsOf } from "../aReading.ts";

const pounds = (net: number) => ({ net, vat: net / 5, gross: (net * 6) / 5, currency: "GBP", vatRate: 2000 });

const decision = {
  decidedOn: "2025-03-20",
  winners: [
    {
      supplier: { organisation: DAMPSENSE, name: "Dampsense Ltd" },
      ceiling: pounds(50_000_00),
      reasons: "The only design without a battery.",
      scores: [{ criterion: "Quality", hundredths: 850, mostHundredths: 1000 }],
    },
  ],
  unsuccessful: [{ supplier: { organisation: HACKNEY, name: "Drywall" }, reasons: "Needs a sensor a wall." }],
  tendersReceived: 2,
  standstill: { mandatory: true, endsOn: "2025-04-01" },
  summary: "One design goes on.",
};

/** The story with the award decided once more, for these reasons. */
async function awarded(content: object) {
  const story = dampSensors();
  const winners = [{ supplier: DAMPSENSE, ceiling: 50_000_00 }];
  const of = { organisation: CAMDEN, subject: PROCUREMENT, builtOn: story.award };
  story.ledger.record("AwardDecided", { ...of, values: { number: 2, winners }, content });
  const { reads } = await readsOf(story.ledger, () => startOfLondonDay("2025-06-25"));
  return (await reads.procurement(OCID))!;
}

describe("award decisions", () => {
  it("say who won and who did not and why, how many tenders came, and until when to stand still", async () => {
    const { awards } = await awarded(decision);
    const award = awards.at(-1);
    expect(award).to.deep.include({ decidedOn: "2025-03-20", tendersReceived: 2, reasons: "One design goes on." });
    expect(award?.standstill).to.deep.equal({ mandatory: true, endsOn: "2025-04-01", note: null });
    expect(award?.winners[0]).to.deep.include({
      reasons: "The only design without a battery.",
      scores: [{ criterion: "Quality", points: 8.5, mostPoints: 10, reasons: null }],
    });
    expect(award?.unsuccessful).to.have.length(1);
    expect(award?.unsuccessful?.[0]?.supplier.number).to.equal(HACKNEY);
    expect(awards[0]?.replacedBy).to.deep.equal(award?.act);
  });

  it("show who won by the signed values alone where the content is not available, or only in part", async () => {
    const { awards } = await awarded({ ...decision, unsuccessful: undefined, winners: undefined });
    const award = awards.at(-1);
    expect(award?.winners[0]).to.deep.include({ ceiling: { net: 50_000_00, currency: "GBP" }, reasons: null });
    expect(award).to.deep.include({ unsuccessful: null, reasons: "One design goes on." });
  });
});

describe("the phases of a procurement", () => {
  it("say how much of each budget signed contracts take, and how much is left", async () => {
    const { reads } = await readsOf(dampSensors().ledger, () => startOfLondonDay("2025-06-25"));
    const { phases, agreements } = (await reads.procurement(OCID))!;
    for (const { number, budget, committed, left } of phases) {
      const signed = agreements.filter(({ phase, state }) => phase === number && state === "in-force");
      expect(committed.net).to.equal(signed.reduce((sum, { money }) => sum + money.net, 0));
      expect(left.net).to.equal(budget.net - committed.net);
    }
    expect(phases.map(({ committed }) => committed.net)).to.include(52_000_00);
  });
});
