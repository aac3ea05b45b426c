// Which Node runs Counterfoil: the machine's own if it is new enough, else the pinned one that set-up brings from npm.
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Node 24 strips types and has node:sqlite; Hardhat's own floor is lower. */
const OLDEST_MAJOR = 24;

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const pinnedNodeFolder = join(root, "scripts", "node");

const pinnedNode = join(pinnedNodeFolder, "node_modules", `node-${process.platform}-${process.arch}`, "bin", "node");

export const isNewEnough = Number(process.versions.node.split(".")[0]) >= OLDEST_MAJOR;

/** The path of the Node to use, or null where set-up has not brought one yet. */
export function nodeBinary() {
  if (isNewEnough) return process.execPath;
  return existsSync(pinnedNode) ? pinnedNode : null;
}

/** The environment in which `node` means that Node, and locally installed commands are found. */
export function nodeEnvironment() {
  const node = nodeBinary();
  const folders = [...(node ? [dirname(node)] : []), join(root, "node_modules", ".bin"), process.env.PATH ?? ""];
  return {
    ...process.env,
    PATH: folders.join(delimiter),
    // Types stripped and code compiled once: a command takes a good half of the processor's time that it took before.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, "cache", "compiled"),
  };
}
