import type { Act } from "../domain/acts/Act.ts";
import { actHash } from "../domain/acts/actHash.ts";
import type { LedgerIdentity } from "../domain/acts/LedgerIdentity.ts";
import type { Hex } from "../domain/Hex.ts";
import { receiptIsSigned, type SignedReceipt } from "../domain/receipt.ts";
import { ServiceDeceives } from "./ServiceDeceives.ts";

/** A receipt that is not for this act on this ledger, or not signed, is none. @throws ServiceDeceives */
export function checkReceipt(signed: SignedReceipt, act: Act, identity: LedgerIdentity): void {
  const { receipt } = signed;
  if (receipt.subject !== act.subject || receipt.kind !== act.kind) throw forAnother();
  checkReceiptOf(signed, actHash(act, identity), identity);
}

/** The same where only the act's hash is known. @throws ServiceDeceives */
export function checkReceiptOf(signed: SignedReceipt, hash: Hex, { chainId }: LedgerIdentity): void {
  const { receipt } = signed;
  if (receipt.actHash !== hash || receipt.chainId !== chainId) throw forAnother();
  if (!receiptIsSigned(signed)) throw new ServiceDeceives("The signature on the receipt is not the one of its key.");
}

function forAnother(): ServiceDeceives {
  return new ServiceDeceives("The receipt is for another act than the one that was asked about.");
}
