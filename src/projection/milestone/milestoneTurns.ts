import { lastDay } from "../londonDays.ts";
import type { Row } from "../schema.ts";
import { sumOf } from "../sums.ts";

type Milestone = Row<"milestones">;
type Invoice = Row<"invoices">;
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
 * Whose turn it is about the money of a milestone. The days to pay begin with the receipt of an invoice, so without one
 * it is the supplier's turn to write it; an invoice that is disputed whole waits for nobody.
 * @param invoices all that there are on the milestone
 */
export function awaitMoney(milestone: Milestone, invoices: readonly Pick<Invoice, "owing" | "payBy">[]): Turn {
  const payable = milestone.payable ?? 0;
  if (payable <= milestone.paid) return NOTHING;
  const owing = invoices.filter((invoice) => invoice.owing === 1).map(({ payBy }) => payBy);
  if (owing.length > 0) return { awaits: "payment", awaitsUntil: Math.min(...owing) };
  return sumOf(milestone.invoiced) < payable ? { awaits: "invoice", awaitsUntil: 0 } : NOTHING;
}

export function awaitNothing(): Turn {
  return NOTHING;
}
