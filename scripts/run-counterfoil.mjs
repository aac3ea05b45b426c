import { spawn } from "node:child_process";
import { join } from "node:path";
import { nodeBinary, nodeEnvironment, root } from "./node-binary.mjs";

/** Runs the command line on the right Node, in the caller's folder, and ends with its exit code. */
export function runCounterfoil(args) {
  const main = join(root, "src", "main.ts");
  const child = spawn(nodeBinary(), [main, ...args], { env: nodeEnvironment(), stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
