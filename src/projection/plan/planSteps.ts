import type { Applying, Steps } from "../Applying.ts";
import { contentFacts } from "../contentFacts.ts";
import { count } from "../count.ts";
import type { Draft } from "../Draft.ts";
import { indexWords } from "../indexWords.ts";
import type { Row } from "../schema.ts";
import { marksOf } from "./planLikeness.ts";

type Kinds = "PlanPublished" | "PlanChanged" | "PlanDropped" | "PlanJoined" | "PlanDeclined" | "PlanConverted";

export const planSteps: Steps<Kinds> = {
  async PlanPublished({ draft, act, recorded, content }) {
    const facts = contentFacts(content);
    const reference = facts.reference ?? act.values.ownReference.slice(0, 10);
    const plan: Row<"plans"> = {
      id: act.subject,
      reference,
      owner: act.organisation,
      title: facts.title ?? reference,
      summary: facts.summary ?? null,
      state: "planned",
      value: act.values.estimatedValue,
      currency: act.values.currency,
      startsOn: act.values.startsOn,
      cpv: JSON.stringify(facts.cpv ?? []),
      keywords: JSON.stringify(facts.keywords),
      version: 1,
      content: act.content,
      sequence: recorded.sequence,
      publishedAt: recorded.time,
      changedAt: recorded.time,
      contentAct: recorded.actHash,
      contentSequence: recorded.sequence,
      ownerAct: recorded.actHash,
      lastAct: recorded.actHash,
      droppedReason: null,
      droppedBy: null,
      procurement: null,
    };
    draft.put("plans", plan);
    await count(draft, "plans");
    markPlan(draft, plan, 1);
    indexWords(
      draft,
      "plans",
      plan.sequence,
      plan.id,
      plan.reference,
      plan.title,
      plan.summary,
      ...facts.keywords,
      ...(facts.cpv ?? []),
    );
  },

  async PlanChanged({ draft, act, recorded, content }) {
    const facts = contentFacts(content);
    const before = await draft.get("plans", act.subject);
    markPlan(draft, before, 0);
    const plan: Row<"plans"> = {
      ...before,
      title: facts.title ?? before.title,
      summary: facts.summary ?? before.summary,
      cpv: facts.cpv === undefined ? before.cpv : JSON.stringify(facts.cpv),
      keywords: facts.title === undefined ? before.keywords : JSON.stringify(facts.keywords),
      value: act.values.estimatedValue,
      currency: act.values.currency,
      startsOn: act.values.startsOn,
      version: before.version + 1,
      content: act.content,
      changedAt: recorded.time,
      contentAct: recorded.actHash,
      contentSequence: recorded.sequence,
      ownerAct: recorded.actHash,
      lastAct: recorded.actHash,
    };
    draft.put("plans", plan);
    markPlan(draft, plan, 1);
    indexWords(
      draft,
      "plans",
      plan.sequence,
      plan.id,
      plan.title,
      plan.summary,
      ...facts.keywords,
      ...(facts.cpv ?? []),
    );
  },

  async PlanDropped(applying) {
    const { act, recorded } = applying;
    const dropped = { state: "dropped" as const, droppedReason: act.values.reason, droppedBy: recorded.actHash };
    markPlan(applying.draft, await close(applying, dropped), 0);
  },

  /** It still looks like others' plans: they may want to join the procurement. */
  async PlanConverted(applying) {
    await close(applying, { state: "converted", procurement: applying.act.values.procurement });
  },

  async PlanJoined(applying) {
    await answer(applying, "joined", null);
  },

  async PlanDeclined(applying) {
    await answer(applying, "declined", applying.act.values.reason);
  },
};

/** Marks a plan as looking like others, or (`active` 0) as no longer doing so. */
function markPlan(draft: Draft, plan: Row<"plans">, active: 0 | 1): void {
  const { id, owner, startsOn } = plan;
  for (const mark of marksOf(plan)) {
    draft.put("planMarks", { mark, plan: id, owner, startsOn, active });
  }
}

async function close(
  { draft, act, recorded }: Applying<"PlanDropped" | "PlanConverted">,
  changes: Partial<Row<"plans">>,
): Promise<Row<"plans">> {
  const { actHash, time } = recorded;
  return draft.change("plans", [act.subject], {
    ...changes,
    changedAt: time,
    ownerAct: actHash,
    lastAct: actHash,
  });
}

async function answer(
  { draft, act, recorded }: Applying<"PlanJoined" | "PlanDeclined">,
  given: "joined" | "declined",
  reason: number | null,
): Promise<void> {
  draft.put("planAnswers", {
    plan: act.subject,
    authority: act.organisation,
    answer: given,
    reason,
    actHash: recorded.actHash,
    sequence: recorded.sequence,
    toAct: act.builtOn,
  });
  await draft.change("plans", [act.subject], { lastAct: recorded.actHash });
}
