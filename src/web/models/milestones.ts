import type { AttemptView, MilestoneRow, MilestoneView, PaymentView } from "../../audit/views/AgreementView.ts";
import type { z } from "zod";
import { documentLinks } from "./documentLinks.ts";
import { stateTag } from "./tags.ts";

/** A milestone as lists show it. */
export function shownMilestone(row: MilestoneRow) {
  const { clock } = row;
  return { ...row, tag: stateTag(row.state), isLate: clock.late || clock.decisionLate || clock.paymentLate };
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
    tag: decision === null ? stateTag("delivered") : stateTag(decision.outcome),
  };
}

/** A payment, with the supplier's answer as a tag. */
export function shownPayment(payment: PaymentView) {
  return { ...payment, answerTag: payment.answer === null ? undefined : stateTag(payment.answer.answer) };
}
