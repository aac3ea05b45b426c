const mebibyte = 1024 * 1024;

/** What bodies that have not come whole yet may take up: of one address, and all together. */
const OF_ONE_ADDRESS = 32 * mebibyte;
const OF_ALL = 256 * mebibyte;

/**
 * Bytes of bodies that are held until the rest of them comes. Whoever sends many bodies and ends none would fill the
 * memory with them; so an address has a share, and so have all together.
 */
export class BodyBudget {
  readonly #held = new Map<string, number>();
  readonly #ofOne: number;
  readonly #ofAll: number;
  #all = 0;

  constructor(ofOne = OF_ONE_ADDRESS, ofAll = OF_ALL) {
    this.#ofOne = ofOne;
    this.#ofAll = ofAll;
  }

  /** Bytes that are held now. */
  get held(): number {
    return this.#all;
  }

  /** Whether so many bytes more may be held; if so, they are, until given back. */
  take(address: string, bytes: number): boolean {
    const held = this.#held.get(address) ?? 0;
    if (held + bytes > this.#ofOne || this.#all + bytes > this.#ofAll) return false;
    this.#held.set(address, held + bytes);
    this.#all += bytes;
    return true;
  }

  giveBack(address: string, bytes: number): void {
    const held = (this.#held.get(address) ?? 0) - bytes;
    this.#all -= bytes;
    if (held > 0) this.#held.set(address, held);
    else this.#held.delete(address);
  }
}
