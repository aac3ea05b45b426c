import type { z } from "zod";
import type { AttemptView, MilestoneRow, MilestoneView } from "../../audit/milestone/MilestoneView.ts";
import type { PaymentView } from "../../audit/payment/PaymentView.ts";
import { documentLinks } from "../page/documentLinks.ts";
import { stateTag, type Tag } from "../page/tags.ts";

/** A milestone as lists show it. */
export function shownMilestone(row: MilestoneRow) {
  return { ...row, tag: milestoneTag(row) };
}

/** Nothing is awaited of an open milestone only where its agreement is not, or no longer, in force. */
function milestoneTag({ state, clock }: MilestoneRow): Tag {
  return stateTag("milestone", state === "open" && clock.daysUntilDue === null ? "idle" : state);
}

/** A milestone with all that was delivered, decided, invoiced and paid. */
export function milestoneInFull(view: MilestoneView) {
  return {
    ...view,
    ...shownMilestone(view),
    attempts: view.attempts.map(shownAttempt),
    payments: view.payments.map(shownPayment),
  };
}

function shownAttempt(attempt: z.infer<typeof AttemptView>) {
  const { decision } = attempt;
  return {
    ...attempt,
    documents: documentLinks(attempt.act.actHash, attempt.documents),
    tag: stateTag("milestone", decision === null ? "delivered" : decision.outcome),
  };
}

/** A payment, with the supplier's answer as a tag. */
export function shownPayment(payment: PaymentView) {
  return { ...payment, answerTag: payment.answer === null ? undefined : stateTag("payment", payment.answer.answer) };
}
