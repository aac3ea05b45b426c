import { londonWords, toRfc3339 } from "../../domain/londonTime.ts";
import type { CaseFinding, CaseVerdict } from "./CaseFinding.ts";
import type { CaseVerification } from "./verifyCaseFile.ts";

/** What a case file came to, as evidence. */
interface CaseReport {
  readonly format: "counterfoil/case-verification/1";
  /** RFC 3339 */
  readonly verifiedAt: string;
  readonly verdict: CaseVerdict;
  /** Why it cannot be decided, or does not hold: the sentences of the findings that say so. */
  readonly because: readonly string[];
  readonly sandbox: boolean | undefined;
  readonly trustRoot: string;
  readonly chainId: number;
  readonly subject: string | undefined;
  readonly block: { readonly number: number; readonly time: string } | undefined;
  readonly acts: { readonly shown: number; readonly notShown: number };
  readonly checks: CaseVerification["checks"];
  readonly findings: readonly CaseFinding[];
}

interface Context {
  /** UTC seconds. */
  readonly now: number;
  /** Of the trust root. */
  readonly fingerprint: string;
  readonly chainId: number;
}

/** A verification of a case file as one JSON object, and as plain lines for people. */
export function reportCase(verification: CaseVerification, context: Context): { report: CaseReport; words: string } {
  const { verdict, sandbox, checks, findings, acts, file, block } = verification;
  const shown = acts.filter(({ placed }) => placed !== undefined).length;
  const report: CaseReport = {
    format: "counterfoil/case-verification/1",
    verifiedAt: toRfc3339(context.now),
    verdict,
    because: becauseOf(verification),
    ...{ sandbox, trustRoot: context.fingerprint, chainId: context.chainId, subject: file?.subject },
    block: block && { number: block.number, time: toRfc3339(block.time) },
    acts: { shown, notShown: acts.length - shown },
    ...{ checks, findings },
  };
  return { report, words: inWords(report, verification) };
}

const WEIGHTS = {
  breaks: "does not hold",
  undecided: "cannot be decided",
  questions: "is questioned",
  notes: "holds, noted",
} as const;

/** The sentences that the verdict rests on, each once. */
export function becauseOf({ verdict, findings }: CaseVerification): string[] {
  const weighing = findings.filter(({ weight }) => weight !== "notes" && WEIGHTS[weight] === verdictWords(verdict));
  return [...new Set(weighing.map(({ what }) => what))];
}

function verdictWords(verdict: CaseVerdict): string {
  return verdict === "holds but questioned" ? WEIGHTS.questions : verdict;
}

function inWords(report: CaseReport, { acts }: CaseVerification): string {
  const { verdict, because, sandbox, block, checks, findings } = report;
  const [first] = because;
  const reason = verdict === "holds" || first === undefined ? "" : `, because: ${first}`;
  return [
    `Verdict: ${verdict}${reason}${sandbox === true ? " (a sandbox: evidence of nothing)" : ""}`,
    `${report.acts.shown} acts shown, ${report.acts.notShown} not shown`,
    ...(block === undefined ? [] : [`Proven as of block ${block.number}, ${londonWords(timeOf(block.time))}`]),
    `Trust root ${report.trustRoot}, ledger ${report.chainId}`,
    "",
    "Checks:",
    ...checks.map(({ check, looked, verdict: one }) => `- ${check}: ${looked === 0 ? "not looked at" : `${one} (${looked} looked at)`}`), // prettier-ignore
    ...(findings.length === 0 ? [] : ["", "Findings:", ...findings.map(findingWords)]),
    ...(acts.length === 0 ? [] : ["", "What this cannot say:", ...CANNOT_SAY.map((limit) => `- ${limit}`)]),
  ].join("\n");
}

function timeOf(rfc3339: string): number {
  return Date.parse(rfc3339) / 1000;
}

function findingWords({ sequence, subject, weight, code, what }: CaseFinding): string {
  const where = sequence !== undefined ? `Act ${sequence}` : subject !== undefined ? `History ${subject}` : "The file";
  return `- ${where} ${WEIGHTS[weight]} [${code}]: ${what}`;
}

/** What no file can prove, said so that nobody relies on it. */
export const CANNOT_SAY = [
  "Whether what people recorded is true: only who said it, when it was recorded, and that it was not changed since.",
  "Who held a key: that is the organisation's to know.",
  "Whether a plan that is not in the file was turned into this procurement: only the plan's own history says so.",
  "What was recorded after the sealed block. Ask for a newer file.",
];
