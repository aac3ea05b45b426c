import type { AuditReads } from "../audit/AuditReads.ts";
import type { CaseFileWish } from "../audit/caseFile/CaseFileWish.ts";
import type { ContentStore } from "../content/ContentStore.ts";
import type { DocumentStore } from "../content/DocumentStore.ts";
import type { Standing } from "../domain/acts/againstRecords.ts";
import type { PasskeyTerms } from "../domain/acts/consortium/passkeyTerms.ts";
import type { Hex } from "../domain/Hex.ts";
import type { KeySlot } from "../domain/keySlot.ts";
import type { Ledger } from "../ledger/Ledger.ts";
import type { Clock } from "../platform/Clock.ts";
import type { Limits } from "../platform/Config.ts";
import type { Log } from "../platform/Log.ts";
import type { Metrics } from "../platform/Metrics.ts";
import type { AnswerMemory } from "./AnswerMemory.ts";
import type { BodyBudget } from "./BodyBudget.ts";
import type { ReceiptIssuer } from "./receipts/ReceiptIssuer.ts";

/** Whether requests can be served, and if not, why, in words for an operator. */
interface Readiness {
  readonly ready: boolean;
  readonly reasons: readonly string[];
}

/** A clock that may be moved: a sandbox alone has one. */
interface MovableClock {
  /** Moves the ledger's time forward to `time`, UTC seconds. @throws RangeError if that is in its past */
  advanceTo(time: number): Promise<void>;
}

/** All that the service over HTTP is made of. `src/main.ts` brings real ones, tests what they like. */
export interface Services {
  readonly limits: Limits;
  readonly trustedProxies: readonly string[];
  /** Names by which the service goes, beside those of this machine; left out where nobody's browser comes by. */
  readonly hosts?: readonly string[];
  readonly log: Log;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly memory: AnswerMemory;
  /** What unfinished bodies may hold; left out where only tests send them. */
  readonly bodies?: BodyBudget;
  readonly audit: AuditReads;
  readonly ledger: Pick<
    Ledger,
    "identity" | "actsPerSignature" | "registers" | "head" | "now" | "submit" | "submitAll" | "find" | "tryOut"
  >;
  /** What the Directory says of a key now. */
  readonly keyOf: (signer: Hex) => Promise<KeySlot | undefined>;
  readonly documents: Pick<DocumentStore, "put" | "find" | "read">;
  readonly contents: Pick<ContentStore, "get">;
  /** A procurement's case file as its canonical text; undefined where there is no such procurement. */
  readonly caseFile: (idOrOcid: string, wish: CaseFileWish) => Promise<string | undefined>;
  /** Left out where the ledger is for real. */
  readonly sandbox?: MovableClock;
  readonly receipts: ReceiptIssuer;
  /** Under which domain passkeys sign, as the founders have it; left out where they named none. */
  readonly passkeys?: PasskeyTerms | undefined;
  /** Digest of the content that every founder signs. */
  readonly memorandum: Hex;
  /** What contents of new acts have to agree with; left out where nothing is known of it. */
  readonly standing?: Standing;
  readiness(): Readiness;
}
