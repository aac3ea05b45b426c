import { readFileSync } from "node:fs";

const file = new URL("../../../docs/errors.md", import.meta.url);
let sections: ReadonlyMap<string, string> | undefined;

/** What docs/errors.md says about each problem: the text under its heading. Read once. */
export function errorGuide(): ReadonlyMap<string, string> {
  sections ??= sectionsOf(readFileSync(file, "utf8"));
  return sections;
}

/** Sections headed by "### `name`". */
export function sectionsOf(markdown: string): ReadonlyMap<string, string> {
  const parts = markdown.split(/^### `([a-z-]+)`$/m);
  const found = new Map<string, string>();
  for (let index = 1; index < parts.length; index += 2) {
    const text = (parts[index + 1] ?? "").split(/^#{1,3} /m)[0] ?? "";
    found.set(parts[index] ?? "", text.trim());
  }
  return found;
}
