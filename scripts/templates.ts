// Writes the pages' templates in one format, as Prettier does for all else (it does not read Nunjucks).
// `--check` writes nothing, names the templates that are not in it, and ends with 1.
import { glob, readFile, writeFile } from "node:fs/promises";
import { createFromBuffer } from "@dprint/formatter";

/** A line of markup holds more than one of code before it becomes hard to read: names of classes are long. */
const WIDTH = 140;

const plugin = new URL(import.meta.resolve("dprint-plugin-markup/plugin.wasm"));
const formatter = createFromBuffer(await readFile(plugin));
formatter.setConfig({ lineWidth: WIDTH, indentWidth: 2 }, { preferAttrsSingleLine: true });

const isCheck = process.argv.includes("--check");
const unlike: string[] = [];
let read = 0;
for await (const path of glob("src/**/*.njk")) {
  const text = await readFile(path, "utf8");
  const formatted = formatter.formatText({ filePath: path, fileText: text });
  read += 1;
  if (formatted === text) continue;
  unlike.push(path);
  if (!isCheck) await writeFile(path, formatted);
}

for (const path of unlike) console.log(isCheck ? `Not formatted: ${path}` : path);
console.log(`${read} templates, ${unlike.length} ${isCheck ? "not formatted" : "written anew"}`);
if (read === 0 || (isCheck && unlike.length > 0)) process.exitCode = 1;
