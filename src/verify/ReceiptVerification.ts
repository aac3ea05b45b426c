import type { VerifiedAct } from "./VerifiedAct.ts";

type ReceiptProblemCode =
  | "receipt-not-signed"
  | "receipt-of-another-ledger"
  | "receipt-of-unknown-key"
  | "receipt-not-compared"
  | "receipt-act-gone"
  | "receipt-differs";

/**
 * What a receipt shows. "stands": its act is where it says. "contradicts": the service signed otherwise, so the ledger
 * was shortened or rewritten. "shows nothing": it is not this ledger's service's, or the ledger cannot be read so far.
 */
type ReceiptOutcome = "stands" | "contradicts" | "shows nothing";

export interface ReceiptVerification {
  readonly outcome: ReceiptOutcome;
  /** In a sentence or two. */
  readonly what: string;
  readonly problem?: {
    readonly code: ReceiptProblemCode;
    readonly expected?: string;
    readonly found?: string;
  };
  /** The act under the receipt's number. */
  readonly act?: VerifiedAct;
}
