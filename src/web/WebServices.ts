import type { AuditReads } from "../audit/AuditReads.ts";
import type { LedgerIdentity } from "../domain/acts/LedgerIdentity.ts";
import type { AnswerMemory } from "../http/AnswerMemory.ts";
import type { Log } from "../platform/Log.ts";
import type { VerificationState } from "./verification/VerificationState.ts";

/** All that the pages need. They read; nothing here changes a record. */
export interface WebServices {
  readonly audit: AuditReads;
  readonly ledger: {
    readonly identity: LedgerIdentity;
    /** The ledger's time, UTC seconds; a sandbox's own. */
    now(): number;
  };
  /** Made-up records and a clock that was moved: said on every page. */
  readonly isSandbox: boolean;
  readonly verification: VerificationState;
  /** Address whose key signs receipts. */
  readonly receiptSigner: string;
  /** Digest of what founders sign. */
  readonly memorandum: string;
  /** "https://records.example": under which others reach this service, for what is printed; undefined if none is known. */
  readonly address?: string | undefined;
  /** Where pages are kept for the next who asks, as long as nothing can have changed. */
  readonly memory: Pick<AnswerMemory, "begin">;
  readonly log: Log;
}
