import type { Draft } from "../Draft.ts";
import { textList } from "../jsonColumns.ts";
import { awaitMoney } from "../milestone/milestoneTurns.ts";
import type { Row } from "../schema.ts";

type Milestone = Row<"milestones">;

/** Whose turn it is about the money of a milestone, from the invoices on it as they stand. */
export async function moneyTurn(
  draft: Draft,
  milestone: Milestone,
): Promise<Pick<Milestone, "awaits" | "awaitsUntil">> {
  const ids = textList(milestone.invoiceIds);
  return awaitMoney(milestone, await Promise.all(ids.map((id) => draft.get("invoices", id))));
}

/** To be called once an invoice or a payment has changed. A delivery or a decision stays awaited, whoever pays. */
export async function passMoneyTurn(draft: Draft, agreement: string, number: number): Promise<void> {
  const milestone = await draft.get("milestones", agreement, number);
  if (milestone.awaits === "delivery" || milestone.awaits === "decision") return;
  draft.put("milestones", { ...milestone, ...(await moneyTurn(draft, milestone)) });
}
