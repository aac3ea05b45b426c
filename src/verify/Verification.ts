import type { Hex } from "../domain/Hex.ts";
import type { Receipt } from "../domain/receipt.ts";
import type { ComparedHead } from "./BroughtHeadCheck.ts";
import type { Check, Finding } from "./Finding.ts";
import type { VerifiedTerms } from "./LedgerTermsCheck.ts";
import type { ReceiptVerification } from "./ReceiptVerification.ts";
import type { TrustRoot } from "./TrustRoot.ts";
import type { Verdict } from "./Verdict.ts";
import type { VerifiedAct } from "./VerifiedAct.ts";

/** How one check ended. */
export interface CheckResult {
  readonly check: Check;
  /** How many things it looked at: acts, blocks, slots, documents. */
  readonly looked: number;
  readonly verdict: Verdict;
  readonly findings: number;
}

/** Where the verified history ends. */
export interface VerifiedHead {
  readonly count: number;
  readonly ledgerHead: Hex;
  readonly blockNumber: number;
  readonly blockHash: Hex;
  /** UTC seconds, of the last block. */
  readonly time: number;
}

/** What a verification came to. */
export interface Verification {
  /** Of the whole ledger: no better than its worst part. */
  readonly verdict: Verdict;
  readonly trust: TrustRoot;
  /** Whether somebody brought the trust root, or the folder that is judged told it itself. */
  readonly trustFrom: "elsewhere" | "the folder itself";
  /** What kind of ledger it is. */
  readonly terms: VerifiedTerms;
  readonly head: VerifiedHead;
  /** Heads that whoever verifies brought, and whether the ledger still has them. */
  readonly brought: readonly ComparedHead[];
  readonly checks: readonly CheckResult[];
  readonly acts: readonly VerifiedAct[];
  readonly subjects: ReadonlyMap<Hex, Verdict>;
  /** Procurements opened here, by OCID. */
  readonly ocids: ReadonlyMap<string, Hex>;
  /** Procurements that a process (keccak256 of an OCID) was ever linked to. */
  readonly linked: ReadonlyMap<Hex, readonly Hex[]>;
  readonly findings: readonly Finding[];
  /** What a receipt shows that was brought along. */
  readonly receipt?: Omit<ReceiptVerification, "act"> & { readonly receipt: Receipt };
  /** The part that was asked about; the verdict above is that of the whole ledger all the same. */
  readonly part?: { readonly name: string; readonly verdict: Verdict };
}
