import { END_GROUNDS, OFFER_DECLINE_REASONS } from "../domain/codelists/agreementReasons.ts";
import { Contracting, type Agreement, type PlannedMilestone, type Terms } from "./Contracting.ts";
import { Delivering } from "./Delivering.ts";
import type { Players } from "./gatherPlayers.ts";
import { CONTRACTS } from "./people.ts";
import { pounds } from "./pounds.ts";
import type { AwardedProcurement } from "./runDampTender.ts";
import { varyHexagonsContract } from "./varyHexagonsContract.ts";
import type { Player, Stage } from "./Stage.ts";

/** Contracts of phase 1 and what became of them: one with everything that can happen, one late, one ended. */
export async function runPhaseOne(stage: Stage, players: Players, procurement: AwardedProcurement): Promise<void> {
  const contracting = new Contracting(stage, procurement);
  const hexagon = await contractUnderFramework(stage, contracting, players.hexagon, {
    letter: "A",
    pounds: 40_000,
    day: 127,
  });
  const brightwell = await contractUnderFramework(stage, contracting, players.brightwell, {
    letter: "B",
    pounds: 38_000,
    day: 130,
  });
  const tidewater = await contractAfterDeclining(stage, procurement, contracting, players.tidewater);
  await deliverTidewater(stage, procurement, tidewater);
  await deliverHexagonsDesign(stage, procurement, hexagon);
  await deliverBrightwell(stage, procurement, brightwell);
  await varyHexagonsContract(stage, procurement, contracting, hexagon);
}

function milestones(first: number, second: number, secondDue: number): [PlannedMilestone, PlannedMilestone] {
  return [
    {
      number: 1,
      title: "Design report",
      deliverable: "A report on the design with measurements from three flats",
      criterion: "Covers every room of the three flats, kitchens included",
      due: 190,
      pounds: first,
    },
    {
      number: 2,
      title: "Plan for the prototype",
      deliverable: "A costed plan for fifty prototypes",
      criterion: "Unit price below £20 with evidence from suppliers",
      due: secondDue,
      pounds: second,
    },
  ];
}

async function contractUnderFramework(
  stage: Stage,
  contracting: Contracting,
  supplier: Player,
  { letter, pounds: net, day }: { letter: string; pounds: number; day: number },
): Promise<Agreement> {
  await stage.moveTo(day, "10:00");
  const frameworkTerms: Terms = {
    supplier,
    reference: `CMD-2041/${letter}`,
    title: "Damp and mould sensors, framework for phases 1 to 3",
    pounds: 150_000,
    from: 140,
    to: 600,
    offeredOn: day,
    milestones: [],
    isFramework: true,
  };
  const framework = await contracting.sign(frameworkTerms, await contracting.offer(frameworkTerms));
  const terms: Terms = {
    supplier,
    reference: `CMD-2041/${letter}1`,
    title: "Damp and mould sensors, phase 1",
    pounds: net,
    from: 140,
    to: 260,
    offeredOn: day,
    milestones: milestones(15_000, net - 15_000, 250),
    framework: { agreement: framework.id, reference: framework.reference },
  };
  const offer = await contracting.offer(terms);
  await stage.moveTo(day + 2, "17:30");
  return contracting.sign(terms, offer);
}

async function contractAfterDeclining(
  stage: Stage,
  procurement: AwardedProcurement,
  contracting: Contracting,
  supplier: Player,
): Promise<Agreement> {
  const offeredOn = 133;
  await stage.moveTo(offeredOn, "10:00");
  const [only] = milestones(28_000, 0, 250);
  const terms: Terms = {
    supplier,
    reference: "CMD-2041/C1",
    title: "Damp and mould sensors, phase 1",
    pounds: 28_000,
    from: 140,
    to: 260,
    offeredOn,
    milestones: [{ ...only, due: 160 }],
  };
  const early = await contracting.offer(terms);
  await stage.moveTo(offeredOn + 1, "12:10");
  const declined = { subject: procurement.id, builtOn: early.hash };
  await stage.act(
    "AgreementDeclined",
    supplier,
    "director",
    declined,
    { reason: OFFER_DECLINE_REASONS.code("timing") },
    {
      reasons: "The report cannot be due twenty days after the start; the tender said seventy.",
    },
  );
  const again: Terms = { ...terms, reference: "CMD-2041/C2", offeredOn: offeredOn + 4, milestones: [only] };
  await stage.moveTo(again.offeredOn, "10:00");
  const offer = await contracting.offer(again);
  await stage.moveTo(again.offeredOn + 1, "08:45");
  return contracting.sign(again, offer);
}

async function deliverTidewater(stage: Stage, procurement: AwardedProcurement, agreement: Agreement): Promise<void> {
  await stage.moveTo(175, "10:00");
  await stage.act(
    "AgreementEnded",
    procurement.lead,
    "procurement",
    { subject: procurement.id, builtOn: agreement.lastAct },
    {
      agreement: agreement.id,
      ground: END_GROUNDS.code("mutual"),
      effectiveOn: stage.calendar.dayStart(175),
      paid: 0,
    },
    {
      actingAs: "buyer",
      effectiveOn: stage.calendar.day(175),
      paid: pounds(0),
      reasons: "The meter maker withdrew access to its readings, so the design cannot go on. Nothing was delivered.",
      authority: CONTRACTS,
    },
  );
}

async function deliverHexagonsDesign(
  stage: Stage,
  procurement: AwardedProcurement,
  agreement: Agreement,
): Promise<void> {
  const design = new Delivering(stage, procurement, agreement, first(agreement));
  await design.deliver(188, "Measurements from three flats, living rooms and bedrooms.");
  await design.reject(195, "Kitchens are missing in all three flats.");
  await design.deliver(206, "Measurements from three flats, kitchens in two of them.");
  await design.acceptInPart(216, 12_500, "Five of six rooms are covered; one kitchen could not be measured.");
  const invoice = await design.invoice(218, 12_500, "HX-0031");
  const payment = await design.pay(230, 12_000, "HX-0031", invoice);
  const corrected = await design.correct(
    237,
    payment,
    12_000,
    12_500,
    "HX-0031",
    "The payment run was £12,500; £12,000 was a typing error in the record.",
  );
  await design.confirm(238, payment, corrected);
}

async function deliverBrightwell(stage: Stage, procurement: AwardedProcurement, agreement: Agreement): Promise<void> {
  const design = new Delivering(stage, procurement, agreement, first(agreement));
  await design.deliver(239, "Readings of three flats from one place each, every room covered.");
  await design.accept(242, "Every room is covered. It came late, which the agreement lets stand without a deduction.");
  const invoice = await design.invoice(243, 15_000, "2026/114");
  await design.pay(246, 15_000, "2026/114", invoice);
}

function first(agreement: Agreement): PlannedMilestone {
  const [milestone] = agreement.milestones;
  if (milestone === undefined) throw new Error(`${agreement.reference} has no milestones.`);
  return milestone;
}
