import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

const FOLDER = new URL("../../browser/", import.meta.url);

/** As zod's own documents import it: bundlers then leave out what is not used, half of it. */
const zodByItsParts: Plugin = {
  name: "zod-by-its-parts",
  setup: (bundler) => {
    bundler.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      return { contents: source.replace('import { z } from "zod"', 'import * as z from "zod"'), loader: "ts" };
    });
  },
};

/** What describes schemas as JSON Schema serves the API's documentation, which no page writes. */
const withoutJsonSchema: Plugin = {
  name: "without-json-schema",
  setup: (bundler) => {
    bundler.onLoad(
      { filter: /zod[\\/]v4[\\/]core[\\/](?:to-json-schema|json-schema-processors)\.js$/ },
      async ({ path }) => {
        const names = (await readFile(path, "utf8")).matchAll(/^export (?:const|function|class) (\w+)/gm);
        return { contents: [...names].map(([, name]) => `export const ${name} = () => undefined;`).join("\n") };
      },
    );
  },
};

/** One script of src/browser with all that it uses, for current browsers. The same sources give the same bytes. */
export async function bundleScript(name: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`${name}.ts`, FOLDER))],
    inject: [fileURLToPath(new URL("withoutEval.ts", FOLDER))],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    plugins: [zodByItsParts, withoutJsonSchema],
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error(`There is no script "${name}" to bundle.`);
  return script.contents;
}
