// `npm run generate`: writes the list of definitions under src/domain/acts, the Solidity that follows from them, so that
// what is written by hand is rules, and then the pages of procedures from definitions and contracts. With --check it writes nothing and names each file that is not what it would write.
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { actKinds } from "./generate/actKinds.ts";
import { GENERATED, GENERATED_PAGE, type GeneratedFile } from "./generate/GeneratedFile.ts";

const root = new URL("../", import.meta.url);

async function formatted({ path, text }: GeneratedFile): Promise<string> {
  if (path.endsWith(".md")) return text;
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
  const all = globSync(["contracts/**/*.sol", "docs/**/*.md", "src/domain/acts/*.ts"], { cwd: root });
  const claiming = all.filter((path) => {
    const text = onDisk(path);
    return text?.includes(GENERATED) === true || text?.includes(GENERATED_PAGE) === true;
  });
  return claiming.filter((path) => !known.has(path));
}

/** Writes what is not on disk as it should be; with --check, says so instead. */
async function put(files: readonly GeneratedFile[]): Promise<string[]> {
  const problems: string[] = [];
  for (const file of files) {
    const text = await formatted(file);
    if (text === onDisk(file.path)) continue;
    if (check) problems.push(`${file.path} is not what the definitions say. Run: npm run generate`);
    else {
      mkdirSync(new URL(".", new URL(file.path, root)), { recursive: true });
      writeFileSync(new URL(file.path, root), text);
    }
  }
  return problems;
}

const check = process.argv.includes("--check");
const kinds = [actKinds(root)];
const problems = await put(kinds);
// Whatever reads definitions comes after the list of them.
const { contracts, pages } = await import("./generate/fromDefinitions.ts");
const solidity = contracts();
problems.push(...(await put(solidity)));
const procedures = pages(); // read from the contracts that were just written
problems.push(...(await put(procedures)));
const files = [...kinds, ...solidity, ...procedures];
problems.push(...leftOver(files).map((path) => `${path} follows from no definition any more. Delete it.`));
for (const problem of problems) console.error(problem);
console.log(`${files.length} generated files ${check ? "checked" : "written"}`);
process.exitCode = problems.length > 0 ? 1 : 0;
