// Writes deployments/manifest.json: what this program deploys, where, and by which code. With --check it only says
// whether the file is true, which is how somebody else rebuilds and compares it. The manifest that it replaces is kept
// under deployments/earlier/, by which `verify` knows the contracts of older ledgers: delete one that nobody founded
// a ledger with.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { contractFactories } from "../src/bindings/contractFactories.ts";
import { canonicalJson } from "../src/domain/content/canonicalJson.ts";
import { toHex } from "../src/domain/Hex.ts";
import { keccakOfHex, keccakOfText } from "../src/domain/keccak.ts";
import { deployer, presentPlan } from "../src/ledger/deploymentPlan.ts";
import { runtimeCodeHashes } from "../src/ledger/verification/runtimeCodeHashes.ts";

const path = new URL("../deployments/manifest.json", import.meta.url);

async function manifest(): Promise<string> {
  const runtime = await runtimeCodeHashes();
  const creation = new Map(
    (await presentPlan.creationCodes()).map(({ name, code }) => [name, keccakOfHex(toHex(code))]),
  );
  const contracts = presentPlan.names.map((name, nonce) => ({
    name,
    nonce,
    address: presentPlan.addresses[name],
    creationCodeHash: creation.get(name),
    runtimeCodeHash: runtime[presentPlan.addresses[name]],
    abiHash: keccakOfText(canonicalJson(JSON.parse(JSON.stringify(contractFactories[name].abi)))),
  }));
  const said = { format: "counterfoil/manifest/1", hash: "keccak256", deployer: deployer(1).address, contracts };
  return `${JSON.stringify(said, null, 2)}\n`;
}

const rebuilt = await manifest();
const before = existsSync(path) ? readFileSync(path, "utf8") : undefined;
if (!process.argv.includes("--check")) {
  if (before !== undefined && before !== rebuilt) keep(before);
  writeFileSync(path, rebuilt);
} else if (before !== rebuilt) {
  console.error("deployments/manifest.json is not what the contracts compile to. Run: npm run manifest");
  process.exitCode = 1;
}

function keep(replaced: string): void {
  const earlier = new URL("../deployments/earlier/", import.meta.url);
  mkdirSync(earlier, { recursive: true });
  writeFileSync(new URL(`${keccakOfText(replaced).slice(2, 10)}.json`, earlier), replaced);
}
