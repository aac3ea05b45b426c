import type { Applying, Steps } from "../Applying.ts";
import { addToTotals } from "../count.ts";
import type { Draft } from "../Draft.ts";
import { textList } from "../jsonColumns.ts";
import { moneyTurn } from "../payment/moneyTurn.ts";
import { progress } from "../procurement/procurementProgress.ts";
import type { Row } from "../schema.ts";
import { plus } from "../sums.ts";
import { awaitDecision, awaitDelivery, awaitNothing } from "./milestoneTurns.ts";
import { type Outcome, outcomeOf } from "./outcomes.ts";

type Kinds =
  | "MilestoneDelivered"
  | "DeliveryAccepted"
  | "DeliveryAcceptedInPart"
  | "DeliveryRejected"
  | "MilestoneWaived"
  | "DecisionCorrected";

/** What was decided, whichever act says so. What is payable is so for the milestone as a whole, earlier attempts included. */
interface Decision {
  outcome: Outcome;
  /** Null: a rejection leaves what earlier attempts made payable. */
  payable: number | null;
  payableVat: number | null;
  successful: boolean;
  reason: number | null;
  decidedOn: number;
}

export const milestoneSteps: Steps<Kinds> = {
  async MilestoneDelivered({ draft, act, recorded }) {
    const { agreement, number, attempt, deliveredOn } = act.values;
    const milestone = await draft.get("milestones", agreement, number);
    draft.put("attempts", newAttempt(milestone, { attempt, deliveredOn }, act.content, recorded));
    draft.put("milestones", {
      ...milestone,
      state: "delivered",
      attempt,
      deliveredOn,
      lastAct: recorded.actHash,
      ...awaitDecision(milestone, deliveredOn),
    });
    await progress(draft, act.subject, {}, "implementation");
  },

  async DeliveryAccepted(applying) {
    const { payableAmount, payableVat, successful, decidedOn } = applying.act.values;
    const decision = { payable: payableAmount, payableVat, successful, decidedOn };
    await decide(applying, { ...decision, outcome: "accepted", reason: null });
  },

  async DeliveryAcceptedInPart(applying) {
    const { payableAmount, payableVat, ground, successful, decidedOn } = applying.act.values;
    const decision = { payable: payableAmount, payableVat, successful, decidedOn };
    await decide(applying, { ...decision, outcome: "accepted-in-part", reason: ground });
  },

  async DeliveryRejected(applying) {
    const { reason, decidedOn } = applying.act.values;
    const nothing = { payable: null, payableVat: null, successful: false };
    await decide(applying, { ...nothing, outcome: "rejected", reason, decidedOn });
  },

  async DecisionCorrected(applying) {
    const { outcome, payableAmount, payableVat, successful, reason, decidedOn } = applying.act.values;
    const right = { payable: payableAmount, payableVat, successful, reason, decidedOn };
    await decide(applying, { ...right, outcome: outcomeOf(outcome) });
  },

  async MilestoneWaived({ draft, act, recorded }) {
    const { agreement, number, reason } = act.values;
    const milestone = await draft.get("milestones", agreement, number);
    draft.put("milestones", {
      ...milestone,
      state: "waived",
      waivedReason: reason,
      waivedBy: recorded.actHash,
      lastAct: recorded.actHash,
      ...(await moneyTurn(draft, milestone)),
    });
  },
};

type Deciding = "DeliveryAccepted" | "DeliveryAcceptedInPart" | "DeliveryRejected" | "DecisionCorrected";

async function decide({ draft, act, recorded }: Applying<Deciding>, decision: Decision): Promise<void> {
  const milestone = await draft.get("milestones", act.values.agreement, act.values.number);
  const attempt = await draft.get("attempts", milestone.agreement, milestone.number, milestone.attempt);
  const { outcome, ...decided } = decision;
  const isCorrection = act.kind === "DecisionCorrected";
  draft.put("attempts", {
    ...attempt,
    ...decided,
    outcome,
    payable: decided.payable ?? 0,
    payableVat: decided.payableVat ?? 0,
    successful: decided.successful ? 1 : 0,
    decidedBy: act.organisation,
    decision: isCorrection ? attempt.decision : recorded.actHash,
    corrections: isCorrection ? JSON.stringify([...textList(attempt.corrections), recorded.actHash]) : "[]",
  });
  const decidedNow = decidedMilestone(milestone, decision, recorded.actHash);
  const after = { ...decidedNow, ...(await turnAfterDecision(draft, decidedNow)) };
  draft.put("milestones", after);
  const accepted = (after.payable ?? 0) - (milestone.payable ?? 0);
  const agreement = await draft.get("agreements", milestone.agreement);
  draft.put("agreements", { ...agreement, accepted: plus(agreement.accepted, accepted) });
  await addToTotals(draft, milestone, { accepted });
}

function decidedMilestone(milestone: Row<"milestones">, decision: Decision, actHash: string): Row<"milestones"> {
  const { outcome, successful, decidedOn } = decision;
  return {
    ...milestone,
    state: milestone.state === "waived" ? "waived" : outcome, // correcting what was decided before does not unwaive
    payable: decision.payable ?? milestone.payable,
    payableVat: decision.payableVat ?? milestone.payableVat,
    successful: successful ? 1 : 0,
    decidedOn,
    lastAct: actHash,
    decision: actHash,
  };
}

/** What was rejected is to be delivered again while the agreement runs, unless money is to be paid first. */
async function turnAfterDecision(draft: Draft, milestone: Row<"milestones">) {
  const money = await moneyTurn(draft, milestone);
  if (milestone.state !== "rejected" || money.awaits === "payment") return money;
  const { state } = await draft.get("agreements", milestone.agreement);
  return state === "in-force" ? awaitDelivery(milestone) : awaitNothing();
}

function newAttempt(
  milestone: Row<"milestones">,
  delivery: { attempt: number; deliveredOn: number },
  content: string,
  { actHash, sequence }: { actHash: string; sequence: number },
): Row<"attempts"> {
  const { agreement, number, dueOn } = milestone;
  return {
    ...delivery,
    agreement,
    number,
    actHash,
    sequence,
    dueOn,
    content,
    outcome: null,
    payable: null,
    payableVat: null,
    successful: null,
    reason: null,
    decidedOn: null,
    decidedBy: null,
    decision: null,
    corrections: "[]",
  };
}
