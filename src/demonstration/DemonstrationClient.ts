import { z } from "zod";
import { CounterfoilClient } from "../client/CounterfoilClient.ts";
import type { PlainKey } from "../client/PlainKey.ts";
import type { LedgerIdentity, Submission } from "../domain/acts/Act.ts";
import type { DocumentReference } from "../domain/DocumentReference.ts";
import type { Hex } from "../domain/Hex.ts";
import { toRfc3339 } from "../domain/londonTime.ts";

const OrganisationAnswer = z.looseObject({ number: z.int() });

/** The client as the demonstration uses it: it acts through the API like everybody else. */
export class DemonstrationClient {
  readonly identity: LedgerIdentity;
  readonly #client: CounterfoilClient;

  private constructor(client: CounterfoilClient, identity: LedgerIdentity) {
    this.#client = client;
    this.identity = identity;
  }

  static async connect(url: string): Promise<DemonstrationClient> {
    const client = new CounterfoilClient({ url });
    return new DemonstrationClient(client, await client.identity());
  }

  /** Records an act. @returns its hash and its number in the ledger */
  async submit(submission: Submission): Promise<{ actHash: Hex; sequence: number }> {
    const { receipt } = await this.#client.submit(submission);
    return receipt;
  }

  /** Uploads a text as a document that the public may read. */
  async upload(text: string, key: PlainKey): Promise<DocumentReference> {
    return this.#client.documents.upload(Buffer.from(text), "text/markdown", key);
  }

  /** Number of the organisation that this act entered, once it can be read. */
  async organisationNumber(identifier: string, entry: Hex): Promise<number> {
    await this.#client.wait(entry);
    const path = `organisations/by-identifier/${encodeURIComponent(identifier)}`;
    return (await this.#client.reads.get(path, OrganisationAnswer)).number;
  }

  /** Moves the sandbox's clock forward to this time, UTC seconds. */
  async advanceTo(time: number): Promise<void> {
    await this.#client.advanceClock({ to: toRfc3339(time) });
  }
}
