import type { LedgerIdentity } from "../domain/acts/LedgerIdentity.ts";
import { newKeyOf } from "../domain/acts/newKeyOf.ts";
import type { Hex } from "../domain/Hex.ts";
import type { KeySlot } from "../domain/keySlot.ts";
import { ActSignatures, type SignatureAnswer } from "../domain/signatures/ActSignatures.ts";
import type { Findings } from "./Findings.ts";
import { aboutAct } from "./KeyCheck.ts";
import type { PlacedAct } from "./VerifiedAct.ts";

/** Did that key sign this act? A contract's word cannot be asked for again; that the chain took it is said so. */
export class SignatureCheck {
  readonly #findings: Findings;
  readonly #signatures: ActSignatures;

  constructor(findings: Findings, identity: LedgerIdentity) {
    this.#findings = findings;
    this.#signatures = new ActSignatures(identity);
  }

  observe(placed: PlacedAct, slot: KeySlot | undefined): void {
    if (slot === undefined) return; // the check of keys has said that nobody had it
    this.#findings.looked("signatures");
    const { signer, signature, actHash } = placed;
    this.#tell(
      placed,
      signer,
      this.#signatures.check(slot.scheme, signer, actHash, signature),
      "signature-invalid",
      "The signature is not the key's over this act.",
    );
    const added = newKeyOf(placed.act);
    if (added === undefined) return;
    const { key, scheme } = added;
    const answer = this.#signatures.check(scheme, key, actHash, placed.proof ?? "0x");
    this.#tell(placed, key, answer, "key-proof-invalid", "The new key did not sign for itself.");
  }

  #tell(
    placed: PlacedAct,
    signer: Hex,
    answer: SignatureAnswer,
    code: "signature-invalid" | "key-proof-invalid",
    what: string,
  ): void {
    if (answer === "bad") this.#findings.breaks("signatures", code, aboutAct(placed), what);
    if (answer !== "by contract") return;
    const accepted = `Accepted by contract ${signer} in block ${placed.blockNumber}.`;
    this.#findings.notes("signatures", "accepted-by-contract", aboutAct(placed), accepted);
  }
}
