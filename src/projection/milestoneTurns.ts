import { lastDay } from "./londonDays.ts";
import type { Row } from "./schema.ts";

type Milestone = Row<"milestones">;
type Turn = Pick<Milestone, "awaits" | "awaitsUntil">;

/** Nothing is awaited: sorted behind everything by a day that never comes in any list that asks for a turn. */
const NOTHING: Turn = { awaits: "nothing", awaitsUntil: 0 };

/** It is the supplier's turn to deliver, by the due date. */
export function awaitDelivery(milestone: Pick<Milestone, "dueOn">): Turn {
  return { awaits: "delivery", awaitsUntil: milestone.dueOn };
}

/** It is the buyer's turn to decide, within the days agreed beginning with the delivery. */
export function awaitDecision(milestone: Pick<Milestone, "daysToDecide">, deliveredOn: number): Turn {
  return { awaits: "decision", awaitsUntil: lastDay(milestone.daysToDecide, deliveredOn) };
}

/**
 * It is the buyer's turn to pay what it owes, within the days agreed, which begin with the decision or with the
 * receipt of an invoice if that came later (`payFrom`).
 */
export function awaitPayment(milestone: Milestone): Turn {
  const owes = milestone.payFrom !== null && (milestone.payable ?? 0) > milestone.paid;
  return owes ? { awaits: "payment", awaitsUntil: lastDay(milestone.daysToPay, milestone.payFrom ?? 0) } : NOTHING;
}

export function awaitNothing(): Turn {
  return NOTHING;
}
