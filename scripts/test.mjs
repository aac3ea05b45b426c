// `npm test`: sets up, then runs all tests: Solidity's (unit, fuzz, invariants), then those in TypeScript.
// Arguments go to mocha: `npm test -- test/domain/money.test.ts` runs one file alone.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./node-binary.mjs";
import { countsOf, runShowing } from "./runner.mjs";
import { setUp } from "./setup.mjs";

await setUp();
const chosen = process.argv.slice(2);
const suites = [
  ...(chosen.length > 0 ? [] : [["hardhat", ["test", "solidity"]]]),
  ["mocha", chosen.length > 0 ? ["--no-config", "--extension", "ts", "--timeout", "60000", ...chosen] : []],
];
const total = { passed: 0, failed: 0, skipped: 0 };
for (const [command, args] of suites) {
  const counts = countsOf(await runShowing(command, args));
  for (const name of Object.keys(total)) total[name] += counts[name];
}
if (!existsSync(join(root, "..", "shared"))) {
  console.log("Tests on recorded notices and on recorded Besu blocks were skipped: there is no ../shared folder.");
}
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
process.exit(total.failed > 0 ? 1 : 0);
