import type { Hex } from "../../domain/Hex.ts";
import { keccakOfHex } from "../../domain/keccak.ts";
import type { Engine } from "../engine/Engine.ts";

/** keccak256 of the runtime code at each of these addresses, as this chain has it after its last block. */
export async function deployedCodeHashes(
  engine: Pick<Engine, "code">,
  addresses: readonly Hex[],
): Promise<Record<Hex, Hex>> {
  const hashes: Record<Hex, Hex> = {};
  for (const address of addresses) hashes[address] = keccakOfHex(await engine.code(address));
  return hashes;
}
