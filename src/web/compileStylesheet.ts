import { fileURLToPath } from "node:url";
import { compileAsync } from "sass";

const SOURCE = fileURLToPath(new URL("stylesheet/counterfoil.scss", import.meta.url));
const PACKAGES = fileURLToPath(new URL("../../node_modules", import.meta.url));

/** The style sheet of all pages, made once at start from GOV.UK Frontend's sources (under a second). */
export async function compileStylesheet(): Promise<string> {
  const { css } = await compileAsync(SOURCE, { loadPaths: [PACKAGES], quietDeps: true, style: "compressed" });
  return css;
}
