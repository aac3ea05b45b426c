import type { Act } from "../domain/acts/Act.ts";
import { actHash } from "../domain/acts/actHash.ts";
import type { LedgerIdentity } from "../domain/acts/LedgerIdentity.ts";
import { receiptIsSigned, type SignedReceipt } from "../domain/receipt.ts";
import { ServiceDeceives } from "./ServiceDeceives.ts";

/** A receipt that is not for this act on this ledger, or not signed, is none. @throws ServiceDeceives */
export function checkReceipt(signed: SignedReceipt, act: Act, identity: LedgerIdentity): void {
  const { receipt } = signed;
  const isForAct =
    receipt.actHash === actHash(act, identity) &&
    receipt.chainId === identity.chainId &&
    receipt.subject === act.subject &&
    receipt.kind === act.kind;
  if (!isForAct) throw new ServiceDeceives("The receipt is for another act than the one that was submitted.");
  if (!receiptIsSigned(signed)) throw new ServiceDeceives("The signature on the receipt is not the one of its key.");
}
