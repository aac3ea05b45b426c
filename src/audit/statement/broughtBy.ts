import type { Reading } from "../Reading.ts";

/** An act that brought a document: its organisation may take the document down for its own acts, by naming it. */
export interface BroughtBy {
  readonly actHash: string;
  readonly sequence: number;
  readonly organisation: number;
}

/** @param digest SHA-256 of the document. @returns all acts that brought it, in the order of the ledger */
export function broughtBy({ database }: Reading, digest: string): Promise<BroughtBy[]> {
  return database
    .selectFrom("broughtDocuments")
    .select(["actHash", "sequence", "organisation"])
    .where("digest", "=", digest)
    .orderBy("sequence")
    .execute();
}
