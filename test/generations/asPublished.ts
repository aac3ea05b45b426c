import { mkdir, rm, writeFile } from "node:fs/promises";
import type { Founding } from "../../src/ledger/Founding.ts";

const EARLIER = new URL("../../deployments/earlier/", import.meta.url);

/** Runs with the contracts of this founding among those that versions of this program deployed. */
export async function asPublished<Result>(
  { contracts, codeHashes = {} }: Pick<Founding, "contracts" | "codeHashes">,
  run: () => Promise<Result>,
): Promise<Result> {
  const file = new URL("a-test.json", EARLIER);
  const listed = Object.entries(contracts).map(([name, address]) => ({
    ...{ name, address },
    runtimeCodeHash: codeHashes[address],
  }));
  await mkdir(EARLIER, { recursive: true });
  await writeFile(file, JSON.stringify({ format: "counterfoil/manifest/1", contracts: listed }));
  try {
    return await run();
  } finally {
    await rm(file);
  }
}
