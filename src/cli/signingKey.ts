import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readKeyFile } from "../client/keyFile.ts";
import { PlainKey } from "../client/PlainKey.ts";
import { bytes32Schema, fromHex } from "../domain/Hex.ts";
import { writeFileDurably } from "../platform/writeFileDurably.ts";
import { askPassPhrase } from "./askPassPhrase.ts";
import { CommandFailure } from "./CommandFailure.ts";
import { EXIT } from "./exitCodes.ts";

const Demonstration = z.looseObject({ keys: z.record(z.string(), bytes32Schema) });
const FILE = "demonstration.json";

/**
 * The key that a command signs with: a key file, or in a demonstration's folder the label of one of its keys,
 * such as "demo:GB-LAE-CMD/procurement".
 * @throws CommandFailure, KeyFileUnusable
 */
export async function signingKey(dataFolder: string, named: string): Promise<PlainKey> {
  if (!named.startsWith("demo:")) return readKeyFile(named, await askPassPhrase(`Pass phrase of ${named}: `));
  const label = named.slice("demo:".length);
  const key = demonstrationKeys(dataFolder).get(label);
  if (key !== undefined) return key;
  const labels = [...demonstrationKeys(dataFolder).keys()];
  const known = labels.length === 0 ? "This folder holds no demonstration." : `It has: ${labels.join(", ")}.`;
  throw new CommandFailure(`The demonstration has no key "${label}". ${known}`, EXIT.usage);
}

/** The keys of the demonstration in a folder, by label. */
export function demonstrationKeys(dataFolder: string): Map<string, PlainKey> {
  const file = join(dataFolder, FILE);
  if (!existsSync(file)) return new Map();
  const { keys } = Demonstration.parse(JSON.parse(readFileSync(file, "utf8")));
  return new Map(Object.entries(keys).map(([label, key]) => [label, new PlainKey(fromHex(key))]));
}

/** Keeps one more key with the others of a demonstration. */
export async function addDemonstrationKey(dataFolder: string, label: string, key: PlainKey): Promise<void> {
  const file = join(dataFolder, FILE);
  const saved = Demonstration.parse(JSON.parse(readFileSync(file, "utf8")));
  const keys = { ...saved.keys, [label]: key.reveal() };
  await writeFileDurably(file, `${JSON.stringify({ ...saved, keys }, null, 2)}\n`, 0o600);
}
