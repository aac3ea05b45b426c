import type { LedgerIdentity } from "../acts/LedgerIdentity.ts";
import type { Hex } from "../Hex.ts";
import { SCHEMES } from "../roles.ts";
import { openBatchSignature } from "./ActBatch.ts";
import { isBatchSignature } from "./batchSignature.ts";
import { isPasskeySignature } from "./passkeySignature.ts";
import { PlainSignatures } from "./PlainSignatures.ts";

/** A contract's word cannot be asked for again once the chain took it. */
export type SignatureAnswer = "good" | "bad" | "by contract";

/** Batches of which acts may still come; more at a time are signed by hardly anybody. */
const KEPT = 64;

/** Whether acts of one ledger are signed, alone or as one of a batch: what contracts/signatures asks, offline. */
export class ActSignatures {
  readonly #identity: LedgerIdentity;
  readonly #plain = new PlainSignatures();
  /** What was found of signatures over batches, the last ones: all acts of a batch share one. */
  readonly #batches = new Map<string, SignatureAnswer>();

  constructor(identity: LedgerIdentity) {
    this.#identity = identity;
  }

  /** @param scheme as recorded with the key, which decides alone. @param signature attacker-controlled */
  check(scheme: number, signer: Hex, actHash: Hex, signature: Hex): SignatureAnswer {
    if (!isBatchSignature(signature)) return this.#checkInner(scheme, signer, actHash, signature);
    const opened = openBatchSignature(actHash, signature, this.#identity);
    return opened === undefined ? "bad" : this.#checkBatch(scheme, signer, opened.hash, opened.inner);
  }

  #checkBatch(scheme: number, signer: Hex, hash: Hex, inner: Hex): SignatureAnswer {
    const asked = `${scheme} ${signer} ${hash} ${inner}`;
    const known = this.#batches.get(asked);
    if (known !== undefined) return known;
    const answer = this.#checkInner(scheme, signer, hash, inner);
    this.#batches.set(asked, answer);
    const [oldest] = this.#batches.keys();
    if (this.#batches.size > KEPT && oldest !== undefined) this.#batches.delete(oldest);
    return answer;
  }

  #checkInner(scheme: number, signer: Hex, digest: Hex, signature: Hex): SignatureAnswer {
    if (scheme === SCHEMES.contract) return "by contract";
    const isGood =
      scheme === SCHEMES.passkey
        ? signer.startsWith(this.#identity.passkeyVerifier ?? "0x") && isPasskeySignature(signer, digest, signature)
        : this.#plain.isBy(signer, digest, signature);
    return isGood ? "good" : "bad";
  }
}
