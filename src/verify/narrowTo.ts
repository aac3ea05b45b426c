import { evidenceSubject } from "../domain/subjects.ts";
import type { Hex } from "../domain/Hex.ts";
import { VERDICT_OF } from "./Finding.ts";
import { worse, type Verdict } from "./Verdict.ts";
import type { Verification } from "./Verification.ts";

/**
 * The part of a verification that is about some histories. What was found about the ledger as a whole (a missing act,
 * a head, the code) stays: no history holds in a ledger that does not.
 */
export function narrowTo(ledger: Verification, subjects: readonly Hex[]): Verification {
  const wanted = new Set(subjects);
  const acts = ledger.acts.filter(({ subject }) => wanted.has(subject));
  const findings = ledger.findings.filter(({ subject }) => subject === undefined || wanted.has(subject));
  return {
    ...ledger,
    verdict: findings.reduce<Verdict>((verdict, { weight }) => worse(verdict, VERDICT_OF[weight]), "holds"),
    acts,
    subjects: new Map([...ledger.subjects].filter(([subject]) => wanted.has(subject))),
    findings,
  };
}

/**
 * All histories that an external publication belongs to, from the acts alone: its own, of evidence, and those of the
 * procurements that it was ever linked to.
 * @param process keccak256 of its OCID
 */
export function subjectsOfProcess(ledger: Verification, process: Hex): Hex[] {
  const evidence = evidenceSubject(process);
  const own = ledger.subjects.has(evidence) ? [evidence] : [];
  return [...own, ...(ledger.linked.get(process) ?? [])];
}
