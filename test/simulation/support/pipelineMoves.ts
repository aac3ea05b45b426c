import { pounds } from "../../../src/demonstration/pounds.ts";
import type { ActKind } from "../../../src/domain/acts/Act.ts";
import { ownReferenceDigest } from "../../../src/domain/ownReference.ts";
import { procurementSubject } from "../../../src/domain/subjects.ts";
import type { Authority } from "./Authority.ts";
import type { Saying } from "./Organisation.ts";
import { OFFICER, RESEARCH_GROUND, tenderContent } from "./tenderContent.ts";

type Tried = readonly [by: Authority, kind: ActKind, saying: Saying];

interface Chosen {
  readonly which: number;
  readonly howMuch: number;
  /** London time at which a tender closes, if it comes to that. */
  readonly until: string;
}

/** The one procurement of these moves, which its plans may become. */
const PROCUREMENT = "CMD-P";

/** What two boroughs may try with plans and with a tender: each of these is sensible now and then. */
export function pipelineMoves(camden: Authority, hackney: Authority, chosen: Chosen): Tried[] {
  return [...planMoves(camden, hackney, chosen), ...tenderMoves(camden, chosen)];
}

function planMoves(camden: Authority, hackney: Authority, { which, howMuch }: Chosen): Tried[] {
  const [owner, other] = which % 3 === 0 ? [hackney, camden] : [camden, hackney];
  const reference = `PLAN-${which % 4}`;
  const plan = {
    reference,
    title: "Damp sensors for council homes",
    summary: "Find damp before tenants have to report it.",
    owner: owner.party,
    estimate: pounds(howMuch % 1_000),
    startsOn: "2026-09-01",
    authority: OFFICER,
  };
  const publish: Tried = [owner, "PlanPublished", { values: { currency: "GBP" }, content: plan }];
  const change = { subject: reference, values: { currency: "GBP" }, content: { ...plan, rationale: "More homes." } };
  const answer = { subject: reference, content: { authority: OFFICER } };
  const join: Tried = [other, "PlanJoined", { ...answer, content: { ...answer.content, need: "We have damp too." } }];
  const no = { subject: reference, values: { reason: "other" }, content: { reasons: "Not now.", authority: OFFICER } };
  const decline: Tried = [other, "PlanDeclined", no];
  const id = procurementSubject(camden.number, ownReferenceDigest(PROCUREMENT));
  const became = { procurement: { id, reference: PROCUREMENT, title: "Damp sensors" }, authority: OFFICER };
  return [
    ...[publish, publish, publish, join, join, decline],
    [owner, "PlanChanged", change],
    [owner, "PlanDropped", no],
    [owner, "PlanConverted", { subject: reference, content: became }],
  ];
}

function tenderMoves(lead: Authority, { until }: Chosen): Tried[] {
  const ground = RESEARCH_GROUND;
  const named = { reference: PROCUREMENT, title: "Damp sensors", challenge: "Find damp.", lead: lead.party };
  const opening = { ...named, members: [], ground, phases: [], authority: OFFICER };
  const tender = tenderContent(lead, PROCUREMENT, { deadline: until });
  const ending = {
    subject: PROCUREMENT,
    values: { reason: "other" },
    content: { reasons: "Another way.", authority: OFFICER },
  };
  const open: Tried = [lead, "ProcurementOpened", { content: opening, values: { currency: "GBP" } }];
  const publish: Tried = [lead, "TenderPublished", { subject: PROCUREMENT, content: tender }];
  const amendment = { ...tender, rationale: "Bidders asked for it.", changes: ["See the comparison"] };
  return [
    ...[open, publish, publish, publish],
    [lead, "TenderAmended", { subject: PROCUREMENT, content: amendment }],
    [lead, "TenderWithdrawn", ending],
    [lead, "TenderWithdrawn", ending],
  ];
}
