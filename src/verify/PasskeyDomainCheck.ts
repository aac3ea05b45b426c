import type { PasskeyTerms } from "../domain/acts/consortium/passkeyTerms.ts";
import { newKeyOf } from "../domain/acts/newKeyOf.ts";
import type { Hex } from "../domain/Hex.ts";
import type { KeySlot } from "../domain/keySlot.ts";
import { SCHEMES } from "../domain/roles.ts";
import { isUnder, type PasskeyDomain, passkeyDomainOf } from "../domain/signatures/passkeyDomain.ts";
import type { PlacedAct } from "./VerifiedAct.ts";

/** Which acts were signed by a passkey under another domain than the consortium's. */
export class PasskeyDomainCheck {
  readonly #made: { readonly sequence: number; readonly domain: PasskeyDomain }[] = [];

  observe({ act, sequence, signature, proof }: PlacedAct, slot: KeySlot | undefined): void {
    if (slot?.scheme === SCHEMES.passkey) this.#note(sequence, signature);
    if (newKeyOf(act)?.scheme === SCHEMES.passkey) this.#note(sequence, proof ?? "0x");
  }

  /** By the act's number, where it was signed. Empty where nobody said under which domain passkeys sign. */
  elsewhere(terms: PasskeyTerms | undefined): ReadonlyMap<number, string> {
    if (terms === undefined) return new Map();
    const strange = this.#made.filter(({ domain }) => !isUnder(terms, domain));
    return new Map(strange.map(({ sequence, domain }) => [sequence, inWords(domain, terms)]));
  }

  #note(sequence: number, signature: Hex): void {
    const domain = passkeyDomainOf(signature);
    if (domain !== undefined) this.#made.push({ sequence, domain });
  }
}

/** @param domain what stands in it is the signer's browser's, or anybody's */
function inWords({ origin, isEmbedded }: PasskeyDomain, { rpId, origins }: PasskeyTerms): string {
  const where = origin === undefined ? "a place that it does not name" : JSON.stringify(origin.slice(0, 100));
  const within = isEmbedded ? ", within another site's page" : "";
  return `A passkey signed at ${where}${within}. The consortium's sign under ${rpId} at ${origins.join(", ")}.`;
}
