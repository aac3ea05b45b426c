// Sets up, then runs a TypeScript file of ours, or with `--bin` an installed command, on the right Node. With
// `--as-compiled` contracts that changed are not compiled first.
import { spawn } from "node:child_process";
import { nodeBinary, nodeEnvironment, root } from "./node-binary.mjs";
import { setUp } from "./setup.mjs";

const given = process.argv.slice(2);
const asCompiled = given[0] === "--as-compiled";
await setUp({ asCompiled });
const [first, ...rest] = asCompiled ? given.slice(1) : given;
const [command, args] = first === "--bin" ? [rest[0], rest.slice(1)] : [nodeBinary(), [first, ...rest]];
const child = spawn(command, args, { cwd: root, env: nodeEnvironment(), stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
