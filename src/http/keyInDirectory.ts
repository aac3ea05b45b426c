import type { Hex } from "../domain/Hex.ts";
import { keyId, unpackKeySlot, type KeySlot } from "../domain/keySlot.ts";
import { keySlotPlace } from "../domain/storageSlots.ts";
import type { Ledger } from "../ledger/Ledger.ts";

/** Looks keys up in the Directory's own storage, not in what was projected of it. */
export function keyInDirectory(ledger: Pick<Ledger, "identity" | "storage">) {
  return async (signer: Hex): Promise<KeySlot | undefined> =>
    unpackKeySlot(await ledger.storage(ledger.identity.registers.Directory, keySlotPlace(keyId(signer))));
}
