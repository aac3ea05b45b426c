import { keccakOfHex } from "../../domain/keccak.ts";
import type { Hex } from "../../domain/Hex.ts";
import { contractAddresses } from "../deploymentPlan.ts";
import type { Engine } from "../engine/Engine.ts";

/** keccak256 of the runtime code at each contract's address, as this chain has it after its last block. */
export async function deployedCodeHashes(engine: Pick<Engine, "code">): Promise<Record<Hex, Hex>> {
  const hashes: Record<Hex, Hex> = {};
  for (const address of Object.values(contractAddresses)) hashes[address] = keccakOfHex(await engine.code(address));
  return hashes;
}
