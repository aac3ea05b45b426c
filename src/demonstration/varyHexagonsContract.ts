import { type Agreement, type Contracting, milestoneOf, type PlannedMilestone } from "./Contracting.ts";
import { Delivering } from "./Delivering.ts";
import { CONTRACTS } from "./people.ts";
import { pounds } from "./pounds.ts";
import type { AwardedProcurement } from "./runDampTender.ts";
import { type Done, party, type Stage } from "./Stage.ts";

const EXTRA = 4_000;

/** Two more flats are measured: the second milestone comes later and costs more. @returns it, to be delivered */
export async function varyHexagonsContract(
  stage: Stage,
  procurement: AwardedProcurement,
  contracting: Contracting,
  agreement: Agreement,
): Promise<Delivering> {
  const planned = milestoneOf(agreement, 2);
  const later = { ...planned, due: 278, pounds: planned.pounds + EXTRA };
  const signed = await vary(stage, procurement, contracting, agreement, later);
  return new Delivering(stage, procurement, agreement, later, signed.hash);
}

async function vary(
  stage: Stage,
  procurement: AwardedProcurement,
  contracting: Contracting,
  agreement: Agreement,
  milestone: PlannedMilestone,
): Promise<Done> {
  const { calendar } = stage;
  const content = variationContent(stage, procurement, contracting, agreement, milestone);
  const terms = {
    agreement: agreement.id,
    amountBefore: agreement.pounds * 100,
    amount: (agreement.pounds + EXTRA) * 100,
    vat: pounds(agreement.pounds + EXTRA).vat,
    vatRate: 2000,
    endsOnBefore: calendar.dayStart(agreement.to),
    endsOn: calendar.dayStart(agreement.to + 40),
    milestones: contracting.signedMilestones([milestone]),
  };
  await stage.moveTo(247, "10:00");
  const place = { subject: procurement.id, builtOn: agreement.lastAct };
  const offered = { ...terms, openUntil: calendar.time(261, "17:00") };
  const offer = await stage.act("VariationOffered", procurement.lead, "procurement", place, offered, content);
  await stage.moveTo(249, "13:15");
  const answer = { subject: procurement.id, builtOn: offer.hash, salt: offer.salt };
  return stage.act("VariationSigned", agreement.supplier, "director", answer, terms, content);
}

function variationContent(
  { calendar }: Stage,
  { lead }: AwardedProcurement,
  contracting: Contracting,
  agreement: Agreement,
  milestone: PlannedMilestone,
) {
  return {
    agreement: { reference: agreement.reference, title: agreement.title },
    buyer: party(lead),
    supplier: party(agreement.supplier),
    rationale: "Two more flats are measured, so that kitchens of every kind are covered.",
    changes: ["Milestone 2 is due four weeks later", "Milestone 2 costs £4,000 more"],
    priceBefore: pounds(agreement.pounds),
    price: pounds(agreement.pounds + EXTRA),
    endsOnBefore: calendar.day(agreement.to),
    endsOn: calendar.day(agreement.to + 40),
    openUntil: calendar.moment(261, "17:00"),
    milestones: contracting.toldMilestones([milestone]),
    permittedBy: "Exempt contract; its own clause 9 on variations",
    authority: CONTRACTS,
  };
}
