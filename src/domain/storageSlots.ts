import type { Hex } from "./Hex.ts";
import { keccakOfHex } from "./keccak.ts";

/* Where the contracts keep what proofs are taken of: part of the format (docs/format.md, "Storage"). */

/** Slots of HistoryLog. */
export const LEDGER_HEAD_SLOT = slotNumber(0);
export const LEDGER_COUNT_SLOT = slotNumber(1);

export function subjectHeadSlot(subject: Hex): Hex {
  return mappingSlot(subject, 2);
}

export function subjectCountSlot(subject: Hex): Hex {
  return mappingSlot(subject, 3);
}

/** Slot of the Directory that holds a key's state. @param keyId keccak256 of the signer's bytes */
export function keySlotPlace(keyId: Hex): Hex {
  return mappingSlot(keyId, 0);
}

/** Slot of the Directory that holds the hash of a passkey verifier's code. @param verifier its address */
export function verifierPlace(verifier: Hex): Hex {
  return mappingSlot(`0x${verifier.slice(2).padStart(64, "0")}`, 3);
}

/** keccak256(key || slot of the mapping), as Solidity lays mappings out; keys of 32 bytes. */
function mappingSlot(key: Hex, slot: number): Hex {
  return keccakOfHex(`${key}${slotNumber(slot).slice(2)}`);
}

function slotNumber(slot: number): Hex {
  return `0x${slot.toString(16).padStart(64, "0")}`;
}
