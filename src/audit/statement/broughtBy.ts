import type { Reading } from "../Reading.ts";

/** The act that brought a document first, and whose it is: only its organisation may take the document down. */
export interface BroughtBy {
  readonly actHash: string;
  readonly sequence: number;
  readonly organisation: number;
}

/** @param digest SHA-256 of the document. @returns undefined where no act brought it */
export function broughtBy({ database }: Reading, digest: string): Promise<BroughtBy | undefined> {
  return database
    .selectFrom("broughtDocuments as brought")
    .innerJoin("acts", "acts.sequence", "brought.sequence")
    .select(["acts.actHash", "acts.sequence", "brought.organisation"])
    .where("brought.digest", "=", digest)
    .executeTakeFirst();
}
