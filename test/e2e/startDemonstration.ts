import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

export interface Demonstration {
  readonly url: string;
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

/** The demonstration as a user starts it, in a process and a folder of its own, on a free port. */
export async function startDemonstration(): Promise<Demonstration> {
  const folder = await mkdtemp(join(tmpdir(), "counterfoil-pages-"));
  const env = { ...process.env, PORT: "0", COUNTERFOIL_HOST: "127.0.0.1" };
  const child = spawn(process.execPath, [MAIN, "demo", "--data", folder], { env, stdio: ["ignore", "pipe", "pipe"] });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    const listen = (text: string) => {
      said += text;
      const found = /Pages\s+(http:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.setEncoding("utf8").on("data", listen);
    child.stderr.setEncoding("utf8").on("data", listen);
    child.once("exit", (code) => reject(new Error(`The demonstration ended (${code}) and said:\n${said}`)));
  });
  return {
    url,
    folder,
    stop: async () => {
      child.kill("SIGINT");
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
