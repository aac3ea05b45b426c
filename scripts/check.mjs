// `npm run check`: format, templates, lint, types, import rule, generated Solidity, dead code, contract sizes, ABIs, Slither and gas, manifest. No warning is let through.
import { runShowing } from "./runner.mjs";
import { setUp } from "./setup.mjs";

/** Acts alone, on a subject with a history: no fuzzing, so that the same code takes the same gas. */
const GAS_TESTS = ["test/contracts/agreement/AgreementGas.t.sol", "test/contracts/procedure/ProcedureGas.t.sol"];

const CHECKS = [
  ["format", "prettier", ["--check", "."]],
  ["templates", "node", ["scripts/templates.ts", "--check"]],
  ["lint", "eslint", ["--max-warnings", "0", "."]],
  ["Solidity lint", "solhint", ["--noPoster", "--max-warnings", "0", "{contracts,test/contracts}/**/*.sol"]],
  ["types", "tsc", ["--noEmit"]],
  ["types in browsers", "tsc", ["-p", "src/browser", "--noEmit"]],
  ["import rule", "node", ["scripts/import-rule.mjs"]],
  ["generated Solidity", "node", ["scripts/generate.ts", "--check"]],
  ["dead code", "knip", ["--no-progress"]],
  ["contract sizes", "node", ["scripts/contract-sizes.ts"]],
  ["ABIs", "node", ["scripts/abi-hashes.ts"]],
  ["Slither", "node", ["scripts/slither.mjs"]],
  ["gas snapshots", "hardhat", ["test", "solidity", ...GAS_TESTS, "--snapshot-check", "--tolerance", "2"]],
  ["manifest", "node", ["scripts/manifest.ts", "--check"]],
];

await setUp();
let failed = 0;
for (const [name, command, args] of CHECKS) {
  const { code, output } = await runShowing(command, args);
  if (code !== 0) failed += 1;
  console.log(`${code === 0 ? "ok" : "FAILED"}: ${name}${output === "" ? "" : "\n"}`);
}
console.log(`${CHECKS.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
