import { z } from "zod";
import type { Act } from "../domain/acts/Act.ts";
import { dayStart } from "./londonDays.ts";

/**
 * The London day (its first second) on which what the act says happened; null for acts that happen by being recorded.
 * Of an award only the content says so, where its author does.
 */
export function happenedOn(act: Act, content: unknown): number | null {
  switch (act.kind) {
    case "AwardDecided":
      return dayOf(decided.safeParse(content).data?.decidedOn);
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

const decided = z.object({ decidedOn: z.iso.date() });

function dayOf(date: string | undefined): number | null {
  return date === undefined ? null : dayStart(date);
}

/** More days than this between happening and recording are worth an auditor's look. */
export const LATE_RECORD_DAYS = 14;
