import type { ContentOf } from "../domain/acts/Act.ts";
import { LEGAL_GROUNDS } from "../domain/codelists/legalGrounds.ts";
import type { Hex } from "../domain/Hex.ts";
import { ownReferenceDigest } from "../domain/ownReference.ts";
import { procurementSubject } from "../domain/subjects.ts";
import { OFFICER } from "./people.ts";
import { pounds } from "./pounds.ts";
import type { PublishedPlan } from "./publishPlans.ts";
import { type Done, party, type Player, type Stage } from "./Stage.ts";

/** A procurement by open procedure, told in a few facts. Days are those of the story. */
export interface SmallTender {
  readonly lead: Player;
  readonly plan: PublishedPlan;
  readonly reference: string;
  readonly title: string;
  readonly challenge: string;
  readonly pounds: number;
  readonly cpv: { readonly code: string; readonly description: string };
  readonly openedOn: number;
  readonly publishedOn: number;
  readonly enquiriesUntil: number;
  readonly closesOn: number;
  readonly startsOn: number;
}

const GROUND = {
  code: "openProcedure",
  paragraph: "Procurement Act 2023, section 20(2)(a)",
  reasons: "The need is clear and every supplier may tender.",
} as const;

/** Where a small tender stands once it is published. */
interface Published {
  readonly id: Hex;
  /** Hash of the act that opened the procurement. */
  readonly opened: Hex;
  readonly published: Done;
}

/** Opens the procurement from its plan and publishes its tender. */
export async function publishSmallTender(stage: Stage, tender: SmallTender): Promise<Published> {
  const { lead, plan, reference, title } = tender;
  const id = procurementSubject(lead.number, ownReferenceDigest(reference));
  await stage.moveTo(tender.openedOn, "10:00");
  const opened = await open(stage, tender, id);
  const converted = { procurement: { id, reference, title }, authority: OFFICER };
  const place = { subject: plan.id, builtOn: plan.lastAct };
  await stage.act("PlanConverted", lead, "procurement", place, { procurement: id }, converted);

  await stage.moveTo(tender.publishedOn, "09:00");
  const values = {
    number: 1,
    enquiryDeadline: stage.calendar.time(tender.enquiriesUntil, "12:00"),
    deadline: stage.calendar.time(tender.closesOn, "12:00"),
    budget: tender.pounds * 100,
    ground: LEGAL_GROUNDS.code(GROUND.code),
  };
  const tenderPlace = { subject: id, builtOn: opened.hash };
  const content = tenderContent(stage, tender);
  const published = await stage.act("TenderPublished", lead, "procurement", tenderPlace, values, content);
  return { id, opened: opened.hash, published };
}

function open(stage: Stage, tender: SmallTender, id: Hex): Promise<Done> {
  const values = {
    ownReference: ownReferenceDigest(tender.reference),
    ground: LEGAL_GROUNDS.code(GROUND.code),
    currency: "GBP",
    members: [],
    phases: [],
  };
  return stage.act("ProcurementOpened", tender.lead, "procurement", { subject: id }, values, {
    reference: tender.reference,
    title: tender.title,
    challenge: tender.challenge,
    lead: party(tender.lead),
    members: [],
    ground: GROUND,
    phases: [],
    plans: [{ id: tender.plan.id, reference: tender.plan.reference }],
    authority: OFFICER,
  });
}

function tenderContent({ calendar }: Stage, tender: SmallTender): ContentOf<"TenderPublished"> {
  return {
    reference: tender.reference,
    title: tender.title,
    challenge: tender.challenge,
    lead: party(tender.lead),
    members: [],
    authority: OFFICER,
    ground: GROUND,
    procedure: "open",
    contractType: "services",
    cpv: [tender.cpv],
    places: [{ region: "UKI", description: "London" }],
    budget: pounds(tender.pounds),
    enquiryDeadline: calendar.moment(tender.enquiriesUntil, "12:00"),
    deadline: calendar.moment(tender.closesOn, "12:00"),
    awardCriteria: [
      { name: "Quality", weight: 60, type: "quality" },
      { name: "Price", weight: 40, type: "price" },
    ],
    contract: { startsOn: calendar.day(tender.startsOn), endsOn: calendar.day(tender.startsOn + 365) },
    suitability: { smallAndMedium: true, voluntaryOrSocial: false },
  };
}
