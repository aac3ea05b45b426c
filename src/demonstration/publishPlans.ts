import type { ContentOf } from "../domain/acts/Act.ts";
import { PLAN_DECLINE_REASONS, PLAN_DROP_REASONS } from "../domain/codelists/planReasons.ts";
import { type Hex, ZERO_BYTES32 } from "../domain/Hex.ts";
import { ownReferenceDigest } from "../domain/ownReference.ts";
import { planSubject } from "../domain/subjects.ts";
import type { Players } from "./gatherPlayers.ts";
import { CABINET, OFFICER } from "./people.ts";
import { type PlannedWork, PLANS } from "./planList.ts";
import { pounds } from "./pounds.ts";
import { type Done, party, type Player, type Stage } from "./Stage.ts";

/** A plan as it stands on the ledger: its id and the last act of its owner. */
export interface PublishedPlan {
  readonly id: Hex;
  readonly reference: string;
  readonly lastAct: Hex;
}

/** The pipeline: twelve plans, and what others say to them. By reference. */
export async function publishPlans(stage: Stage, players: Players): Promise<Map<string, PublishedPlan>> {
  const plans = new Map<string, PublishedPlan>();
  for (const [index, planned] of PLANS.entries()) {
    await stage.moveTo(14 + index, "14:30");
    plans.set(planned.reference, await publishPlan(stage, players.authority(planned.owner), planned));
  }
  await answerDampPlan(stage, players, planOf(plans, "CMD-P-2041"));
  await changeKerbsidePlan(stage, players, plans);
  await dropKiosks(stage, players, planOf(plans, "EAL-PR-61"));
  return plans;
}

export function planOf(plans: ReadonlyMap<string, PublishedPlan>, reference: string): PublishedPlan {
  const plan = plans.get(reference);
  if (plan === undefined) throw new Error(`The demonstration knows no plan ${reference}.`);
  return plan;
}

export async function publishPlan(stage: Stage, owner: Player, planned: PlannedWork): Promise<PublishedPlan> {
  const id = planSubject(owner.number, ownReferenceDigest(planned.reference));
  const values = { ownReference: ownReferenceDigest(planned.reference), ...estimate(stage, planned.pounds, planned) };
  const content = contentOf(stage, owner, planned);
  const done = await stage.act("PlanPublished", owner, "procurement", { subject: id }, values, content);
  return { id, reference: planned.reference, lastAct: done.hash };
}

function estimate(stage: Stage, net: number, { startsOn }: PlannedWork) {
  return { estimatedValue: net * 100, currency: "GBP", startsOn: stage.calendar.dayStart(startsOn) };
}

function contentOf(stage: Stage, owner: Player, planned: PlannedWork): ContentOf<"PlanPublished"> {
  const [code, description] = planned.cpv;
  return {
    reference: planned.reference,
    title: planned.title,
    summary: planned.summary,
    owner: party(owner),
    estimate: pounds(planned.pounds),
    startsOn: stage.calendar.day(planned.startsOn),
    endsOn: stage.calendar.day(planned.startsOn + 365),
    contractType: planned.isResearch === true ? "researchAndDevelopment" : "services",
    ...(planned.isResearch === true ? { ground: "researchAndDevelopment" as const } : {}),
    cpv: [{ code, description }],
    keywords: [...planned.keywords],
    joining: "Other authorities may join until the tender is published.",
    authority: OFFICER,
  };
}

async function answerDampPlan(stage: Stage, players: Players, plan: PublishedPlan): Promise<void> {
  const place = { subject: plan.id, builtOn: plan.lastAct };
  const first = { previous: ZERO_BYTES32 };
  await stage.moveTo(31, "10:15");
  await stage.act("PlanJoined", players.authority("HCK"), "procurement", place, first, {
    need: "About 900 of our homes have the same problem.",
    contribution: pounds(50_000),
    authority: OFFICER,
  });
  await stage.moveTo(33, "16:40");
  await stage.act("PlanJoined", players.authority("LEW"), "procurement", place, first, {
    need: "Our own plan LEW/25/118 overlaps with this one; we would rather do it together.",
    contribution: pounds(80_000),
    authority: CABINET,
  });
  await stage.moveTo(35, "09:05");
  const declined = { ...first, reason: PLAN_DECLINE_REASONS.code("ownContract") };
  await stage.act("PlanDeclined", players.authority("SWK"), "procurement", place, declined, {
    reasons: "Our contract for sensors runs for two more years.",
    authority: OFFICER,
  });
}

async function changeKerbsidePlan(stage: Stage, players: Players, plans: Map<string, PublishedPlan>): Promise<void> {
  const plan = planOf(plans, "SWK-DIG-77");
  const planned = PLANS.find(({ reference }) => reference === plan.reference);
  if (planned === undefined) return;
  const owner = players.authority("SWK");
  await stage.moveTo(38, "12:00");
  const changed: Done = await stage.act(
    "PlanChanged",
    owner,
    "procurement",
    { subject: plan.id, builtOn: plan.lastAct },
    estimate(stage, 210_000, planned),
    { ...contentOf(stage, owner, planned), estimate: pounds(210_000), rationale: "Charging bays come on top." },
  );
  plans.set(plan.reference, { ...plan, lastAct: changed.hash });
}

async function dropKiosks(stage: Stage, players: Players, plan: PublishedPlan): Promise<void> {
  await stage.moveTo(40, "15:20");
  await stage.act(
    "PlanDropped",
    players.authority("EAL"),
    "procurement",
    { subject: plan.id, builtOn: plan.lastAct },
    { reason: PLAN_DROP_REASONS.code("noBudget") },
    { reasons: "The capital programme for libraries was cut.", authority: CABINET },
  );
}
