import { count } from "../count.ts";
import type { Draft } from "../Draft.ts";
import type { Row } from "../schema.ts";
import { wordsOf } from "../wordsOf.ts";
import { addToProcess, shownFacts } from "./evidenceSteps.ts";
import { noticeFacts } from "./noticeFacts.ts";

const NOTHING = shownFacts(noticeFacts(undefined));

/**
 * Leaves of an organisation's recordings of a release nothing but that they were recorded, as if its document had never
 * been here: it took the document down. A projection made afterwards may find no document, and must be the same.
 */
export async function forgetRelease(draft: Draft, document: string, recordedBy: number): Promise<void> {
  const rows = await draft.where("evidence", { document, recordedBy });
  for (const row of rows) {
    draft.put("evidence", { ...row, ...NOTHING, canonicalDigest: document });
    await forgetWords(draft, row);
    for (const { digest, sequence } of await draft.where("noticeBuyers", { sequence: row.sequence }))
      draft.remove("noticeBuyers", digest, sequence);
  }
  for (const process of new Set(rows.map((row) => row.process))) await countAgain(draft, process);
}

/** All but those of the act's own content. */
async function forgetWords(draft: Draft, { sequence, ocid, releaseId }: Row<"evidence">): Promise<void> {
  const kept = new Set(wordsOf(ocid, releaseId));
  for (const { list, word, position, id } of await draft.where("words", { list: "notices", position: sequence }))
    if (!kept.has(word)) draft.remove("words", list, word, position, id);
}

/** What follows from all recordings of a publication, anew. */
async function countAgain(draft: Draft, process: string): Promise<void> {
  for (const { release, conflicts } of await draft.where("releases", { process })) {
    await count(draft, "conflictingCopies", -conflicts);
    draft.remove("releases", process, release);
  }
  for (const { digest } of await draft.where("namedBuyers", { process })) draft.remove("namedBuyers", process, digest);
  draft.remove("processes", process);
  for (const row of await draft.where("evidence", { process })) await addToProcess(draft, row);
  for (const { digest, sequence } of await draft.where("noticeBuyers", { process })) {
    const first = (await draft.find("namedBuyers", process, digest))?.firstSequence ?? sequence;
    draft.put("namedBuyers", { process, digest, firstSequence: Math.min(first, sequence) });
  }
}
