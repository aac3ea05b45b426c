import { londonWords, toRfc3339 } from "../domain/londonTime.ts";
import type { Finding } from "./Finding.ts";
import type { TrustRoot } from "./TrustRoot.ts";
import type { Verdict } from "./Verdict.ts";
import type { CheckResult, Verification, VerifiedHead } from "./Verification.ts";
import type { VerifiedAct } from "./VerifiedAct.ts";

/** A verification as evidence: one JSON file that says what was checked against what, and what it cannot say. */
export interface VerificationReport {
  readonly format: "counterfoil/verification/1";
  /** Of the program that verified. */
  readonly version: string;
  /** RFC 3339 */
  readonly verifiedAt: string;
  /** Of the whole ledger, whatever was asked about. */
  readonly verdict: Verdict;
  /** Of the part that was asked about; acts, subjects and findings are then those of that part and of the whole. */
  readonly part?: Verification["part"];
  readonly receipt?: Verification["receipt"];
  readonly trustRoot: TrustRoot;
  readonly trustFrom: Verification["trustFrom"];
  /** What kind of ledger it is, and whether the founders signed that. */
  readonly terms: Verification["terms"];
  readonly head: VerifiedHead & { readonly recordedAt: string };
  /** Heads that were brought along. */
  readonly brought: Verification["brought"];
  readonly checks: readonly CheckResult[];
  readonly subjects: Readonly<Record<string, Verdict>>;
  readonly acts: Readonly<Record<Verdict, number>>;
  readonly findings: readonly Finding[];
  readonly cannotSay: readonly string[];
}

/**
 * @param version of the program, e.g. that of package.json
 * @param now UTC seconds
 */
export function reportOf(verification: Verification, version: string, now: number): VerificationReport {
  const { verdict, part, receipt, trust, trustFrom, terms, head, brought, checks, subjects, acts, findings } =
    verification;
  return {
    format: "counterfoil/verification/1",
    version,
    verifiedAt: toRfc3339(now),
    verdict,
    ...(part === undefined ? {} : { part }),
    ...(receipt === undefined ? {} : { receipt }),
    trustRoot: trust,
    trustFrom,
    terms,
    head: { ...head, recordedAt: toRfc3339(head.time) },
    brought,
    checks,
    subjects: Object.fromEntries(subjects),
    acts: countVerdicts(acts),
    findings,
    cannotSay: limitsOf(verification),
  };
}

/** The same for people, as plain lines. */
export function reportInWords(report: VerificationReport): string {
  const { head, acts, findings } = report;
  return [
    `Verification of ${ledgerWords(report)}, ${report.verifiedAt}, version ${report.version}`,
    "",
    ...verdictWords(report),
    `${head.count} acts up to ${londonWords(head.time)}: ${acts.holds} hold, ${acts["holds but questioned"]} hold but are questioned, ${acts["does not hold"]} do not hold`,
    `Head ${head.ledgerHead}, block ${head.blockNumber} (${head.blockHash})`,
    ...report.brought.map(broughtWords),
    ...trustRootWords(report),
    "",
    "Checks:",
    ...report.checks.map(checkWords),
    ...(findings.length === 0 ? [] : ["", "Findings:", ...findings.map(findingWords)]),
    "",
    "What this cannot say:",
    ...report.cannotSay.map((limit) => `- ${limit}`),
    "",
  ].join("\n");
}

function ledgerWords({ trustRoot, terms }: VerificationReport): string {
  return `${terms.sandbox === true ? "sandbox" : "ledger"} ${trustRoot.identity.chainId}`;
}

/** The ledger's own verdict always stands there: no part of it and no receipt hides its state. */
function verdictWords({ verdict, part, receipt, terms }: VerificationReport): string[] {
  const sandbox = terms.sandbox === true ? " (a sandbox: evidence of nothing)" : "";
  const ledger = part === undefined ? "Verdict" : "Verdict of the whole ledger";
  return [
    ...(receipt === undefined ? [] : [receiptWords(receipt)]),
    ...(part === undefined ? [] : [`Verdict of ${part.name}: ${part.verdict}${sandbox}`]),
    `${ledger}: ${verdict}${sandbox}`,
    ...(part === undefined || part.verdict === verdict ? [] : ["What was found elsewhere is in verify --all."]),
  ];
}

function receiptWords({ outcome, what, receipt }: NonNullable<VerificationReport["receipt"]>): string {
  return `Receipt of act ${receipt.sequence} (${receipt.kind}, ${receipt.actHash}): ${outcome}. ${what}`;
}

