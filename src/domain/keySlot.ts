import type { Hex } from "./Hex.ts";
import { keccakOfHex } from "./keccak.ts";

/** One key's whole state, as the Directory packs it into one word (contracts/directory/KeySlot.sol). */
export interface KeySlot {
  organisation: number;
  roles: number;
  /** UTC seconds; the key is good from here … */
  validFrom: number;
  /** … until before here. */
  validUntil: number;
  /** UTC seconds since which it is said to be revoked; 0: never revoked. */
  revokedSince: number;
  /** Number of the act that added the key; 0 for a founder's first. */
  addedIn: number;
  /** Number of the act that first revoked it; 0: never revoked. */
  revokedIn: number;
  scheme: number;
}

const WIDTHS = [
  ["organisation", 32n],
  ["roles", 16n],
  ["validFrom", 40n],
  ["validUntil", 40n],
  ["revokedSince", 40n],
  ["addedIn", 40n],
  ["revokedIn", 40n],
  ["scheme", 8n],
] as const;

const MOST_IDS = 50_000;
const ids = new Map<Hex, Hex>();

/** A key's id: where the Directory keeps its slot. Remembered, since a few keys sign everything. */
export function keyId(signer: Hex): Hex {
  let id = ids.get(signer);
  if (id === undefined) {
    if (ids.size >= MOST_IDS) ids.clear();
    ids.set(signer, (id = keccakOfHex(signer)));
  }
  return id;
}

/** Reads a slot; undefined for the zero word (no such key). */
export function unpackKeySlot(word: Hex): KeySlot | undefined {
  let bits = BigInt(word);
  if (bits === 0n) return undefined;
  const slot: KeySlot = {
    organisation: 0,
    roles: 0,
    validFrom: 0,
    validUntil: 0,
    revokedSince: 0,
    addedIn: 0,
    revokedIn: 0,
    scheme: 0,
  };
  for (const [name, width] of WIDTHS) {
    slot[name] = Number(bits & ((1n << width) - 1n));
    bits >>= width;
  }
  return slot;
}

export function packKeySlot(slot: KeySlot): Hex {
  let bits = 0n;
  let place = 0n;
  for (const [name, width] of WIDTHS) {
    bits |= BigInt(slot[name]) << place;
    place += width;
  }
  return `0x${bits.toString(16).padStart(64, "0")}`;
}

/** Whether the key may sign now. @param now the ledger's time, UTC seconds */
export function isGoodAt({ validFrom, validUntil, revokedIn }: KeySlot, now: number): boolean {
  return revokedIn === 0 && validFrom <= now && now < validUntil;
}

/** "good", "questioned" (revoked later, since a time at or before the act), or "not good". */
export type KeyStanding = "good" | "questioned" | "not good";

/** What the slot, read at any later time, says of an act recorded as number `sequence` at `time`. */
export function standingAt(slot: KeySlot, sequence: number, time: number): KeyStanding {
  if (sequence <= slot.addedIn || time < slot.validFrom || time >= slot.validUntil) return "not good";
  if (slot.revokedIn === 0) return "good";
  if (sequence > slot.revokedIn) return "not good";
  return sequence < slot.revokedIn && time >= slot.revokedSince ? "questioned" : "good";
}
