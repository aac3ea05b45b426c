import { isHex } from "../../domain/Hex.ts";
import { fromRfc3339, londonDateWords, londonWords, startOfLondonDay } from "../../domain/londonTime.ts";
import { describeMoney, moneySchema } from "../../domain/money.ts";

/** One value of a content as people compare it. */
export interface Leaf {
  /** JSON pointer. */
  path: string;
  label: string;
  value: string;
}

/** What names an item of a list, so that items are compared with themselves wherever they moved. */
const NAMES_OF_ITEMS = ["number", "code", "name", "sha256", "organisation", "region", "title"] as const;

/**
 * A content's values under keys that stay the same when lists are reordered; an amount, a day or a time is one value
 * and is said in words. What `skip` names at the top is left out.
 */
export function contentLeaves(content: unknown, skip: ReadonlySet<string> = new Set()): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  if (typeof content !== "object" || content === null) return leaves;
  for (const [name, value] of Object.entries(content)) {
    if (!skip.has(name)) collect(value, { key: name, path: `/${escaped(name)}`, label: wordsOfKey(name) }, leaves);
  }
  return leaves;
}

interface Place {
  key: string;
  path: string;
  label: string;
}

function collect(value: unknown, place: Place, leaves: Map<string, Leaf>): void {
  const text = asText(value);
  if (text !== undefined) {
    leaves.set(place.key, { path: place.path, label: place.label, value: text });
    return;
  }
  if (Array.isArray(value)) {
    value.forEach((item, index) => collect(item, itemPlace(place, item, index), leaves));
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const path = `${place.path}/${escaped(name)}`;
    collect(inner, { key: `${place.key}\0${name}`, path, label: `${place.label}: ${wordsOfKey(name)}` }, leaves);
  }
}

function itemPlace(place: Place, item: unknown, index: number): Place {
  const path = `${place.path}/${index}`;
  const [name, id] = nameOf(item) ?? ["", index + 1];
  const shown = typeof id === "string" && id.length > 60 ? `${id.slice(0, 59)}…` : id;
  return { key: `${place.key}\0${name}=${id}`, path, label: `${place.label} ${shown}` };
}

/** A plain text in a list is its own name: where it stands does not matter. */
function nameOf(item: unknown): [string, string | number] | undefined {
  if (typeof item === "string") return ["text", item];
  if (typeof item !== "object" || item === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(item));
  const kind = fields.get("kind");
  for (const name of NAMES_OF_ITEMS) {
    const id = fields.get(name);
    if (typeof id === "string" || typeof id === "number")
      return typeof kind === "string" ? [name, `${kind} ${id}`] : [name, id];
  }
  return undefined;
}

/** A value as people read it; undefined if it has parts that are compared one by one. */
function asText(value: unknown): string | undefined {
  if (typeof value === "string") return textOf(value);
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  const money = moneySchema.safeParse(value).data;
  if (money !== undefined) return describeMoney(money);
  if (Array.isArray(value) && value.length === 0) return "none";
  return value === null ? "nothing" : undefined;
}

function textOf(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return said(text, () => londonDateWords(startOfLondonDay(text)));
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text)) return said(text, () => londonWords(fromRfc3339(text)));
  return isHex(text) || !/^[a-z]+(?:[A-Z][a-z]+)+$/.test(text) ? text : wordsOfKey(text);
}

function said(text: string, inWords: () => string): string {
  try {
    return inWords();
  } catch {
    return text; // looks like a date and is none: shown as it was written
  }
}

/** "awardCriteria" is "Award criteria". */
function wordsOfKey(key: string): string {
  const spaced = key.replace(
    /([a-z0-9])([A-Z])/g,
    (_, before: string, letter: string) => `${before} ${letter.toLowerCase()}`,
  );
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

function escaped(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
