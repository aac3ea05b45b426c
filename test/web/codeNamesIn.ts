import { ACT_KINDS } from "../../src/domain/acts/actKinds.ts";
import { ROLE_NAMES } from "../../src/domain/roles.ts";

/** Code, which shows names as they are written in it, and what nobody sees. */
const NOT_READ = /<(head|script|style|pre|code)\b[\s\S]*?<\/\1>/g;
const KINDS = Object.keys(ACT_KINDS).join("|");
const ROLES = ROLE_NAMES.join("|").toUpperCase();
const NAMES = new RegExp(`\\b(?:${KINDS}|${ROLES}|[a-z]+(?:[A-Z][a-z]*)+|[A-Z]+_[A-Z_]+|[A-Z][a-z]+Register)\\b`, "g");

/** Names of code that a page shows as if they were words: kinds of acts, roles in capitals, names of members. */
export function codeNamesIn(html: string): string[] {
  const text = html.replace(NOT_READ, " ").replace(/<[^>]+>/g, " ");
  return [...text.matchAll(NAMES)].map(([name]) => name);
}
