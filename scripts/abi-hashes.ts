// Holds what callers and decoders see of each deployed contract (functions, events, errors) to what was last agreed on,
// so that generated code cannot change it unnoticed. `--update` writes the hashes of today.
import { readFileSync, writeFileSync } from "node:fs";
import { Interface, type JsonFragment } from "ethers";
import { z } from "zod";
import { contractFactories } from "../src/bindings/contractFactories.ts";
import { keccakOfText } from "../src/domain/keccak.ts";

const SNAPSHOT = "test/snapshots/abi-hashes.json";
const Hashes = z.record(z.string(), z.string());

/** Names, types and order of all parameters; nothing of how Solidity names their structs and enums. */
function abiHash(abi: readonly JsonFragment[]): string {
  return keccakOfText(new Interface(abi).format(false).toSorted().join("\n"));
}

const measured = Object.fromEntries(Object.entries(contractFactories).map(([name, { abi }]) => [name, abiHash(abi)]));
if (process.argv.includes("--update")) writeFileSync(SNAPSHOT, JSON.stringify(measured, null, 2) + "\n");
const agreed = Hashes.parse(JSON.parse(readFileSync(SNAPSHOT, "utf8")));
const names = [...new Set([...Object.keys(measured), ...Object.keys(agreed)])];
const changed = names.filter((name) => measured[name] !== agreed[name]);
for (const name of changed) console.log(`${name}: its ABI is not the one agreed on`);
if (changed.length > 0) console.log("If the change is meant: node scripts/abi-hashes.ts --update");
console.log(`${names.length} ABIs compared`);
process.exit(changed.length > 0 || names.length === 0 ? 1 : 0);
