import { expect } from "chai";
import { type Hex, ZERO_BYTES32 } from "../../src/domain/Hex.ts";
import { startOfLondonDay } from "../../src/domain/londonTime.ts";
import type { OfferWish } from "./support/agreementContent.ts";
import type { Authority } from "./support/Authority.ts";
import { inWords } from "./support/inWords.ts";
import { refused } from "./support/refused.ts";
import { Story } from "./support/Story.ts";
import type { Supplier } from "./support/Supplier.ts";
import { OFFICER } from "./support/tenderContent.ts";

describe("what can become of an offer", () => {
  let story: Story;
  let camden: Authority;
  let hexagon: Supplier;
  let tidewater: Supplier;
  let procurement: string;

  before(async () => {
    story = await Story.begin("2026-03-02 09:00");
    camden = await story.authority("CMD");
    hexagon = await story.supplier("Hexagon Research Ltd", "99990001", camden);
    tidewater = await story.supplier("Tidewater Analytics CIC", "99990003", camden);
    procurement = await camden.opens("CMD-78");
    await camden.publishesTender(procurement, { deadline: "2026-03-30 12:00" });
    await story.moveTo("2026-03-30 12:00:01");
    await camden.awards(procurement, [hexagon, 100_000], [tidewater, 60_000]);
  });
  after(() => story.end());

  const terms: OfferWish = {
    reference: "CMD-78-A",
    pounds: 20_000,
    startsOn: "2026-05-01",
    endsOn: "2026-09-30",
    openUntil: "2026-04-13 17:00",
    milestones: [{ dueOn: "2026-06-30", pounds: 20_000 }],
  };
  const offers = (supplier: Supplier, wish: Partial<OfferWish> = {}) =>
    camden.offers(procurement, supplier, { ...terms, ...wish });
  const page = async (agreement: Hex, part = "") => inWords(await story.read(`/agreements/${agreement}${part}`));
  const signature = (offer: Hex) => ({
    builtOn: offer,
    values: {
      amount: 2_000_000,
      startsOn: startOfLondonDay(terms.startsOn),
      endsOn: startOfLondonDay(terms.endsOn),
    },
  });

  it("the director asks, the officer answers and answers better, and all of it stays with the copy", async () => {
    const offer = await offers(hexagon);
    await hexagon.asks(offer, "Does the report cover cellars?");
    expect(await page(offer))
      .to.contain("Does the report cover cellars?")
      .and.contain("Not answered.");
    await camden.answersQuestion(offer, "No.");
    await camden.answersQuestion(offer, "No, unless people sleep there.", 1);
    await hexagon.signs(offer);
    expect(await page(offer, "/copy")).to.match(
      /Question 1 \(act \d+\): Does the report cover cellars\? Answer \(act \d+\): No\. Answer \(act \d+\): No, unless people sleep there\./,
    );
    const tooLate = await refused(() => camden.answersQuestion(offer, "Never mind.", 1));
    expect(tooLate).to.include({ problem: "act-refused", error: "AgreementWrongState" });
    expect(tooLate.says).to.contain("is in force, so this cannot be done.");
  });

  it("nobody answers what was not asked", async () => {
    const offer = await offers(hexagon);
    const values = { agreement: offer, number: 1 };
    const saying = { builtOn: ZERO_BYTES32, values, content: { answer: "Yes.", authority: OFFICER } };
    const unasked = await refused(() => camden.records("QuestionAnswered", "procurement", saying));
    expect(unasked.problem).to.equal("not-recorded");
    await camden.withdrawsOffer(offer);
  });

  it("the director declines with a reason, which the buyer reads, and then signs a better offer", async () => {
    const offer = await offers(tidewater);
    await tidewater.declines(offer, "June is too early; we could deliver in August.");
    expect(await page(offer)).to.contain("“ June is too early; we could deliver in August. ”");
    const better = await offers(tidewater, { milestones: [{ dueOn: "2026-08-31", pounds: 20_000 }] });
    await tidewater.signs(better);
    expect(await page(better)).to.contain("In force in force since 30 March 2026, midday");
    const twice = await refused(() => tidewater.declines(better, "We have thought again."));
    expect(twice).to.include({ error: "AgreementWrongState" });
  });

  it("nobody but the supplier that it was made to can sign it", async () => {
    const offer = await offers(hexagon);
    const other = await refused(() => tidewater.records("AgreementSigned", "director", signature(offer)));
    expect(other.problem).to.equal("content-contradicts-act");
    await camden.withdrawsOffer(offer);
  });

  it("an offer that was withdrawn while the director was signing is refused, and says what to do", async () => {
    const offer = await offers(hexagon);
    const read = await hexagon.prepares("AgreementSigned", signature(offer));
    await camden.withdrawsOffer(offer);
    const crossed = await refused(() => hexagon.submits(read, "director"));
    expect(crossed).to.include({ problem: "act-refused", error: "AgreementWrongState" });
    expect(crossed.says).to.contain("is withdrawn").and.contain("the buyer can make another");
    expect(await page(offer)).to.contain("Withdrawn by act");
  });

  it("an expired offer cannot be signed, keeps its part of the ceiling, and frees it when withdrawn", async () => {
    const offer = await offers(hexagon, { pounds: 60_000, milestones: [] });
    const read = await hexagon.prepares("AgreementSigned", {
      ...signature(offer),
      values: { ...signature(offer).values, amount: 6_000_000 },
    });
    await story.moveTo("2026-04-13 17:00:01");
    const late = await refused(() => hexagon.submits(read, "director"));
    expect(late).to.include({ problem: "act-refused", error: "AgreementOpenUntilPassed" });
    expect(late.says).to.contain("13 April 2026, 5:00:00pm BST").and.contain("The buyer can make another offer");
    expect(await page(offer)).to.contain("Expired it could be signed until 13 April 2026, 5pm BST");
    const again = { pounds: 60_000, milestones: [], openUntil: "2026-05-13 17:00" };
    const over = await refused(() => offers(hexagon, again));
    expect(over.error).to.equal("AgreementOverCeiling"); // 20,000 signed, 60,000 expired, 60,000 more
    expect(over.says).to.contain("£140,000 excluding VAT").and.contain("£100,000").and.contain("an expired one counts");
    await camden.withdrawsOffer(offer);
    await hexagon.signs(await offers(hexagon, again));
  });

  it("once the procurement is cancelled nothing more is offered or signed in it, and what is in force goes on", async () => {
    const open = await offers(tidewater, { openUntil: "2026-05-13 17:00" });
    const read = await tidewater.prepares("AgreementSigned", signature(open));
    await camden.records("ProcurementCancelled", "procurement", {
      subject: procurement,
      values: { reason: 99 },
      content: { reasons: "The money is needed elsewhere.", authority: OFFICER },
    });
    const signed = await refused(() => tidewater.submits(read, "director"));
    expect(signed).to.include({ error: "AgreementProcurementCancelled" });
    expect(signed.says).to.contain("agreements in force go on");
    const offered = await refused(() => offers(hexagon, { openUntil: "2026-05-13 17:00" }));
    expect(offered.error).to.equal("AgreementProcurementCancelled");
    await tidewater.declines(open, "It was cancelled.");
    expect((await story.verify()).verdict).to.equal("holds");
  });
});
