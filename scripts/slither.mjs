// Slither over the contracts, where it is installed: every finding of medium weight or more is explained in
// slither-triage.json, and every explanation still has its finding. Ends with 1 otherwise.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeEnvironment, root } from "./node-binary.mjs";

const FILTERS = [
  "--filter-paths",
  "node_modules",
  "--exclude-informational",
  "--exclude-optimization",
  "--exclude-low",
];

/** The contracts alone, built beside the project: Slither stumbles over tests, and clears what it builds by itself. */
function findings() {
  const folder = mkdtempSync(join(tmpdir(), "counterfoil-slither-"));
  try {
    for (const name of ["contracts", "package.json", "hardhat.config.ts"])
      cpSync(join(root, name), join(folder, name), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    run("hardhat", ["build"], folder);
    const out = join(folder, "findings.json");
    // Slither ends with the number of its findings: whether it came to an end is told by what it wrote.
    run("slither", [".", ...FILTERS, "--ignore-compile", "--json", out], folder, { anyCode: true });
    const { success, error, results } = JSON.parse(readFileSync(out, "utf8"));
    if (!success) throw new Error(`Slither failed: ${error}`);
    return results.detectors ?? [];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command, args, cwd, { anyCode = false } = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env: nodeEnvironment(), encoding: "utf8" });
  if (status !== 0 && !anyCode) throw new Error(`${command} ended with ${status}\n${stdout}\n${stderr}`);
}

/** "AgreementRegister._requireCeiling": the function that a finding is about. */
function functionOf({ elements }) {
  const found = elements.find(({ type }) => type === "function");
  return found === undefined ? "" : `${found.type_specific_fields.parent.name}.${found.name}`;
}

/** Calls to other contracts that a finding lists before it says what is written after them. */
function callsOf({ description }) {
  const [, listed = ""] = /External calls:(.*?)State variables written/s.exec(description) ?? [];
  return [...listed.matchAll(/(\w+\.\w+)(?:\{[^}]*\})?\(/g)].map(([, call]) => call);
}

function explains({ check, functions, calls }, finding) {
  if (check !== finding.check) return false;
  if (functions !== undefined) return functions.includes(functionOf(finding));
  const called = callsOf(finding);
  return called.length > 0 && called.every((call) => calls.includes(call));
}

function main() {
  const triage = JSON.parse(readFileSync(join(root, "scripts", "slither-triage.json"), "utf8"));
  const found = findings();
  const open = found.filter((finding) => !triage.some((entry) => explains(entry, finding)));
  const named = triage.flatMap(({ check, functions = [] }) => functions.map((name) => ({ check, name })));
  const gone = named.filter(
    ({ check, name }) => !found.some((each) => each.check === check && functionOf(each) === name),
  );
  for (const { check, description } of open)
    console.log(`Not explained in scripts/slither-triage.json: ${check}: ${description}`);
  for (const { check, name } of gone) console.log(`Explained and not found any more: ${check} in ${name}`);
  console.log(`${found.length} findings of Slither, ${found.length - open.length} explained`);
  if (found.length === 0 || open.length + gone.length > 0) process.exitCode = 1;
}

if (spawnSync("slither", ["--version"]).error === undefined) main();
else console.log("No Slither here: its check skips itself. CONTRIBUTING.md says how to bring it.");
