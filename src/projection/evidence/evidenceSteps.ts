import type { Hex } from "../../domain/Hex.ts";
import type { Steps } from "../Applying.ts";
import { count } from "../count.ts";
import type { Draft } from "../Draft.ts";
import { indexWords } from "../indexWords.ts";
import { textList } from "../jsonColumns.ts";
import type { Row } from "../schema.ts";
import { type NoticeFacts, noticeFacts } from "./noticeFacts.ts";
import { recordedIn } from "./recordedIn.ts";
import { releaseIn } from "./releaseIn.ts";

export const evidenceSteps: Steps<"NoticeRecorded"> = {
  async NoticeRecorded({ draft, act, recorded, content, documentOf }) {
    const { process, release, source, publishedOn } = act.values;
    const { sequence, actHash } = recorded;
    const { ocid, releaseId, document } = recordedIn(content);
    const isDown = (digest: Hex) => draft.find("takenDownDocuments", digest, act.organisation);
    const found = await releaseIn(content, async (digest) =>
      (await isDown(digest)) === undefined ? documentOf(digest) : undefined,
    );
    const facts = noticeFacts(found?.release);
    const row: Row<"evidence"> = {
      ...{ sequence, actHash, subject: act.subject, process, release, source, publishedOn },
      ocid: ocid ?? null,
      releaseId: releaseId ?? null,
      ...shownFacts(facts),
      canonicalDigest: found?.digest ?? document ?? null,
      document: document ?? null,
      content: act.content,
      recordedBy: act.organisation,
    };
    draft.put("evidence", row);
    await count(draft, "evidence");
    await addToProcess(draft, row);
    await putBuyers(draft, row, facts);
    indexNotice(draft, row, facts);
  },
};

/** What lists show of a release. */
export function shownFacts(facts: NoticeFacts): Pick<Row<"evidence">, "title" | "noticeType" | "buyers" | "tags"> {
  return {
    title: facts.title ?? null,
    noticeType: facts.noticeType ?? null,
    buyers: JSON.stringify(facts.buyers.map(({ name, identifierDigests }) => ({ name, digests: identifierDigests }))),
    tags: JSON.stringify(facts.tags),
  };
}

/** Counts a recording with the others of its release and of its publication. */
export async function addToProcess(draft: Draft, row: Row<"evidence">): Promise<void> {
  const conflicts = await countCopy(draft, row);
  const known = await draft.find("processes", row.process);
  draft.put("processes", {
    process: row.process,
    subject: row.subject,
    ocid: known?.ocid ?? row.ocid,
    title: row.title ?? known?.title ?? null,
    firstSequence: known?.firstSequence ?? row.sequence,
    recordings: (known?.recordings ?? 0) + 1,
    conflicts: (known?.conflicts ?? 0) + conflicts,
  });
}

/** @returns 1 if this copy conflicts with an earlier one of the same release, else 0 */
async function countCopy(draft: Draft, { process, release, ...row }: Row<"evidence">): Promise<0 | 1> {
  const digest = row.canonicalDigest ?? row.content;
  const known = await draft.find("releases", process, release);
  const digests = known === undefined ? [] : textList(known.digests);
  const isNew = !digests.includes(digest);
  const all = isNew ? [...digests, digest] : digests;
  const copies = (known?.copies ?? 0) + 1;
  draft.put("releases", { process, release, digests: JSON.stringify(all), copies, conflicts: all.length - 1 });
  if (!isNew || all.length === 1) return 0;
  await count(draft, "conflictingCopies");
  return 1;
}

async function putBuyers(draft: Draft, { process, sequence }: Row<"evidence">, { buyers }: NoticeFacts): Promise<void> {
  for (const digest of buyers.flatMap(({ identifierDigests }) => identifierDigests)) {
    draft.put("noticeBuyers", { digest, sequence, process });
    const named = await draft.find("namedBuyers", process, digest);
    draft.put("namedBuyers", { process, digest, firstSequence: named?.firstSequence ?? sequence });
  }
}

/** Each party by itself, so that however many there are, each is found. */
function indexNotice(draft: Draft, row: Row<"evidence">, { buyers, suppliers }: NoticeFacts): void {
  const { sequence, actHash, ocid, releaseId, title } = row;
  indexWords(draft, "notices", sequence, actHash, ocid, releaseId, title);
  for (const { name } of buyers) indexWords(draft, "notices", sequence, actHash, name);
  for (const names of suppliers) indexWords(draft, "notices", sequence, actHash, ...names);
}
