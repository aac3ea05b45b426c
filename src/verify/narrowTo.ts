import { bytes32Schema, type Hex } from "../domain/Hex.ts";
import { NotAnIdentifier } from "../domain/NotAnIdentifier.ts";
import { processOf } from "../domain/ocid.ts";
import { evidenceSubject } from "../domain/subjects.ts";
import { VERDICT_OF } from "./Finding.ts";
import { type Verdict, worse } from "./Verdict.ts";
import type { Verification } from "./Verification.ts";

/**
 * The part of a verification that is about some histories. What was found about the ledger as a whole (a missing act,
 * a head, the code) belongs to it: no history holds in a ledger that does not. The verdict of the whole ledger stays
 * beside it, whatever was found elsewhere.
 * @param name by which the part was asked for
 */
export function narrowTo(ledger: Verification, name: string, subjects: readonly Hex[]): Verification {
  const wanted = new Set(subjects);
  const acts = ledger.acts.filter(({ subject }) => wanted.has(subject));
  const findings = ledger.findings.filter(({ subject }) => subject === undefined || wanted.has(subject));
  const verdict = findings.reduce<Verdict>((worst, { weight }) => worse(worst, VERDICT_OF[weight]), "holds");
  return {
    ...ledger,
    part: { name, verdict },
    acts,
    subjects: new Map([...ledger.subjects].filter(([subject]) => wanted.has(subject))),
    findings,
  };
}

/**
 * All histories that a name means, from the acts alone: those of a procurement (by its OCID here, or its id), or of
 * an external publication (by its OCID), with what was ever linked to it. None where nothing is known by that name.
 * @param name an OCID, or a subject as 0x…
 */
export function subjectsNamed(ledger: Verification, name: string): Hex[] {
  const known = [...new Set(histories(ledger, name.trim()))];
  return known.filter((subject) => ledger.subjects.has(subject));
}

function histories(ledger: Verification, name: string): Hex[] {
  const id = bytes32Schema.safeParse(name);
  if (id.success) return [id.data, ...evidenceOf(ledger, id.data)];
  const own = ledger.ocids.get(name.toLowerCase());
  if (own !== undefined) return [own, ...evidenceOf(ledger, own)];
  try {
    const process = processOf(name);
    return [evidenceSubject(process), ...(ledger.linked.get(process) ?? [])];
  } catch (error) {
    if (error instanceof NotAnIdentifier) return [];
    throw error;
  }
}

/** The publications that were ever linked to a procurement. */
function evidenceOf(ledger: Verification, procurement: Hex): Hex[] {
  return [...ledger.linked]
    .filter(([, subjects]) => subjects.includes(procurement))
    .map(([process]) => evidenceSubject(process));
}
