import type { LedgerIdentity, Submission } from "../../../src/domain/acts/Act.ts";
import { actHash } from "../../../src/domain/acts/actHash.ts";
import { contentDigest } from "../../../src/domain/content/contentDigest.ts";
import { type Hex, ZERO_BYTES32 } from "../../../src/domain/Hex.ts";
import { keccakOfText } from "../../../src/domain/keccak.ts";
import { processOf, releaseOf } from "../../../src/domain/ocid.ts";
import { evidenceSubject } from "../../../src/domain/subjects.ts";
import type { TestKey } from "../../ledger/TestKey.ts";

/**
 * Signed notices of the first authority, as many as wanted. The first half are on subjects of their own; the second
 * half are the second acts on the same subjects, in the same order.
 */
export function notices(count: number, identity: LedgerIdentity, key: TestKey, from = 0): Submission[] {
  const half = Math.ceil(count / 2);
  const hashes: Hex[] = [];
  return Array.from({ length: count }, (_, index) => {
    const builtOn = index < half ? ZERO_BYTES32 : (hashes[index - half] ?? ZERO_BYTES32);
    const submission = notice(from + (index % half), index < half ? 1 : 2, builtOn, identity, key);
    hashes.push(actHash(submission.act, identity));
    return submission;
  });
}

function notice(process: number, version: number, builtOn: Hex, identity: LedgerIdentity, key: TestKey): Submission {
  const ocid = `ocds-h6vhtk-${process.toString(16).padStart(6, "0")}`;
  const releaseId = `${process}-${version}-2026`;
  const content = { source: "findATender", ocid, releaseId, release: release(ocid, releaseId, process) };
  const salt = keccakOfText(releaseId);
  const act = {
    kind: "NoticeRecorded",
    organisation: 1,
    subject: evidenceSubject(processOf(ocid)),
    builtOn,
    content: contentDigest(content, salt),
    validUntil: 4_000_000_000,
    values: { process: processOf(ocid), release: releaseOf(releaseId), source: 1, publishedOn: 0 },
  } as const;
  return key.sign(act, identity, { content, salt });
}

/** The size of a short act's content: a page of text is said in documents, not in JSON. */
function release(ocid: string, id: string, number: number) {
  return {
    ocid,
    id,
    tag: ["planning"],
    title: `Damp sensors, lot ${number}`,
    buyer: { id: "GB-LAE-CMD", name: "London Borough of Camden" },
    value: { amount: 100_000 + number, currency: "GBP" },
  };
}
