import type { z } from "zod";
import type { AttemptView, MilestoneRow, MilestoneView } from "../../audit/milestone/MilestoneView.ts";
import { documentLinks } from "../page/documentLinks.ts";
import { stateTag, type Tag } from "../page/tags.ts";
import { shownInvoice, shownPayment } from "../payment/moneyTags.ts";

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
    invoices: view.invoices.map(shownInvoice),
    payments: view.payments.map(shownPayment),
  };
}

function shownAttempt(attempt: z.infer<typeof AttemptView>) {
  return {
    ...attempt,
    documents: documentLinks(attempt.act.actHash, attempt.documents),
    tag: stateTag("milestone", attempt.state),
  };
}
