// Runs a command, shows its output as it comes, and returns it with the exit code.
import { spawn } from "node:child_process";
import { nodeEnvironment, root } from "./node-binary.mjs";

/** @returns {Promise<{ code: number, output: string }>} */
export function runShowing(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: nodeEnvironment(), stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const take = (stream) => (chunk) => {
      output += chunk;
      stream.write(chunk);
    };
    child.stdout.setEncoding("utf8").on("data", take(process.stdout));
    child.stderr.setEncoding("utf8").on("data", take(process.stderr));
    child.on("error", (error) => resolve({ code: 127, output: `${output}${error.message}` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The closing counts of a run of mocha or of Hardhat's Solidity tests; a run that broke off counts as a failure. */
export function countsOf({ code, output }) {
  // eslint-disable-next-line no-control-regex -- colour codes are what has to go
  const plain = output.replace(/\u001b\[[0-9;]*m/g, "");
  const last = (word) => Number([...plain.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, "gm"))].at(-1)?.[1] ?? 0);
  const counts = { passed: last("passing"), failed: last("failing"), skipped: last("(?:pending|skipped)") };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  if (counts.passed === 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}
