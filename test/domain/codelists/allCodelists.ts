import { globSync } from "node:fs";
import { Codelist } from "../../../src/domain/codelists/Codelist.ts";

const folder = new URL("../../../src/domain/codelists/", import.meta.url);
const files = globSync("*.ts", { cwd: folder }).sort();
const modules: Record<string, unknown>[] = await Promise.all(
  files.map((file) => import(new URL(file, folder).href) as Promise<Record<string, unknown>>),
);

/** Every codelist that there is, found in its folder. */
export const ALL_CODELISTS: readonly Codelist[] = modules
  .flatMap((module) => Object.values(module))
  .filter((exported) => exported instanceof Codelist);
