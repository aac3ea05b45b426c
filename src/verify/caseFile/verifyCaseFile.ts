import { memorandumSchema } from "../../domain/acts/consortium/FoundingSigned.ts";
import type { CaseFile } from "../../domain/caseFile.ts";
import type { Hex } from "../../domain/Hex.ts";
import type { TrustRoot } from "../TrustRoot.ts";
import { type CaseAct, placeActs, registerOf } from "./CaseActs.ts";
import { CASE_CHECKS, type CaseCheck, type CaseFinding, type CaseVerdict, verdictOf } from "./CaseFinding.ts";
import { CaseFindings } from "./CaseFindings.ts";
import { CaseState } from "./CaseState.ts";
import { checkActs } from "./checkActs.ts";
import { checkContents } from "./checkContents.ts";
import { checkHistories } from "./checkHistories.ts";
import { checkScope } from "./checkScope.ts";
import { checkSealing } from "./checkSealing.ts";
import { readCaseFile } from "./readCaseFile.ts";
import type { SealedHeader } from "./SealedHeader.ts";

/** What whoever verifies knows of time; without it nothing is said of how old a file is. */
export interface CaseClock {
  /** UTC seconds. */
  readonly now: number;
  /** Seconds that the block may be old. */
  readonly notOlderThan?: number;
}

/** How one check ended. */
interface CaseCheckResult {
  readonly check: CaseCheck;
  /** How many things it looked at. */
  readonly looked: number;
  readonly verdict: CaseVerdict;
}

/** What a case file came to. */
export interface CaseVerification {
  readonly verdict: CaseVerdict;
  /** Whether it is of a sandbox, and so evidence of nothing; undefined where nobody says. */
  readonly sandbox: boolean | undefined;
  readonly checks: readonly CaseCheckResult[];
  readonly findings: readonly CaseFinding[];
  /** Acts that are shown, in the order of the ledger, each with its verdict. */
  readonly acts: readonly (CaseAct & { readonly verdict: CaseVerdict })[];
  /** The file, where it could be read. */
  readonly file: CaseFile | undefined;
  /** The block whose state it proves. */
  readonly block: Pick<SealedHeader, "number" | "time"> | undefined;
}

/**
 * Verifies a case file offline against a trust root: no network, no files, no clock but the one given. Whatever is
 * wrong is found, never thrown. @param bytes attacker-controlled
 */
export function verifyCaseFile(bytes: Uint8Array, trust: TrustRoot, clock?: CaseClock): CaseVerification {
  const findings = new CaseFindings();
  findings.looked("file");
  const read = readCaseFile(bytes);
  if ("problem" in read) {
    findings.breaks("file", read.problem.code, read.problem.what);
    return conclude(findings, trust);
  }
  const { file } = read;
  checkStateOrder(file, findings);
  const header = checkSealing(file, trust, findings);
  if (header === undefined) return conclude(findings, trust, { file });
  const placed = placeActs(file, trust);
  const state = new CaseState(file, header, trust, findings);
  checkHistories({ file, placed, header, state }, findings);
  checkScope(file, placed.acts, trust, findings);
  requireCodes(placed.acts, state, trust);
  checkActs(placed.acts, state, trust, findings);
  state.finish();
  checkContents(file, placed.acts, trust, findings);
  checkTerms(file, trust, findings);
  if (clock !== undefined) checkFreshness(header, clock, findings);
  return conclude(findings, trust, { file, header, acts: placed.acts });
}

function checkStateOrder({ state }: CaseFile, findings: CaseFindings): void {
  if (state.every((node, index) => index === 0 || (state[index - 1] ?? "") < node)) return;
  findings.breaks("file", "file-not-canonical", "The nodes of the state are not sorted, or one stands there twice.");
}

function requireCodes(acts: readonly CaseAct[], state: CaseState, trust: TrustRoot): void {
  const { identity } = trust;
  const shown = acts.flatMap(({ placed }) => (placed === undefined ? [] : [registerOf(placed, identity)]));
  const wanted = new Set<Hex>([identity.log, identity.registers.Directory, ...shown]);
  for (const address of wanted) state.requireCode(address);
}

/** A trust root that calls a sandbox a ledger for real, or the other way round, is not this ledger's. */
function checkTerms({ contents }: CaseFile, { founding, terms }: TrustRoot, findings: CaseFindings): void {
  const content = contents[founding.memorandum];
  const signed =
    content !== undefined && "content" in content ? memorandumSchema.safeParse(content.content) : undefined;
  const ledger = signed?.data?.ledger;
  if (ledger === undefined || terms === undefined || ledger.sandbox === terms.sandbox) return;
  const what = `The founders signed that this is ${ledger.sandbox ? "a" : "no"} sandbox, and the trust root says otherwise.`;
  findings.breaks("contents", "terms-differ", what);
}

function checkFreshness({ time }: SealedHeader, { now, notOlderThan }: CaseClock, findings: CaseFindings): void {
  findings.looked("freshness");
  if (time > now + 60)
    findings.breaks("freshness", "block-in-future", "The sealed block is later than this machine's clock.");
  if (notOlderThan === undefined || now - time <= notOlderThan) return;
  const what = `The sealed block is ${Math.floor((now - time) / 3600)} hours old, more than is asked for. What was recorded since is not in the file.`;
  findings.breaks("freshness", "too-old", what);
}

function conclude(
  findings: CaseFindings,
  trust: TrustRoot,
  { file, header, acts = [] }: { file?: CaseFile; header?: SealedHeader; acts?: readonly CaseAct[] } = {},
): CaseVerification {
  const { all } = findings;
  return {
    verdict: verdictOf(all),
    sandbox: trust.terms?.sandbox,
    checks: CASE_CHECKS.map((check) => ({
      check,
      looked: findings.lookedAt(check),
      verdict: verdictOf(all.filter((finding) => finding.check === check)),
    })),
    findings: all,
    acts: acts.map((act) => ({ ...act, verdict: verdictOf(all.filter(({ sequence }) => sequence === act.sequence)) })),
    file,
    block: header && { number: header.number, time: header.time },
  };
}
