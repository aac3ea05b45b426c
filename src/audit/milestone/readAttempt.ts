import {
  CORRECTION_REASONS,
  PART_ACCEPTANCE_GROUNDS,
  REJECTION_REASONS,
} from "../../domain/codelists/decisionReasons.ts";
import { textList } from "../../projection/jsonColumns.ts";
import { daysBetween } from "../../projection/londonDays.ts";
import type { Row } from "../../projection/schema.ts";
import { reasonsGiven } from "../acts/reasonsGiven.ts";
import { money } from "../amounts.ts";
import { contentUnder } from "../contentUnder.ts";
import { documentsOf, namedBy } from "../documents.ts";
import type { Lookups } from "../Lookups.ts";
import { day } from "../moments.ts";
import type { Reading } from "../Reading.ts";
import type { AttemptView, DecisionView } from "./MilestoneView.ts";

/** One delivery and what was decided about it, why, and as corrected. */
export async function attemptView(
  reading: Reading,
  attempt: Row<"attempts">,
  milestone: Row<"milestones">,
  lookups: Lookups,
): Promise<AttemptView> {
  return {
    attempt: attempt.attempt,
    state: stateOf(attempt, milestone),
    deliveredOn: day(attempt.deliveredOn),
    late: attempt.deliveredOn > attempt.dueOn,
    daysLate: Math.max(0, daysBetween(attempt.dueOn, attempt.deliveredOn)),
    act: lookups.act(attempt.actHash),
    documents: await documentsOf(reading, await contentUnder(reading, attempt.content), {
      by: await namedBy(reading, attempt.actHash),
    }),
    decision: await decisionView(reading, attempt, milestone.currency, lookups),
  };
}

/** Before it is decided, the last delivery stands as its milestone does; one before it is awaited again. */
function stateOf({ outcome, attempt }: Row<"attempts">, milestone: Row<"milestones">): AttemptView["state"] {
  return outcome ?? (attempt === milestone.attempt ? milestone.state : "open");
}

async function decisionView(
  reading: Reading,
  attempt: Row<"attempts">,
  currency: string,
  lookups: Lookups,
): Promise<DecisionView | null> {
  const { outcome, decision, decidedOn, decidedBy } = attempt;
  if (outcome === null || decision === null || decidedOn === null || decidedBy === null) return null;
  const corrections = textList(attempt.corrections).map((hash) => lookups.act(hash));
  return {
    outcome,
    payable: money(attempt.payable ?? 0, attempt.payableVat ?? 0, currency),
    successful: attempt.successful === 1,
    reason: reasonText(outcome, attempt.reason, corrections.length > 0),
    ...(await reasonsGiven(reading, corrections.at(-1)?.actHash ?? decision)),
    decidedOn: day(decidedOn),
    by: lookups.organisation(decidedBy, lookups.act(decision).sequence),
    act: lookups.act(decision),
    corrections,
  };
}

function reasonText(outcome: string, reason: number | null, corrected: boolean): string | null {
  if (reason === null) return null;
  if (corrected) return CORRECTION_REASONS.text(reason);
  return outcome === "rejected" ? REJECTION_REASONS.text(reason) : PART_ACCEPTANCE_GROUNDS.text(reason);
}
