import type { Hex } from "../../domain/Hex.ts";
import { keyId, unpackKeySlot } from "../../domain/keySlot.ts";
import { keySlotPlace } from "../../domain/storageSlots.ts";
import type { Ledger, LedgerBlock } from "../Ledger.ts";
import { knownFrom, type KnownKey } from "./KnownKey.ts";

/**
 * The Directory's keys after the last durable block. Whose a key is and how it signs never changes, so that is
 * remembered; a key that is not there is looked up each time, or a stranger could fill the memory.
 */
export class DirectoryKeys {
  readonly #ledger: Pick<Ledger, "identity" | "storage">;
  readonly #known = new Map<Hex, KnownKey>();

  constructor(ledger: Pick<Ledger, "identity" | "storage">) {
    this.#ledger = ledger;
  }

  async find(signer: Hex): Promise<KnownKey | undefined> {
    const known = this.#known.get(signer);
    if (known !== undefined) return known;
    const { Directory } = this.#ledger.identity.registers;
    const slot = unpackKeySlot(await this.#ledger.storage(Directory, keySlotPlace(keyId(signer))));
    if (slot === undefined) return undefined;
    const found = knownFrom(slot);
    this.#known.set(signer, found);
    return found;
  }

  /** Looks a revoked key up again. */
  observe({ acts }: Pick<LedgerBlock, "acts">): void {
    for (const { act } of acts) if (act.kind === "KeyRevoked") this.#known.delete(act.values.key);
  }
}
