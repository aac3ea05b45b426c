import type { Act } from "../../domain/acts/Act.ts";
import type { Hex } from "../../domain/Hex.ts";
import { bringsItsOwnKey } from "./bringsItsOwnKey.ts";
import type { KnownKey } from "./KnownKey.ts";

/** Keys that come with acts which are on their way: a later act of the same block may be signed by one of them. */
export class ArrivingKeys {
  readonly #keys = new Map<Hex, KnownKey[]>();

  /** "unsure" where several acts bring the key: the contracts take the first of them that fits. */
  find(signer: Hex): KnownKey | "unsure" | undefined {
    const [first, second] = this.#keys.get(signer) ?? [];
    return second === undefined ? first : "unsure";
  }

  /** @returns what forgets the act's key again, once the act has ended */
  add(act: Act, signer: Hex, key: KnownKey | "unsure"): () => void {
    const { organisation } = act;
    if (act.kind === "KeyAdded") return this.#hold(act.values.key, { organisation, scheme: act.values.scheme });
    return bringsItsOwnKey(act) && key !== "unsure" ? this.#hold(signer, key) : () => undefined;
  }

  #hold(signer: Hex, key: KnownKey): () => void {
    this.#keys.set(signer, [...(this.#keys.get(signer) ?? []), key]);
    return () => {
      const left = this.#keys.get(signer)?.filter((one) => one !== key) ?? [];
      if (left.length === 0) this.#keys.delete(signer);
      else this.#keys.set(signer, left);
    };
  }
}
