import { count } from "../count.ts";
import type { Draft } from "../Draft.ts";
import { type MilestoneTerms, numberList } from "../jsonColumns.ts";
import type { Row } from "../schema.ts";
import { awaitDelivery, awaitNothing } from "./milestoneTurns.ts";

type Agreement = Row<"agreements">;
type Milestone = Row<"milestones">;

/** Adds milestones with the terms of an offer, or of a variation that adds some. */
export function putTerms(
  draft: Draft,
  agreement: Agreement,
  terms: readonly MilestoneTerms[],
  termsAct: string,
  titles: ReadonlyMap<number, string>,
): void {
  for (const term of terms) {
    const title = titles.get(term.number) ?? `Milestone ${term.number}`;
    draft.put("milestones", newMilestone(agreement, { ...term, title }, termsAct));
  }
}

/**
 * Replaces terms by those of a signed variation and adds milestones that are new. A delivery that waits keeps waiting;
 * only what is still to be done follows the new dates.
 */
export async function changeTerms(
  draft: Draft,
  agreement: Agreement,
  terms: readonly MilestoneTerms[],
  termsAct: string,
  titles: ReadonlyMap<number, string>,
): Promise<void> {
  for (const term of terms) {
    const title = titles.get(term.number);
    const before = await draft.find("milestones", agreement.id, term.number);
    const named = { ...term, title: title ?? before?.title ?? `Milestone ${term.number}` };
    const fresh = newMilestone(agreement, named, termsAct);
    if (before === undefined) {
      draft.put("milestones", { ...fresh, offeredAmount: 0, offeredVat: 0, ...awaitDelivery(fresh) });
      await count(draft, "milestones");
      continue;
    }
    const after: Milestone = { ...before, ...named, termsAct, lastAct: termsAct };
    draft.put("milestones", before.awaits === "delivery" ? { ...after, ...awaitDelivery(after) } : after);
  }
}

/** From the signature on the due dates count. */
export async function startMilestones(draft: Draft, agreement: Agreement): Promise<void> {
  for (const number of numberList(agreement.milestoneNumbers)) {
    const milestone = await draft.get("milestones", agreement.id, number);
    draft.put("milestones", { ...milestone, ...awaitDelivery(milestone) });
  }
}

/** Nothing more is delivered under an ended agreement; what was delivered is still decided, what was accepted owed. */
export async function stopMilestones(draft: Draft, agreement: Agreement): Promise<void> {
  for (const number of numberList(agreement.milestoneNumbers)) {
    const milestone = await draft.get("milestones", agreement.id, number);
    if (milestone.awaits === "delivery") draft.put("milestones", { ...milestone, ...awaitNothing() });
  }
}

function newMilestone(agreement: Agreement, term: MilestoneTerms & { title: string }, termsAct: string): Milestone {
  return {
    ...term,
    agreement: agreement.id,
    procurement: agreement.procurement,
    buyer: agreement.buyer,
    supplier: agreement.supplier,
    currency: agreement.currency,
    state: "open",
    ...awaitNothing(),
    offeredAmount: term.amount,
    offeredVat: term.vat,
    termsAct,
    attempt: 0,
    deliveredOn: null,
    decidedOn: null,
    payable: null,
    payableVat: null,
    successful: null,
    lastAct: termsAct,
    decision: null,
    waivedReason: null,
    waivedBy: null,
    invoiceIds: "[]",
    invoiced: "0",
    paid: 0,
    paidVat: 0,
    lastPaymentAct: null,
  };
}
