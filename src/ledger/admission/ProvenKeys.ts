import type { Hex } from "../../domain/Hex.ts";

/** A key is checked until it has had so many good acts. */
const PROVEN = 256;
/** The most good acts that count. */
const MOST = 2 * PROVEN;

/**
 * Keys of which many acts in a row were good. Checking a signature here takes as long as all the rest of recording an
 * act, and the contract does it again: so a crowd of acts of such a key may go on unchecked. Each takes one of the good
 * acts that it was proven by, and gives it back once it was recorded: for every bad act in its name that the contracts
 * ever see, a key has had a good one before.
 */
export class ProvenKeys {
  readonly #good = new Map<Hex, number>();

  /** Whether one more act of this key may go on unchecked; it then counts as bad until it is recorded. */
  spend(signer: Hex): boolean {
    const good = this.#good.get(signer) ?? 0;
    if (good <= PROVEN) return false;
    this.#good.set(signer, good - 1);
    return true;
  }

  recorded(signer: Hex): void {
    this.#good.set(signer, Math.min(MOST, (this.#good.get(signer) ?? 0) + 1));
  }

  /** The contracts called a signature bad: the key has to prove itself anew. */
  refused(signer: Hex): void {
    this.#good.delete(signer);
  }
}
