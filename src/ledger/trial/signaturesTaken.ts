import { type Hex, hexSchema } from "../../domain/Hex.ts";
import { keccakOfHex } from "../../domain/keccak.ts";
import { keyId, type KeySlot, packKeySlot } from "../../domain/keySlot.ts";
import { SCHEMES } from "../../domain/roles.ts";
import { keySlotPlace, verifierPlace } from "../../domain/storageSlots.ts";
import type { StateOverrides } from "../engine/Engine.ts";

/**
 * Code of a contract that answers every call with the call's own selector: what a wallet (ERC-1271) and a verifier
 * (ERC-7913) say to a signature that is good.
 */
const SAYS_YES: Hex = "0x5f3560e01c60e01b5f5260205ff3";
const ADDRESS_LENGTH = 2 + 2 * 20;

/** A signature in the one encoding that the contracts take of a passkey; whether it is good is asked of nobody. */
const PASSKEY_SIGNATURE: Hex = `0x${[1, 1, 0, 0, 0xc0, 0xe0, 0, 1].map(word).join("")}${"61".padEnd(64, "0")}`;

/**
 * How a chain has to differ, for one call, so that whatever this key signs counts as signed. All else stays: whose key
 * it is, what it may do and until when, and that one key must not both accept and pay.
 */
export function signaturesTaken(directory: Hex, signer: Hex, slot: KeySlot): StateOverrides {
  if (signer.length > ADDRESS_LENGTH) return verifierSaysYes(directory, signer);
  const asWallet = packKeySlot({ ...slot, scheme: SCHEMES.contract });
  return {
    [directory]: { stateDiff: { [keySlotPlace(keyId(signer))]: asWallet } },
    [signer]: { code: SAYS_YES },
  };
}

/** The Directory asks for the verifier's code again when a key is added, so it is told of the other code as well. */
function verifierSaysYes(directory: Hex, signer: Hex): StateOverrides {
  const verifier = hexSchema.parse(signer.slice(0, ADDRESS_LENGTH));
  return {
    [directory]: { stateDiff: { [verifierPlace(verifier)]: keccakOfHex(SAYS_YES) } },
    [verifier]: { code: SAYS_YES },
  };
}

/** Something in a signature's place. */
export function anySignature(signer: Hex): Hex {
  return signer.length > ADDRESS_LENGTH ? PASSKEY_SIGNATURE : "0x00";
}

/** All of them at once; of several keys each has a slot of its own. */
export function together(overrides: readonly StateOverrides[]): StateOverrides {
  const all: Record<string, StateOverrides[string]> = {};
  for (const [address, { code, stateDiff }] of overrides.flatMap((one) => Object.entries(one))) {
    const known = all[address];
    all[address] = {
      ...known,
      ...(code === undefined ? {} : { code }),
      ...(stateDiff === undefined ? {} : { stateDiff: { ...known?.stateDiff, ...stateDiff } }),
    };
  }
  return all;
}

function word(value: number): string {
  return value.toString(16).padStart(64, "0");
}
