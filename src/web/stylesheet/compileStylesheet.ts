import { fileURLToPath } from "node:url";
import { compileAsync } from "sass";

const SOURCE = fileURLToPath(new URL("counterfoil.scss", import.meta.url));
const PACKAGES = fileURLToPath(new URL("../../../node_modules", import.meta.url));

let compiled: Promise<string> | undefined;

/** The style sheet of all pages, made once in a process from GOV.UK Frontend's sources (about a second). */
export function compileStylesheet(): Promise<string> {
  compiled ??= compile();
  return compiled;
}

async function compile(): Promise<string> {
  const { css } = await compileAsync(SOURCE, { loadPaths: [PACKAGES], quietDeps: true, style: "compressed" });
  return css;
}
