import { type Hex, ZERO_BYTES32 } from "../domain/Hex.ts";
import type { BlockCheck } from "./BlockCheck.ts";
import { type Check, CHECKS, type Finding, VERDICT_OF } from "./Finding.ts";
import type { Findings } from "./Findings.ts";
import type { HeadCheck } from "./HeadCheck.ts";
import { type Verdict, worse } from "./Verdict.ts";
import type { CheckResult, Verification } from "./Verification.ts";
import type { VerifiedAct } from "./VerifiedAct.ts";

export type UnjudgedAct = Omit<VerifiedAct, "verdict">;

/** Makes verdicts of findings: per act, per subject, per check, and of the whole. */
export function conclude(
  findings: Findings,
  acts: readonly UnjudgedAct[],
  { ocids, linked }: Pick<Verification, "ocids" | "linked">,
  trusted: Pick<Verification, "trust" | "trustFrom" | "terms" | "brought">,
  heads: Pick<HeadCheck, "count" | "ledgerHead">,
  last: BlockCheck["last"],
): Verification {
  const verdicts = verdictsBySequence(findings.all);
  const judged = acts.map((act) => ({ ...act, verdict: verdicts.get(act.sequence) ?? "holds" }));
  return {
    verdict: worstOf(findings.all),
    ...trusted,
    head: {
      count: heads.count,
      ledgerHead: heads.ledgerHead,
      blockNumber: last?.number ?? 0,
      blockHash: last?.hash ?? ZERO_BYTES32,
      time: last?.time ?? 0,
    },
    checks: CHECKS.map((check) => resultOf(check, findings)),
    acts: judged,
    subjects: subjectVerdicts(judged, findings.all),
    ocids,
    linked,
    findings: findings.all,
  };
}

function verdictsBySequence(findings: readonly Finding[]): Map<number, Verdict> {
  const verdicts = new Map<number, Verdict>();
  for (const { sequence, weight } of findings) {
    if (sequence !== undefined) verdicts.set(sequence, worse(verdicts.get(sequence) ?? "holds", VERDICT_OF[weight]));
  }
  return verdicts;
}

function subjectVerdicts(acts: readonly VerifiedAct[], findings: readonly Finding[]): Map<Hex, Verdict> {
  const verdicts = new Map<Hex, Verdict>();
  for (const { subject, verdict } of acts) verdicts.set(subject, worse(verdicts.get(subject) ?? "holds", verdict));
  for (const { subject, weight } of findings) {
    if (subject !== undefined) verdicts.set(subject, worse(verdicts.get(subject) ?? "holds", VERDICT_OF[weight]));
  }
  return verdicts;
}

function resultOf(check: Check, findings: Findings): CheckResult {
  const found = findings.all.filter((finding) => finding.check === check);
  return { check, looked: findings.lookedAt(check), verdict: worstOf(found), findings: found.length };
}

function worstOf(findings: readonly Finding[]): Verdict {
  return findings.reduce<Verdict>((verdict, { weight }) => worse(verdict, VERDICT_OF[weight]), "holds");
}
