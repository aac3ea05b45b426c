import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleScript } from "./bundleScript.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** Whatever may be in a bundle. */
const SOURCES = ["src/browser", "src/client", "src/domain", "src/runtime", "src/verify", "src/web/browser"];
const CACHE = join(ROOT, "cache", "browser");

/** What pages load to sign: acts, or in. Each stands for itself, so that a page loads no more than it needs. */
export const SCRIPTS = ["sign", "signIn", "invitation", "enter"] as const;
type Script = (typeof SCRIPTS)[number] | "caseFile";

let digest: Promise<string> | undefined;

/** A script of src/browser as browsers load it. Set-up bundles it; it is bundled anew where its sources have changed. */
export async function bundledScript(name: Script): Promise<Uint8Array> {
  digest ??= digestOfSources();
  const path = join(CACHE, `${name}.${await digest}.js`);
  const known = await readFile(path).catch(() => undefined);
  if (known !== undefined) return known;
  const script = await bundleScript(name);
  // a folder that cannot be written costs time at the next start, nothing else
  await mkdir(CACHE, { recursive: true })
    .then(() => writeFile(path, script))
    .catch(() => undefined);
  return script;
}

async function digestOfSources(): Promise<string> {
  const files = ["package-lock.json", "package.json"];
  for (const folder of SOURCES) {
    const names = await readdir(join(ROOT, folder), { recursive: true });
    files.push(...names.filter((name) => name.endsWith(".ts")).map((name) => join(folder, name)));
  }
  const texts = await Promise.all(
    files.sort().map(async (file) => `${file}\0${await readFile(join(ROOT, file), "utf8")}`),
  );
  return createHash("sha256").update(texts.join("\0")).digest("hex").slice(0, 16);
}
