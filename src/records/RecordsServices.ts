import type { AuditReads } from "../audit/AuditReads.ts";
import type { ContentStore } from "../content/ContentStore.ts";
import type { Standing } from "../domain/acts/againstRecords.ts";
import type { Hex } from "../domain/Hex.ts";
import type { Ledger } from "../ledger/Ledger.ts";

/** What is read when an act is begun. */
export interface RecordsServices {
  readonly audit: AuditReads;
  readonly ledger: Pick<Ledger, "identity" | "now" | "registers">;
  readonly contents: Pick<ContentStore, "get">;
  /** Digest of the content that every founder signs. */
  readonly memorandum: Hex;
  /** What contents have to agree with; left out where nothing is known of it. */
  readonly standing?: Standing;
}
