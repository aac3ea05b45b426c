// Holds the folders of src to the one direction of imports, and refuses to pass on having looked at nothing.
import { spawnSync } from "node:child_process";
import { nodeEnvironment, root } from "./node-binary.mjs";

const LEAST_MODULES = 150;

const run = spawnSync("depcruise", ["src", "--output-type", "json"], {
  cwd: root,
  env: nodeEnvironment(),
  encoding: "utf8",
  maxBuffer: 256 * 1024 * 1024,
});
if (!run.stdout) {
  console.error(run.stderr || "dependency-cruiser printed nothing");
  process.exit(1);
}
const { summary } = JSON.parse(run.stdout);
for (const violation of summary.violations) {
  console.log(`${violation.rule.name}: ${violation.from} -> ${violation.to}`);
}
console.log(`${summary.totalCruised} modules, ${summary.violations.length} violations of the import rule`);
if (summary.totalCruised < LEAST_MODULES) console.log(`Fewer than ${LEAST_MODULES} modules were looked at.`);
process.exit(summary.violations.length === 0 && summary.totalCruised >= LEAST_MODULES ? 0 : 1);
