import { globSync, readFileSync } from "node:fs";
import { GENERATED, type GeneratedFile } from "./GeneratedFile.ts";

const FOLDER = "src/domain/acts";

interface Definition {
  readonly kind: string;
  /** Below the folder: `milestone/MilestoneWaived.ts` */
  readonly path: string;
  readonly code: number;
}

/**
 * `actKinds.ts`: every definition there is, in the order of codes. It is read from the files themselves, since nothing
 * that imports definitions can be loaded before it names them all.
 * @throws Error where a file is not named after its kind, or a code is used twice
 */
export function actKinds(root: URL): GeneratedFile {
  const paths = globSync(`${FOLDER}/*/*.ts`, { cwd: root });
  const definitions = paths.flatMap((path) => definitionIn(path, readFileSync(new URL(path, root), "utf8")));
  requireCodesOfTheirOwn(definitions);
  const byPath = definitions.toSorted((left, right) => (left.path < right.path ? -1 : 1));
  const byCode = definitions.toSorted((left, right) => left.code - right.code);
  const text = [
    `${GENERATED}\n`,
    ...byPath.map(({ kind, path }) => `import { ${kind} } from "./${path}";\n`),
    "\n/** Every kind of act that there is, in the order of their codes. */\n",
    `export const ACT_KINDS = {\n${byCode.map(({ kind }) => `  ${kind},\n`).join("")}} as const;\n`,
  ].join("");
  return { path: `${FOLDER}/actKinds.ts`, text };
}

function definitionIn(path: string, text: string): Definition[] {
  const found = /export const (\w+) = defineAct\(\{\n {2}kind: "(\w+)",[\s\S]*?\n {2}code: (0x[0-9a-f]{4}),\n/.exec(
    text,
  );
  if (found === null) {
    if (text.includes("= defineAct(")) throw new Error(`${path}: begin with its kind, and give its code as 0x0000.`);
    return [];
  }
  const [, name = "", kind = "", code] = found;
  if (name !== kind || !path.endsWith(`/${kind}.ts`))
    throw new Error(`${path}: file, constant and kind have one name.`);
  return [{ kind, path: path.slice(FOLDER.length + 1), code: Number(code) }];
}

function requireCodesOfTheirOwn(definitions: readonly Definition[]): void {
  const byCode = Map.groupBy(definitions, ({ code }) => code);
  for (const [code, kinds] of byCode) {
    if (kinds.length === 1) continue;
    const names = kinds.map(({ kind }) => kind).join(" and ");
    throw new Error(`Code 0x${code.toString(16).padStart(4, "0")} is that of ${names}: a code is never used again.`);
  }
}
