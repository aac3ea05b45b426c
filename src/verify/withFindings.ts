import { type Finding, VERDICT_OF } from "./Finding.ts";
import { type Verdict, worse } from "./Verdict.ts";
import type { CheckResult, Verification } from "./Verification.ts";

/** A verification with what was found beside the chain: in the folder, in the service's database, by a receipt. */
export function withFindings(verification: Verification, findings: readonly Finding[]): Verification {
  const { verdict, checks, acts, subjects } = verification;
  return {
    ...verification,
    verdict: worstWith(verdict, findings),
    checks: checks.map((each) => checkWith(each, findings)),
    acts: acts.map((act) => ({ ...act, verdict: worstWith(act.verdict, about(findings, "sequence", act.sequence)) })),
    subjects: new Map(
      [...subjects].map(([subject, before]) => [subject, worstWith(before, about(findings, "subject", subject))]),
    ),
    findings: [...verification.findings, ...findings],
  };
}

function checkWith(result: CheckResult, findings: readonly Finding[]): CheckResult {
  const own = about(findings, "check", result.check);
  return { ...result, findings: result.findings + own.length, verdict: worstWith(result.verdict, own) };
}

function about<Name extends keyof Finding>(findings: readonly Finding[], name: Name, value: Finding[Name]): Finding[] {
  return findings.filter((finding) => finding[name] === value);
}

function worstWith(verdict: Verdict, findings: readonly Finding[]): Verdict {
  return findings.reduce((worst, { weight }) => worse(worst, VERDICT_OF[weight]), verdict);
}
