import type { Hex } from "../../domain/Hex.ts";
import { type KeySlot, standingAt } from "../../domain/keySlot.ts";
import { ActSignatures } from "../../domain/signatures/ActSignatures.ts";
import type { Check } from "../Finding.ts";
import { Findings } from "../Findings.ts";
import { aboutAct, holderProblem, NOT_VALID_THEN } from "../KeyCheck.ts";
import { PasskeyDomainCheck } from "../PasskeyDomainCheck.ts";
import { ProcedureCheck } from "../ProcedureCheck.ts";
import { StatementCheck } from "../StatementCheck.ts";
import type { TrustRoot } from "../TrustRoot.ts";
import type { PlacedAct } from "../VerifiedAct.ts";
import type { CaseAct } from "./CaseActs.ts";
import type { CaseCheck } from "./CaseFinding.ts";
import type { CaseFindings } from "./CaseFindings.ts";
import type { CaseState } from "./CaseState.ts";

/** Where a case file lists what the checks find that a whole ledger's verification has too. */
const PLACES: Readonly<Partial<Record<Check, CaseCheck>>> = {
  acts: "histories",
  keys: "keys",
  signatures: "signatures",
  procedure: "procedure",
};

/** Did keys that were good sign these acts, by rules that can be worked out again, and did anybody take them back? */
export function checkActs(acts: readonly CaseAct[], state: CaseState, trust: TrustRoot, findings: CaseFindings): void {
  const shown = acts.flatMap(({ placed }) => (placed === undefined ? [] : [placed]));
  const slots = slotsOf(shown, state);
  const signatures = new ActSignatures(trust.identity);
  const passkeys = new PasskeyDomainCheck();
  const shared = new Findings();
  const statements = new StatementCheck(shared, { key: (id) => slots.get(id) });
  for (const placed of shown) {
    checkKey(placed, slots, findings);
    checkSignature(placed, { slot: slots.get(placed.keyId), signatures }, findings);
    passkeys.observe(placed, slots.get(placed.keyId));
    statements.observe(placed);
  }
  statements.finish(passkeys.elsewhere(trust.terms?.passkeys));
  checkProcedure(acts, { trust, shared }, findings);
  for (const { check, weight, code, what, ...about } of shared.all) {
    if (code === "statement-about-nothing") continue; // what it is about may stand in a history that is not asked for
    findings.add(weight, PLACES[check] ?? "histories", code, what, about);
  }
}

function slotsOf(shown: readonly PlacedAct[], state: CaseState): Map<Hex, KeySlot> {
  const slots = new Map<Hex, KeySlot>();
  for (const id of new Set(shown.map(({ keyId }) => keyId))) {
    const slot = state.keySlot(id);
    if (slot !== undefined && slot !== "none") slots.set(id, slot);
  }
  return slots;
}

/** A slot tells at any later time whether its key was good when an act was recorded; a questioned one is judged later. */
function checkKey(placed: PlacedAct, slots: ReadonlyMap<Hex, KeySlot>, findings: CaseFindings): void {
  findings.looked("keys");
  const slot = slots.get(placed.keyId);
  const isNotGood = slot !== undefined && standingAt(slot, placed.sequence, placed.time) === "not good";
  const problem = holderProblem(placed, slot) ?? (isNotGood ? NOT_VALID_THEN : undefined);
  if (problem !== undefined) findings.breaks("keys", problem.code, problem.what, aboutAct(placed));
}

function checkSignature(
  placed: PlacedAct,
  { slot, signatures }: { slot: KeySlot | undefined; signatures: ActSignatures },
  findings: CaseFindings,
): void {
  if (slot === undefined) return; // the check of keys has said that nobody had it
  findings.looked("signatures");
  const { signer, actHash, signature } = placed;
  const answer = signatures.check(slot.scheme, signer, actHash, signature);
  if (answer === "bad")
    findings.breaks("signatures", "signature-invalid", "The signature is not the key's over this act.", aboutAct(placed)); // prettier-ignore
  if (answer === "by contract")
    findings.notes("signatures", "accepted-by-contract", `Accepted by contract ${signer}.`, aboutAct(placed));
}

/** Sums and offers can be worked out again only where no act that changes them is left out. */
function checkProcedure(
  acts: readonly CaseAct[],
  { trust, shared }: { trust: TrustRoot; shared: Findings },
  findings: CaseFindings,
): void {
  if (acts.some(({ placed, history }) => placed === undefined && history.of !== "organisation")) {
    const what =
      "Not all acts are shown, so sums and offers were not worked out again. The contracts judged every act.";
    findings.notes("procedure", "procedure-not-checked", what);
    return;
  }
  const procedure = new ProcedureCheck(shared, trust.founding.memorandum);
  for (const { placed, actHash } of acts) {
    if (placed === undefined) procedure.recall(actHash);
    else {
      findings.looked("procedure");
      // of version 0.1.0, a founder's first key builds on the founding, whose history need not be here
      if (placed.act.kind === "KeyAdded" && placed.rules.keyAddedBuildsOn === "last key act")
        procedure.recall(placed.act.builtOn);
      procedure.observe(placed, {});
    }
  }
}
