import type { LedgerIdentity } from "../domain/acts/Act.ts";
import type { Founding } from "../domain/Founding.ts";
import type { Hex } from "../domain/Hex.ts";
import type { ContentLookup, DocumentLookup } from "../projection/BlockSource.ts";
import type { Database } from "../projection/openDatabase.ts";
import type { Snapshot } from "../projection/openSnapshot.ts";

/** What every read is made from. */
export interface Reading {
  readonly database: Database;
  readonly contentOf: ContentLookup;
  readonly documentOf: DocumentLookup;
  /** Whether a document's bytes are here. */
  readonly hasDocument: (sha256: Hex) => Promise<boolean>;
  /** What acts are signed for. */
  readonly identity: LedgerIdentity;
  readonly founding: Founding;
  /** The same rows as they stand now, for as long as somebody reads them; left out where nothing changes meanwhile. */
  readonly snapshot?: () => Promise<Snapshot>;
  /** UTC seconds: for what follows from time alone. The ledger's own clock, which a sandbox may have moved. */
  readonly now: () => number;
}
