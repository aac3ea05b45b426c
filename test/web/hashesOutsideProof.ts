/** Code for machines, and what nobody sees. */
const NOT_READ = /<(head|script|style|pre|code)\b[\s\S]*?<\/\1>/g;
const HASH = /\b(?:0x)?[0-9a-f]{40,}\b/gi;
/** An act's page has a section of that name. */
const SECTION = /<h2[^>]* id="proof"[\s\S]*?(?=<h2|<footer)/;
const TAGS = /(<details[^>]*>\s*<summary[\s\S]*?<\/summary>|<[^>]+>)/;

/** Hashes and addresses that a page shows outside of `<details>` called Proof. */
export function hashesOutsideProof(html: string): string[] {
  const read = html.replace(NOT_READ, " ").replace(SECTION, " ");
  return [...withoutProofs(read).matchAll(HASH)].map(([hash]) => hash);
}

/** The text of a page, less what stands in a `<details>` whose summary is "Proof", however they are nested. */
function withoutProofs(html: string): string {
  const open: boolean[] = [];
  let text = "";
  for (const [index, part] of html.split(TAGS).entries()) {
    if (index % 2 === 0) text += open.includes(true) ? " " : part;
    else if (part.startsWith("<details")) open.push(part.replace(/<[^>]+>/g, "").trim() === "Proof");
    else if (part === "</details>") open.pop();
  }
  return text;
}
