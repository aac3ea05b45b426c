import type { Act, ActExtras, ActKind } from "../domain/acts/Act.ts";
import type { Rules } from "../domain/generations/Rules.ts";
import type { Hex } from "../domain/Hex.ts";
import type { Verdict } from "./Verdict.ts";

/** An act in the middle of verification: as read from the logs, with the place that follows from them. */
export interface PlacedAct {
  readonly act: Act;
  readonly actHash: Hex;
  readonly sequence: number;
  readonly keyId: Hex;
  readonly signer: Hex;
  readonly signature: Hex;
  readonly proof: Hex | undefined;
  readonly extras: ActExtras;
  /** Mask of roles, one of which the key must hold. */
  readonly roles: number;
  /** Those of the register that judged it: an older one than today's, perhaps. */
  readonly rules: Rules;
  readonly blockNumber: number;
  readonly time: number;
  readonly subjectHead: Hex;
  readonly ledgerHead: Hex;
}

/** An act's verdict, for reports and receipts. */
export interface VerifiedAct {
  readonly sequence: number;
  readonly actHash: Hex;
  readonly kind: ActKind;
  readonly subject: Hex;
  readonly time: number;
  readonly subjectHead: Hex;
  readonly ledgerHead: Hex;
  readonly subjectSequence: number;
  readonly blockNumber: number;
  readonly blockHash: Hex;
  readonly transactionHash: Hex;
  readonly verdict: Verdict;
}
