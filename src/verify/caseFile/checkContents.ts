import { bytesOfBase64 } from "#bytes";
import { sha256 } from "#sha256";
import { checkContent } from "../../domain/acts/checkContent.ts";
import type { CaseContent, CaseFile } from "../../domain/caseFile.ts";
import { contentDigest } from "../../domain/content/contentDigest.ts";
import { NotContent } from "../../domain/content/NotContent.ts";
import { isPrefix } from "../../domain/content/Path.ts";
import type { RedactedContent } from "../../domain/content/RedactedContent.ts";
import { verifyRedacted } from "../../domain/content/verifyRedacted.ts";
import { documentsIn } from "../../domain/documentsIn.ts";
import { type Hex, isHex, toHex, ZERO_BYTES32 } from "../../domain/Hex.ts";
import { aboutAct } from "../KeyCheck.ts";
import type { TrustRoot } from "../TrustRoot.ts";
import type { PlacedAct } from "../VerifiedAct.ts";
import type { CaseAct } from "./CaseActs.ts";
import type { CaseFindings } from "./CaseFindings.ts";

/**
 * Are contents and documents those that were signed, and do acts say what their contents say? The memorandum, which
 * says what kind of ledger this is, always belongs to the file.
 */
export function checkContents(
  file: CaseFile,
  acts: readonly CaseAct[],
  trust: TrustRoot,
  findings: CaseFindings,
): void {
  const shown = acts.flatMap(({ placed }) => (placed === undefined ? [] : [placed]));
  const { memorandum } = trust.founding;
  const wanted = new Set([memorandum, ...shown.map(({ act }) => act.content)]);
  wanted.delete(ZERO_BYTES32);
  const genuine = new Set<Hex>();
  for (const [digest, content] of Object.entries(file.contents)) {
    if (!isHex(digest)) continue; // the schema has none
    findings.looked("contents");
    const problem = wanted.has(digest) ? contentProblem(content, digest) : undefined;
    if (!wanted.has(digest))
      findings.breaks("contents", "content-unneeded", `No act that is shown signs the content ${digest}.`);
    else if (problem !== undefined) findings.breaks("contents", "content-differs", `The content ${digest} ${problem}`);
    else genuine.add(digest);
  }
  if (file.contents[memorandum] === undefined)
    findings.breaks("contents", "content-missing", "The memorandum of the founders is not in the file.");
  for (const placed of shown) compare(placed, file, genuine, findings);
  checkDocuments(file, findings);
}

function contentProblem(content: CaseContent, digest: Hex): string | undefined {
  if ("redacted" in content) {
    const problem = verifyRedacted(content.redacted, digest);
    return problem && `does not hold: ${problem.message}.`;
  }
  try {
    return contentDigest(content.content, content.salt) === digest ? undefined : "is not the one that was signed.";
  } catch (error) {
    if (error instanceof NotContent || error instanceof RangeError) return `cannot be read: ${error.message}`;
    throw error;
  }
}

function compare(placed: PlacedAct, file: CaseFile, genuine: ReadonlySet<Hex>, findings: CaseFindings): void {
  const { content: digest } = placed.act;
  const content = digest === ZERO_BYTES32 ? undefined : file.contents[digest];
  const about = aboutAct(placed);
  if (digest !== ZERO_BYTES32 && content === undefined)
    return findings.breaks("contents", "content-missing", "Its content is not in the file.", about);
  if (content !== undefined && !genuine.has(digest)) return; // said above
  if (content !== undefined && "redacted" in content) {
    const { hidden, all } = placesHidden(content.redacted);
    const what = `${hidden} of ${all} values of its content are not shown, so it cannot be compared with the act.`;
    return findings.notes("contents", "content-not-compared", what, about);
  }
  for (const { path, message } of checkContent(placed.act, content?.content)) {
    const where = path === "" ? "as a whole" : path;
    const what = `The content says otherwise than the act (${where}): ${message}`;
    findings.breaks("contents", "content-contradicts-act", what, about);
  }
}

function placesHidden({ leaves, shown }: RedactedContent): { hidden: number; all: number } {
  const hidden = leaves.filter(({ path }) => !shown.some((part) => isPrefix(part.path, path))).length;
  return { hidden, all: leaves.length };
}

/** Documents need not be in the file; what is has to be what some content names. */
function checkDocuments(file: CaseFile, findings: CaseFindings): void {
  const named = new Set(
    Object.values(file.contents).flatMap((content) => documentsIn(content).map((one) => one.sha256)),
  );
  for (const [digest, text] of Object.entries(file.documents)) {
    findings.looked("documents");
    if (!isHex(digest) || !named.has(digest))
      findings.breaks("documents", "document-unneeded", `No content that is shown names the document ${digest}.`);
    else if (toHex(sha256(bytesOfBase64(text))) !== digest)
      findings.breaks("documents", "document-differs", `The document ${digest} is not the one that was named.`);
  }
  const without = [...named].filter((digest) => file.documents[digest] === undefined).length;
  if (without === 0) return;
  const what = `${without} of ${named.size} documents that contents name are not in the file. Their digests are signed.`;
  findings.notes("documents", "document-not-shown", what);
}
