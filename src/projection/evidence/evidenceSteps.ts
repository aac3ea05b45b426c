import type { Steps } from "../Applying.ts";
import { count } from "../count.ts";
import type { Draft } from "../Draft.ts";
import { indexWords } from "../indexWords.ts";
import { textList } from "../jsonColumns.ts";
import { noticeFacts, type NoticeFacts } from "./noticeFacts.ts";
import { unseenProcess } from "./processes.ts";
import type { Row } from "../schema.ts";

export const evidenceSteps: Steps<"NoticeRecorded"> = {
  async NoticeRecorded({ draft, act, recorded, content }) {
    const facts = noticeFacts(content);
    const { process, release, source, publishedOn } = act.values;
    const buyer = await memberNumber(draft, facts);
    const { sequence, actHash } = recorded;
    draft.put("evidence", {
      ...{ sequence, actHash, subject: act.subject, process, release, source, publishedOn, buyer },
      ocid: facts.ocid ?? null,
      releaseId: facts.releaseId ?? null,
      title: facts.title ?? null,
      noticeType: facts.noticeType ?? null,
      buyerName: facts.buyerName ?? null,
      tags: JSON.stringify(facts.tags),
      canonicalDigest: facts.canonicalDigest ?? null,
      content: act.content,
      recordedBy: act.organisation,
    });
    await count(draft, "evidence");
    const conflicts = await countCopy(draft, process, release, facts.canonicalDigest ?? act.content);
    await putProcess(draft, act.subject, process, sequence, { ...facts, buyer, conflicts });
    indexWords(draft, "notices", sequence, actHash, facts.ocid, facts.releaseId, facts.title, facts.buyerName);
  },
};

/** @returns 1 if this copy conflicts with an earlier one of the same release, else 0 */
async function countCopy(draft: Draft, process: string, release: string, digest: string): Promise<0 | 1> {
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

async function putProcess(
  draft: Draft,
  subject: string,
  process: string,
  sequence: number,
  facts: NoticeFacts & { buyer: number | null; conflicts: number },
): Promise<void> {
  const known: Row<"processes"> = (await draft.find("processes", process)) ?? unseenProcess(process);
  const buyer = known.buyer ?? facts.buyer;
  draft.put("processes", {
    ...known,
    subject,
    ocid: known.ocid ?? facts.ocid ?? null,
    title: facts.title ?? known.title,
    buyer,
    isMember: buyer === null ? 0 : 1,
    firstSequence: known.recordings === 0 ? sequence : known.firstSequence,
    recordings: known.recordings + 1,
    conflicts: known.conflicts + facts.conflicts,
  });
}

/** The number of the member authority that a notice names as its buyer. */
async function memberNumber(draft: Draft, { buyerIdentifierDigest }: NoticeFacts): Promise<number | null> {
  if (buyerIdentifierDigest === undefined) return null;
  const identifier = await draft.find("organisationIdentifiers", buyerIdentifierDigest);
  return identifier?.number ?? null;
}
