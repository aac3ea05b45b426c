import type { LedgerIdentity, Submission } from "../domain/acts/Act.ts";
import type { DocumentReference } from "../domain/DocumentReference.ts";
import type { Hex } from "../domain/Hex.ts";
import type { LocalKey } from "../domain/signatures/LocalKey.ts";

/** What the demonstration needs of a client: it acts through the API like everybody else. */
export interface DemonstrationClient {
  readonly identity: LedgerIdentity;
  /** Records the act and waits until it can be read. @returns its hash and number */
  submit(submission: Submission): Promise<{ actHash: Hex; sequence: number }>;
  upload(text: string, by: LocalKey): Promise<DocumentReference>;
  /** Number of the organisation with this identifier, e.g. "GB-COH-01234567". */
  organisationNumber(identifier: string): Promise<number>;
  /** Moves the sandbox's clock forward to this time, UTC seconds. */
  advanceTo(time: number): Promise<void>;
}
