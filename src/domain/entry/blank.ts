import { z } from "zod";
import { MalformedInput, type MalformedPlace } from "../acts/MalformedInput.ts";
import { kindOf } from "../contentKinds.ts";
import { asRecord } from "./asRecord.ts";
import { isOptional, membersOf, withoutOptional } from "./schemaParts.ts";

/** A place that somebody still has to fill in, with what belongs there. */
export function blank(what: string): string {
  return `⟨${what}⟩`;
}

/** Whether somebody still has to fill this in. */
export function isBlank(value: unknown): value is string {
  return typeof value === "string" && /^⟨.*⟩$/s.test(value);
}

/** What a content of this schema has to say, every place of it blank. */
export function blankOf(schema: z.ZodType, name = "text"): unknown {
  const inner = withoutOptional(schema);
  const kind = kindOf(inner)?.is;
  if (kind === "day") return blank("day, such as 2026-03-02");
  if (kind === "moment") return blank("London time, such as 2026-03-02 12:00");
  if (kind === "money") return { net: blank("pence without VAT"), vatRate: blank("2000 for 20%"), currency: "GBP" };
  if (inner instanceof z.ZodObject) return blankMembers(inner);
  if (inner instanceof z.ZodArray) return inner.element instanceof z.ZodType ? [blankOf(inner.element, name)] : [];
  if (inner instanceof z.ZodEnum) return blank(`one of: ${inner.options.join(", ")}`);
  if (inner instanceof z.ZodBoolean) return blank("true or false");
  if (inner instanceof z.ZodNumber) return blank(`${inWords(name)}, a whole number`);
  return blank(inWords(name));
}

/** What a content of this schema may say besides, and does not say yet. */
export function optionalMembers(schema: z.ZodType, content: unknown): ReadonlyMap<string, z.ZodType> {
  const inner = withoutOptional(schema);
  const members = inner instanceof z.ZodObject ? [...membersOf(inner)] : [];
  const said = asRecord(content) ?? {};
  return new Map(members.filter(([name, member]) => isOptional(member) && !Object.hasOwn(said, name)));
}

function blankMembers(schema: z.ZodObject): Record<string, unknown> {
  const required = [...membersOf(schema)].filter(([, member]) => !isOptional(member));
  return Object.fromEntries(required.map(([name, member]) => [name, blankOf(member, name)]));
}

/** Refuses a draft in which a place is still blank: it would be recorded for good. @throws MalformedInput */
export function refuseBlanks(schema: z.ZodType, content: unknown): void {
  const places = blanksIn(schema, content, "");
  if (places.length > 0) throw new MalformedInput("content", places);
}

/** Where the schema knows a member; an imported release may say whatever it says. */
function blanksIn(schema: z.ZodType, content: unknown, path: string): MalformedPlace[] {
  const inner = withoutOptional(schema);
  if (inner instanceof z.ZodArray && Array.isArray(content)) {
    const { element } = inner;
    return element instanceof z.ZodType
      ? content.flatMap((item, index) => blanksIn(element, item, `${path}/${index}`))
      : [];
  }
  if (inner instanceof z.ZodObject)
    return [...membersOf(inner)].flatMap(([name, member]) =>
      blanksIn(member, asRecord(content)?.[name], `${path}/${name}`),
    );
  if (!isBlank(content)) return [];
  return [{ path, message: `still to be filled in: ${content}` }];
}

/** "acceptanceCriteria" as "acceptance criteria" */
function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
