// Holds the contracts' runtime code to the limit of EIP-170 and to the sizes last agreed on.
// `--update` writes the sizes of today.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const LIMIT = 24_576; // EIP-170
const LIBRARY_STUB = 100; // a library whose functions are all internal is no contract
const CONTRACTS = join("artifacts", "contracts");
const SNAPSHOT = "test/snapshots/contract-sizes.json";

const Artifact = z.object({ contractName: z.string(), deployedBytecode: z.string() });
const Sizes = z.record(z.string(), z.number().int());

function measuredSizes(): Record<string, number> {
  const sizes: Record<string, number> = {};
  const files = readdirSync(CONTRACTS, { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => name.endsWith(".json"))) {
    const artifact = Artifact.parse(JSON.parse(readFileSync(join(CONTRACTS, file), "utf8")));
    const bytes = (artifact.deployedBytecode.length - 2) / 2;
    if (bytes > LIBRARY_STUB) sizes[artifact.contractName] = bytes;
  }
  return Object.fromEntries(Object.entries(sizes).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function problemsOf(measured: Record<string, number>, agreed: Record<string, number>): string[] {
  const names = new Set([...Object.keys(measured), ...Object.keys(agreed)]);
  const changed = [...names].filter((name) => measured[name] !== agreed[name]);
  const tooLarge = Object.entries(measured).filter(([, bytes]) => bytes > LIMIT);
  return [
    ...changed.map((name) => `${name}: ${measured[name] ?? "gone"} bytes, agreed on ${agreed[name] ?? "nothing"}`),
    ...tooLarge.map(([name, bytes]) => `${name}: ${bytes} bytes, over the limit of ${LIMIT}`),
  ];
}

const measured = measuredSizes();
if (process.argv.includes("--update")) {
  writeFileSync(SNAPSHOT, JSON.stringify(measured, null, 2) + "\n");
}
const problems = problemsOf(measured, Sizes.parse(JSON.parse(readFileSync(SNAPSHOT, "utf8"))));
for (const problem of problems) console.log(problem);
if (problems.length > 0) console.log("If the change is meant: node scripts/contract-sizes.ts --update");
console.log(
  `${Object.keys(measured).length} contracts measured, the largest has ${Math.max(...Object.values(measured))} bytes`,
);
process.exit(problems.length > 0 || Object.keys(measured).length === 0 ? 1 : 0);
