import { END_GROUNDS, OFFER_DECLINE_REASONS } from "../domain/codelists/agreementReasons.ts";
import { TAKE_DOWN_REASONS } from "../domain/codelists/statementReasons.ts";
import { type Agreement, Contracting, milestoneOf, type PlannedMilestone, type Terms } from "./Contracting.ts";
import { Delivering } from "./Delivering.ts";
import type { Players } from "./gatherPlayers.ts";
import { LateContract } from "./LateContract.ts";
import { CONTRACTS } from "./people.ts";
import { pounds } from "./pounds.ts";
import type { AwardedProcurement } from "./runDampTender.ts";
import { type Player, type Stage, subjectOf } from "./Stage.ts";
import { varyHexagonsContract } from "./varyHexagonsContract.ts";

/** Contracts of phase 1 and what became of them: one varied and corrected, one late, disputed and contested, one ended. @returns the first */
export async function runPhaseOne(
  stage: Stage,
  players: Players,
  procurement: AwardedProcurement,
): Promise<Record<"hexagon", Agreement>> {
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
  const late = new LateContract(stage, procurement, brightwell);
  await late.design();
  const plan = await varyHexagonsContract(stage, procurement, contracting, hexagon);
  await late.plan();
  await deliverHexagonsPlan(plan);
  await late.recordPayment();
  return { hexagon };
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
    to: 800,
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
  const design = new Delivering(stage, procurement, agreement, milestoneOf(agreement, 1));
  const first = await design.deliver(188, "Measurements from three flats, living rooms and bedrooms.");
  await design.reject(195, "Kitchens are missing in all three flats.");
  await takeDownReport(stage, agreement.supplier, first);
  await design.deliver(206, "Measurements from three flats, kitchens in two of them.");
  await design.acceptInPart(216, 12_500, "Five of six rooms are covered; one kitchen could not be measured.");
  const paying = design.paying();
  const invoice = await paying.invoice(218, 12_500, "HX-0031");
  const payment = await paying.pay(230, 12_000, invoice);
  const reasons = "The payment run was £12,500; £12,000 was a typing error in the record.";
  const corrected = await paying.correct(237, payment, 12_000, 12_500, invoice, reasons);
  await paying.confirm(238, payment, corrected);
}

/** The report named a tenant: its bytes go, and that it was there stays. */
async function takeDownReport(
  stage: Stage,
  supplier: Player,
  { act, document }: Awaited<ReturnType<Delivering["deliver"]>>,
): Promise<void> {
  await stage.moveTo(197, "08:50");
  const place = { subject: subjectOf(supplier), builtOn: act };
  const values = { act, reason: TAKE_DOWN_REASONS.code("personalData") };
  const reasons = "An annex named the tenant of one of the flats. The second report comes without it.";
  await stage.act("DocumentTakenDown", supplier, "director", place, values, { sha256: document.sha256, reasons });
}

async function deliverHexagonsPlan(plan: Delivering): Promise<void> {
  await plan.deliver(276, "Fifty prototypes cost £17.40 each; offers of two manufacturers are annexed.");
  await plan.accept(284, "Complete, and below the price that was asked for.");
  const paying = plan.paying();
  const invoice = await paying.invoice(286, 29_000, "HX-0038");
  const payment = await paying.pay(304, 29_000, invoice);
  await paying.confirm(306, payment);
}
