// Sets up a fresh clone: a Node that is new enough, the locked dependencies, compiled contracts and their bindings.
// Every step is skipped when its result is there already, so that it costs nothing to call this first.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clearInterval, setInterval } from "node:timers";
import { nodeBinary, nodeEnvironment, pinnedNodeFolder, root } from "./node-binary.mjs";

/** Between two signs of life of a step that takes long. */
const MILLISECONDS_BETWEEN_LINES = 10_000;

async function run(what, command, args, folder) {
  process.stderr.write(`${what} …\n`);
  const started = Date.now();
  const seconds = (digits) => ((Date.now() - started) / 1000).toFixed(digits);
  const timer = setInterval(() => process.stderr.write(`${what}: ${seconds(0)} s\n`), MILLISECONDS_BETWEEN_LINES);
  const { code, output } = await ended(spawn(command, args, { cwd: folder, env: nodeEnvironment() }));
  clearInterval(timer);
  if (code !== 0) {
    process.stderr.write(`${output}\nSet-up stopped at: ${command} ${args.join(" ")}\n`);
    process.exit(1);
  }
  process.stderr.write(`${what}: done in ${seconds(1)} s\n`);
}

/** What a process said is shown only where it failed. */
function ended(child) {
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 1, output: output + error.message }));
    child.once("close", (code) => resolve({ code, output }));
  });
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

/** Whether a stamp says that the same inputs were handled before. */
function isDone(stamp, inputs) {
  const path = join(root, stamp);
  return existsSync(path) && readFileSync(path, "utf8") === digestOf(inputs);
}

/** Runs the step unless its stamp says so. */
async function once(stamp, inputs, step) {
  if (isDone(stamp, inputs)) return;
  await step();
  writeFileSync(join(root, stamp), digestOf(inputs));
}

const LOCKED = ["package.json", "package-lock.json"];
const ALL = "node_modules/.counterfoil-installed";
const TO_RUN = "node_modules/.counterfoil-installed-to-run";

/** What the program runs with is less than half of what its tests and checks need. */
async function installToRun() {
  if (isDone(ALL, LOCKED)) return;
  await once(TO_RUN, LOCKED, () =>
    run("Installing the locked dependencies", "npm", ["ci", "--ignore-scripts", "--omit=dev"], root),
  );
}

/** Adds to what is there, since `npm ci` would take the packages away from under a service that runs. */
async function installAll() {
  const adding = ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund"];
  const args = isDone(TO_RUN, LOCKED) ? adding : ["ci", "--ignore-scripts"];
  await once(ALL, LOCKED, () => run("Installing the locked dependencies, for tests as well", "npm", args, root));
}

/**
 * @param toRun whether the program alone is wanted, without what tests and checks need besides
 * @param asCompiled whether bindings of an earlier state do: what writes contracts runs before they compile
 */
export async function setUp({ toRun = false, asCompiled = false } = {}) {
  if (nodeBinary() === null) {
    await run("Fetching Node 24, since this machine's is older", "npm", ["ci", "--ignore-scripts"], pinnedNodeFolder);
  }
  if (nodeBinary() === null) {
    process.stderr.write(
      `Counterfoil needs Node 24 or newer; npm has none for ${process.platform}/${process.arch}. Install one and try again.\n`,
    );
    process.exit(1);
  }
  await (toRun ? installToRun() : installAll());
  if (asCompiled && existsSync(join(root, "src/bindings/generated"))) return;
  const compiled = ["package-lock.json", "hardhat.config.ts", ...filesBelow("contracts")];
  await once("artifacts/.counterfoil-compiled", compiled, () =>
    run("Compiling contracts and generating bindings", "hardhat", ["build", "--no-tests"], root),
  );
  const bundled = [
    "package-lock.json",
    ...["browser", "client", "domain", "runtime", "verify"].flatMap((one) => filesBelow(`src/${one}`)),
  ];
  await once("cache/.counterfoil-bundled", bundled, () =>
    run("Bundling what browsers load to sign", "node", ["scripts/bundle.ts"], root),
  );
}

if (process.argv[1] === join(root, "scripts", "setup.mjs")) await setUp();