function broughtWords({ from, count, isStillThere }: VerificationReport["brought"][number]): string {
  return `${from}, act ${count}: ${isStillThere ? "the ledger still has that head" : "the ledger does not have that head any more"}`;
}

function trustRootWords({ trustRoot, trustFrom }: VerificationReport): string[] {
  const { founding, codeHashes, sealing } = trustRoot;
  const sealedBy = sealing.by === "operator" ? "one operator" : `${sealing.validators.length} validators`;
  return [
    `Trust root, ${trustFrom === "elsewhere" ? "brought by whoever verified" : "as the folder itself tells it"}: chain ` +
      `${trustRoot.identity.chainId}, ${founding.founders.length} founders, memorandum ${founding.memorandum}, ` +
      `${Object.keys(codeHashes).length} contracts, sealed by ${sealedBy}`,
  ];
}

function checkWords({ check, looked, verdict, findings }: CheckResult): string {
  const found = findings === 0 ? "" : `, ${findings} ${findings === 1 ? "finding" : "findings"}`;
  return `- ${check}: ${verdict} (${looked} looked at${found})`;
}

function findingWords({ sequence, subject, weight, code, what, expected, found }: Finding): string {
  const where = sequence !== undefined ? `Act ${sequence}` : subject !== undefined ? `History ${subject}` : "Ledger";
  const values = expected === undefined ? "" : ` Expected ${expected}, found ${found}.`;
  return `- ${where} ${WEIGHT_WORDS[weight]} [${code}]: ${what}${values}`;
}

const WEIGHT_WORDS = { breaks: "does not hold", questions: "is questioned", notes: "holds, noted" } as const;

function countVerdicts(acts: readonly VerifiedAct[]): Record<Verdict, number> {
  const counts = { holds: 0, "holds but questioned": 0, "does not hold": 0 };
  for (const { verdict } of acts) counts[verdict] += 1;
  return counts;
}

/** On a ledger with one operator, only heads in other hands keep what came before them as it was. */
function rewritableWords({ head, brought, receipt }: Verification): string {
  const kept = brought.filter(({ isStillThere }) => isStillThere).map(({ count }) => count);
  if (receipt?.outcome === "stands") kept.push(receipt.receipt.sequence);
  const last = Math.max(0, ...kept);
  const what = last === 0 ? "all of it" : `everything after act ${last}, the last whose head was brought`;
  return (
    `The operator could have rewritten ${what}: nobody can make up another's act, but acts can be left out, put in ` +
    `another order and given other times, and the end cut off. Compare count ${head.count} and head ` +
    `${head.ledgerHead} with what others hold (--receipt FILE, --trust REPORT, --head COUNT:HEAD).`
  );
}

/** What no reader of this ledger can know, said so that nobody relies on it. */
function limitsOf(verification: Verification): string[] {
  const { trust, trustFrom, terms, findings } = verification;
  const limits = [
    "Whether what people recorded is true: only who said it, when it was recorded, and that it was not changed since.",
    "Who held a key: that is the organisation's to know.",
  ];
  if (trust.sealing.by === "operator") {
    limits.unshift(
      "One operator seals this ledger: the times of recording are the operator's.",
      rewritableWords(verification),
    );
  }
  if (trustFrom === "the folder itself") {
    limits.push(
      "Whether this is the ledger that the authorities founded: chain id, memorandum and founders were taken from the " +
        "folder itself. Compare them with what an authority publishes, or bring a trust root (--trust).",
    );
  }
  if (terms.sandbox === true) {
    limits.unshift("Anything about the world: this is a sandbox, whose clock can be moved by whoever runs it.");
  }
  if (!terms.areSigned) {
    const said =
      terms.sandbox === undefined ? "" : ` The folder says that it is ${terms.sandbox ? "a" : "no"} sandbox.`;
    limits.push(
      `Whether this ledger is a sandbox, when it starts, which contracts it should have and which key signs its receipts: its founders did not sign that.${said}`,
    );
  }
  if (findings.some(({ code }) => code === "code-vouched-by-founding-alone")) {
    limits.push(
      "Whether the contracts judge as they should: their code is known from the ledger's own founding alone.",
    );
  }
  if (findings.some(({ code }) => code === "accepted-by-contract")) {
    limits.push("Why a contract accepted a signature: only that it did, in that block.");
  }
  return limits;
}
