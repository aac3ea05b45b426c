import type { z } from "zod";
import { memberWords } from "../../domain/entry/memberWords.ts";
import { itemSchema, memberSchema } from "../../domain/entry/schemaParts.ts";
import { textWords } from "../../domain/entry/textWords.ts";
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
 * and is said in words.
 * @param schema by which the content was read: it says what members are called and what they hold
 * @param skip members at the top that are left out
 */
export function contentLeaves(
  content: unknown,
  schema: z.ZodType,
  skip: ReadonlySet<string> = new Set(),
): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  if (typeof content !== "object" || content === null) return leaves;
  for (const [name, value] of Object.entries(content)) {
    const member = memberSchema(schema, name);
    const place = { key: name, path: `/${escaped(name)}`, label: labelOf(name, member), schema: member };
    if (!skip.has(name)) collect(value, place, leaves);
  }
  return leaves;
}

interface Place {
  key: string;
  path: string;
  label: string;
  schema: z.ZodType | undefined;
}

function collect(value: unknown, place: Place, leaves: Map<string, Leaf>): void {
  const text = asText(value, place.schema);
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
    const schema = memberSchema(place.schema, name);
    const label = `${place.label}: ${labelOf(name, schema)}`;
    collect(inner, { key: `${place.key}\0${name}`, path, label, schema }, leaves);
  }
}

function itemPlace(place: Place, item: unknown, index: number): Place {
  const path = `${place.path}/${index}`;
  const [name, id] = nameOf(item) ?? ["", index + 1];
  const shown = typeof id === "string" && id.length > 60 ? `${id.slice(0, 59)}…` : id;
  const schema = itemSchema(place.schema);
  return { key: `${place.key}\0${name}=${id}`, path, label: `${place.label} ${shown}`, schema };
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
function asText(value: unknown, schema: z.ZodType | undefined): string | undefined {
  if (typeof value === "string") return textWords(value, schema);
  if (typeof value === "number") return `${value}${memberWords("", schema).unit}`;
  if (typeof value === "boolean") return value ? "yes" : "no";
  const money = moneySchema.safeParse(value).data;
  if (money !== undefined) return describeMoney(money);
  if (Array.isArray(value) && value.length === 0) return "none";
  return value === null ? "nothing" : undefined;
}

/** "Award criteria" */
export function labelOf(name: string, schema: z.ZodType | undefined): string {
  const { label } = memberWords(name, schema);
  return label.charAt(0).toUpperCase() + label.slice(1);
}

function escaped(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
