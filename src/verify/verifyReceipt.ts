import { receiptIsSigned, type Receipt, type SignedReceipt } from "../domain/receipt.ts";
import type { Hex } from "../domain/Hex.ts";
import type { Verdict } from "./Verdict.ts";
import type { Verification } from "./Verification.ts";
import type { VerifiedAct } from "./VerifiedAct.ts";

type ReceiptProblemCode =
  | "receipt-not-signed"
  | "receipt-of-another-service"
  | "receipt-of-another-ledger"
  | "receipt-act-gone"
  | "receipt-differs";

/** What became of the act that a receipt vouches for. */
export interface ReceiptVerification {
  /** The act's own verdict where it is still there as the receipt says; "does not hold" otherwise. */
  readonly verdict: Verdict;
  readonly problem?: {
    readonly code: ReceiptProblemCode;
    readonly what: string;
    readonly expected?: string;
    readonly found?: string;
  };
  readonly act?: VerifiedAct;
}

/**
 * Is the act of a receipt still in the ledger, in the same place of the same history? The one check that finds the
 * newest acts dropped by whoever runs an embedded ledger.
 * @param service address of the service's key, if its holder knows it from elsewhere
 */
export function verifyReceipt(signed: SignedReceipt, ledger: Verification, service?: Hex): ReceiptVerification {
  const { receipt } = signed;
  if (!receiptIsSigned(signed))
    return gone("receipt-not-signed", "The receipt's signature is not its signer's: it was changed, or made up.");
  if (service !== undefined && signed.signer !== service) {
    return gone(
      "receipt-of-another-service",
      "The receipt was signed by another key than the service's.",
      service,
      signed.signer,
    );
  }
  const { chainId } = ledger.trust.identity;
  if (receipt.chainId !== chainId) {
    return gone("receipt-of-another-ledger", "The receipt is of another ledger.", chainId, receipt.chainId);
  }
  const act = ledger.acts.find(({ sequence }) => sequence === receipt.sequence);
  if (act === undefined) {
    const what = `The ledger has no act ${receipt.sequence} any more; it ends with act ${ledger.head.count}. The receipt proves that it was recorded.`;
    return gone("receipt-act-gone", what);
  }
  return differences(receipt, act) ?? { verdict: act.verdict, act };
}

const COMPARED = ["actHash", "kind", "subject", "subjectHead", "ledgerHead", "time", "blockNumber"] as const;

function differences(receipt: Receipt, act: VerifiedAct): ReceiptVerification | undefined {
  const name = COMPARED.find((each) => receipt[each] !== act[each]);
  if (name === undefined) return undefined;
  const what = `The ledger says something else about act ${act.sequence} than the receipt (${name}): the history was rewritten.`;
  return { ...gone("receipt-differs", what, receipt[name], act[name]), act };
}

function gone(
  code: ReceiptProblemCode,
  what: string,
  expected?: string | number,
  found?: string | number,
): ReceiptVerification {
  const values = expected === undefined ? {} : { expected: String(expected), found: String(found) };
  return { verdict: "does not hold", problem: { code, what, ...values } };
}
