import type { Act } from "../domain/acts/Act.ts";

/** The London day (its first second) on which what the act says happened; null for acts that happen by being recorded. */
export function happenedOn(act: Act): number | null {
  switch (act.kind) {
    case "MilestoneDelivered":
      return act.values.deliveredOn;
    case "DeliveryAccepted":
    case "DeliveryAcceptedInPart":
    case "DeliveryRejected":
    case "DecisionCorrected":
      return act.values.decidedOn;
    case "InvoiceRecorded":
      return act.values.issuedOn;
    case "InvoiceReceived":
    case "PaymentConfirmed":
      return act.values.receivedOn;
    case "PaymentRecorded":
    case "PaymentCorrected":
      return act.values.paidOn;
    case "NoticeRecorded":
      return act.values.publishedOn === 0 ? null : act.values.publishedOn; // a notice may bear no date
    case "AgreementEnded":
      return act.values.effectiveOn;
    default:
      return null;
  }
}

/** More days than this between happening and recording are worth an auditor's look. */
export const LATE_RECORD_DAYS = 14;
