import { readdir, readFile } from "node:fs/promises";
import { z } from "zod";
import { addressSchema, bytes32Schema, type Hex } from "../../domain/Hex.ts";

const FOLDER = new URL("../../../deployments/", import.meta.url);

const manifestSchema = z.looseObject({
  contracts: z.array(z.looseObject({ address: addressSchema, runtimeCodeHash: bytes32Schema })),
});

/**
 * The code of every set of contracts that a version of this program has deployed: `deployments/manifest.json` and
 * what an update moved to `deployments/earlier/`. Part of the program, so a ledger's operator cannot add to it in the
 * folder that is judged. One record (code hash by address) a set: contracts of two versions never judged together.
 */
export async function publishedContracts(): Promise<Record<Hex, Hex>[]> {
  const earlier = await readdir(new URL("earlier/", FOLDER)).catch(() => []); // there is none before the first update
  const names = ["manifest.json", ...earlier.filter((name) => name.endsWith(".json")).map((name) => `earlier/${name}`)];
  return Promise.all(names.map((name) => codeHashesOf(new URL(name, FOLDER))));
}

async function codeHashesOf(file: URL): Promise<Record<Hex, Hex>> {
  const { contracts } = manifestSchema.parse(JSON.parse(await readFile(file, "utf8")));
  return Object.fromEntries(contracts.map(({ address, runtimeCodeHash }) => [address, runtimeCodeHash]));
}
