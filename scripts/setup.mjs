// Sets up a fresh clone: a Node that is new enough, the locked dependencies, compiled contracts and their bindings.
// Every step is skipped when its result is there already, so that it costs nothing to call this first.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nodeBinary, nodeEnvironment, pinnedNodeFolder, root } from "./node-binary.mjs";

function run(what, command, args, folder) {
  process.stderr.write(`${what} …\n`);
  const started = Date.now();
  const done = spawnSync(command, args, { cwd: folder, env: nodeEnvironment(), encoding: "utf8" });
  if (done.status !== 0) {
    process.stderr.write(`${done.stdout ?? ""}${done.stderr ?? ""}${done.error?.message ?? ""}\n`);
    process.stderr.write(`Set-up stopped at: ${command} ${args.join(" ")}\n`);
    process.exit(1);
  }
  process.stderr.write(`${what}: done in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}

function digestOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths)
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(root, path)))
      .update("\0");
  return hash.digest("hex");
}

function filesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort();
}

/** Runs the step unless its stamp says that the same inputs were handled before. */
function once(stamp, inputs, step) {
  const path = join(root, stamp);
  const digest = digestOf(inputs);
  if (existsSync(path) && readFileSync(path, "utf8") === digest) return;
  step();
  writeFileSync(path, digest);
}

export function setUp() {
  if (nodeBinary() === null) {
    run("Fetching Node 24, since this machine's is older", "npm", ["ci", "--ignore-scripts"], pinnedNodeFolder);
  }
  if (nodeBinary() === null) {
    process.stderr.write(
      `Counterfoil needs Node 24 or newer; npm has none for ${process.platform}/${process.arch}. Install one and try again.\n`,
    );
    process.exit(1);
  }
  once("node_modules/.counterfoil-installed", ["package.json", "package-lock.json"], () =>
    run("Installing the locked dependencies", "npm", ["ci", "--ignore-scripts"], root),
  );
  const compiled = ["package-lock.json", "hardhat.config.ts", ...filesBelow("contracts")];
  once("artifacts/.counterfoil-compiled", compiled, () =>
    run("Compiling contracts and generating bindings", "hardhat", ["build", "--no-tests"], root),
  );
}

if (process.argv[1] === join(root, "scripts", "setup.mjs")) setUp();
