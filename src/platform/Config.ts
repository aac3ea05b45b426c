import { readFileSync } from "node:fs";
import { z } from "zod";
import { logLevels } from "./Log.ts";

const mebibyte = 1024 * 1024;

const Limits = z.strictObject({
  /** bytes of a JSON body */
  jsonBytes: z
    .int()
    .min(1024)
    .default(2 * mebibyte),
  /** bytes of an uploaded document */
  documentBytes: z
    .int()
    .min(1024)
    .default(50 * mebibyte),
  /** requests of one address in a minute that had to be worked out (answers from memory do not count) */
  requestsPerMinute: z.int().min(1).default(6000),
  /** acts and uploads of one address in a minute */
  writesPerMinute: z.int().min(1).default(6000),
  /** seconds until an unanswered request is given up */
  requestSeconds: z.int().min(1).default(30),
  /** bytes of answers kept in memory */
  cacheBytes: z
    .int()
    .min(0)
    .default(64 * mebibyte),
});

/** Everything an operator may set. Unknown names are refused, so that a misspelt one is not silently without effect. */
const Config = z.strictObject({
  port: z.int().min(0).max(65535).default(3000),
  host: z.string().min(1).default("127.0.0.1"),
  dataFolder: z.string().min(1).default("./data"),
  logLevel: z.enum(logLevels).default("info"),
  /** addresses or networks of proxies whose X-Forwarded-For is believed; nobody by default */
  trustedProxies: z.array(z.string().min(1)).default([]),
  /** names under which people reach the service; this machine's own need not be listed */
  hosts: z.array(z.string().min(1)).default([]),
  /** seconds that requests in flight get at a shutdown */
  graceSeconds: z.int().min(0).default(10),
  limits: Limits.prefault({}),
});

export type Config = z.infer<typeof Config>;
export type Limits = z.infer<typeof Limits>;

/** What is wrong with the configuration, setting by setting. */
export class ConfigInvalid extends Error {}

/**
 * The configuration from an optional JSON file, with PORT and COUNTERFOIL_* of the environment before it.
 * @throws ConfigInvalid naming every wrong setting
 */
export function readConfig(environment: NodeJS.ProcessEnv, file?: string): Config {
  const source = file === undefined ? {} : readJson(file);
  const result = Config.safeParse({ ...source, ...fromEnvironment(environment) });
  if (result.success) return result.data;
  const where = file === undefined ? "The configuration" : `The configuration in ${file}`;
  throw new ConfigInvalid(`${where} cannot be used:\n${z.prettifyError(result.error)}`);
}

function fromEnvironment(environment: NodeJS.ProcessEnv): Record<string, unknown> {
  const { PORT, COUNTERFOIL_HOST, COUNTERFOIL_DATA, COUNTERFOIL_LOG, COUNTERFOIL_HOSTS } = environment;
  return {
    ...(PORT ? { port: Number(PORT) } : {}),
    ...(COUNTERFOIL_HOST ? { host: COUNTERFOIL_HOST } : {}),
    ...(COUNTERFOIL_DATA ? { dataFolder: COUNTERFOIL_DATA } : {}),
    ...(COUNTERFOIL_HOSTS ? { hosts: COUNTERFOIL_HOSTS.split(",").map((name) => name.trim()) } : {}),
    ...(COUNTERFOIL_LOG ? { logLevel: COUNTERFOIL_LOG } : {}),
  };
}

function readJson(file: string): object {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new ConfigInvalid(`The configuration file ${file} cannot be read.`, { cause: error });
  }
  try {
    return z.looseObject({}).parse(JSON.parse(text));
  } catch (error) {
    throw new ConfigInvalid(`The configuration file ${file} is not a JSON object.`, { cause: error });
  }
}
