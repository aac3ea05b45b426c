import { readdir, readFile } from "node:fs/promises";
import { z } from "zod";
import { addressSchema, bytes32Schema, type Hex } from "../../domain/Hex.ts";

const FOLDER = new URL("../../../deployments/", import.meta.url);

const manifestSchema = z.looseObject({
  contracts: z.array(z.looseObject({ name: z.string(), address: addressSchema, runtimeCodeHash: bytes32Schema })),
});

/** Contracts that were deployed together. */
export interface ContractSet {
  /** Addresses by name. */
  readonly contracts: Readonly<Record<string, Hex>>;
  /** keccak256 of the runtime code, by address. */
  readonly codeHashes: Readonly<Record<Hex, Hex>>;
}

/**
 * Every set of contracts that a version of this program has deployed: `deployments/manifest.json` and what an update
 * moved to `deployments/earlier/`. Part of the program, so a ledger's operator cannot add to it in the folder that is
 * judged. Contracts of two versions never judged together.
 */
export async function publishedContracts(): Promise<ContractSet[]> {
  const earlier = await readdir(new URL("earlier/", FOLDER)).catch(() => []); // there is none before the first update
  const names = ["manifest.json", ...earlier.filter((name) => name.endsWith(".json")).map((name) => `earlier/${name}`)];
  return Promise.all(names.map((name) => contractsIn(new URL(name, FOLDER))));
}

async function contractsIn(file: URL): Promise<ContractSet> {
  const { contracts } = manifestSchema.parse(JSON.parse(await readFile(file, "utf8")));
  return {
    contracts: Object.fromEntries(contracts.map(({ name, address }) => [name, address])),
    codeHashes: Object.fromEntries(contracts.map(({ address, runtimeCodeHash }) => [address, runtimeCodeHash])),
  };
}
