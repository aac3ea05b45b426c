// `npm run generate`: writes the Solidity that follows from the definitions under src/domain/acts, so that what is
// written by hand is rules. With --check it writes nothing and names each file that is not what it would write.
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { actsContract } from "./generate/actsContract.ts";
import { actsInterface } from "./generate/actsInterface.ts";
import { GENERATED, type GeneratedFile } from "./generate/GeneratedFile.ts";
import { allProcedures, type Procedure } from "./generate/Procedure.ts";
import { statesLibraries } from "./generate/statesLibrary.ts";

/** All that follows from the acts of one register. */
const WRITERS: readonly ((procedure: Procedure) => GeneratedFile)[] = [actsInterface, actsContract];

const root = new URL("../", import.meta.url);

async function formatted({ path, text }: GeneratedFile): Promise<string> {
  const filepath = new URL(path, root).pathname;
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}

function onDisk(path: string): string | undefined {
  const file = new URL(path, root);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** Files that say they are generated and that nothing generates. */
function leftOver(generated: readonly GeneratedFile[]): string[] {
  const known = new Set(generated.map(({ path }) => path));
  const claiming = globSync("contracts/**/*.sol", { cwd: root }).filter((path) => onDisk(path)?.includes(GENERATED));
  return claiming.filter((path) => !known.has(path));
}

const files = [
  ...allProcedures().flatMap((procedure) => WRITERS.map((write) => write(procedure))),
  ...statesLibraries(),
];
const check = process.argv.includes("--check");
const problems = leftOver(files).map((path) => `${path} follows from no definition any more. Delete it.`);
for (const file of files) {
  const text = await formatted(file);
  if (text === onDisk(file.path)) continue;
  if (check) problems.push(`${file.path} is not what the definitions say. Run: npm run generate`);
  else writeFileSync(new URL(file.path, root), text);
}
for (const problem of problems) console.error(problem);
console.log(`${files.length} generated files ${check ? "checked" : "written"}`);
process.exitCode = problems.length > 0 ? 1 : 0;
