import { PlainKey } from "../client/PlainKey.ts";
import { fromHex, type Hex } from "../domain/Hex.ts";

/** The keys of all who take part in the demonstration: random, kept in the open, worth nothing on another ledger. */
export class Keyring {
  readonly #keys = new Map<string, PlainKey>();

  /** @param saved private keys by label, as `toJSON` gave them */
  constructor(saved: Readonly<Record<string, Hex>> = {}) {
    for (const [label, privateKey] of Object.entries(saved)) this.#keys.set(label, new PlainKey(fromHex(privateKey)));
  }

  /** The key under this label ("GB-LAE-CMD/procurement"), made at its first use. */
  key(label: string): PlainKey {
    const key = this.#keys.get(label) ?? PlainKey.random();
    this.#keys.set(label, key);
    return key;
  }

  toJSON(): Record<string, Hex> {
    return Object.fromEntries([...this.#keys].map(([label, key]) => [label, key.reveal()]));
  }
}
