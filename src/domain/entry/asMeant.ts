import { z } from "zod";
import type { ActKind } from "../acts/Act.ts";
import { frameworkSchema } from "../acts/agreement/agreementContent.ts";
import { isParty } from "../acts/contents/parties.ts";
import { definitionOf } from "../acts/definitionOf.ts";
import type { Hex } from "../Hex.ts";
import { aboutAgreement } from "./aboutAgreement.ts";
import { asRecord } from "./asRecord.ts";
import { isBlank } from "./blank.ts";
import type { NameBook } from "./NameBook.ts";
import { membersOf, withoutOptional } from "./schemaParts.ts";

/** What somebody wishes to sign, with things called as people call them. */
export interface WishInNames {
  readonly kind: ActKind;
  /** Who acts: its number, identifier or name. */
  readonly organisation: number | string;
  /** Reference, title or id of the agreement or offer; or the number of the act that offered it. */
  readonly agreement?: string | undefined;
  readonly builtOn?: Hex | undefined;
  readonly values?: Readonly<Record<string, unknown>> | undefined;
  readonly content?: unknown;
}

/** The same, as acts name things: organisations by number, agreements by id. */
type Meant<Wish extends WishInNames> = Omit<Wish, "organisation" | "agreement"> & {
  readonly organisation: number;
  readonly agreement?: Hex;
};

/**
 * A wish with numbers and ids in place of names, wherever a value or the content asks for an organisation or an
 * agreement, and hashes of earlier acts in place of their numbers. What is a number or an id already stays as it is, and nothing is looked up for it.
 * @throws NotClear for a name that nothing has, or several have
 */
export async function asMeant<Wish extends WishInNames>(wish: Wish, names: NameBook): Promise<Meant<Wish>> {
  const { organisation: called, agreement, ...rest } = wish;
  const organisation = await numberOf(called, names);
  const lookUp = { names, signer: organisation };
  const { values, content } = wish;
  const meant = {
    ...rest,
    organisation,
    ...(values === undefined ? {} : { values: await valuesAsMeant(wish.kind, values, lookUp) }),
    ...(content === undefined ? {} : { content: await inContent(definitionOf(wish.kind).content, content, lookUp) }),
  };
  return agreement === undefined ? meant : aboutAgreement(meant, (await names.agreement(agreement, organisation)).id);
}

/** The number of an organisation that is called by name. @throws NotClear */
export async function numberOf(called: number | string, names: NameBook): Promise<number> {
  return typeof called === "number" ? called : (await names.organisation(called)).number;
}

interface LookUp {
  readonly names: NameBook;
  readonly signer: number;
}

async function valuesAsMeant(kind: ActKind, values: Readonly<Record<string, unknown>>, { names, signer }: LookUp) {
  const meant: Record<string, unknown> = { ...values };
  for (const [name, { meaning }] of Object.entries(definitionOf(kind).values)) {
    const value = values[name];
    if (meaning.is === "act" && isActNumber(value)) meant[name] = await names.act(Number(value));
    else if (typeof value !== "string" || isBlank(value)) continue;
    else if (meaning.is === "organisation") meant[name] = await numberOf(value, names);
    else if (meaning.is === "act" && meaning.of === "agreement")
      meant[name] = (await names.agreement(value, signer)).id;
  }
  return meant;
}

/** Whole numbers are nobody's hash. */
function isActNumber(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "string" && /^\d{1,12}$/.test(value));
}

async function inContent(schema: z.ZodType, content: unknown, lookUp: LookUp): Promise<unknown> {
  const inner = withoutOptional(schema);
  if (isParty(inner)) return party(content, lookUp);
  if (inner === frameworkSchema) return framework(content, lookUp);
  if (inner instanceof z.ZodArray && Array.isArray(content)) return inList(inner, content, lookUp);
  const record = inner instanceof z.ZodObject ? asRecord(content) : undefined;
  if (record === undefined || !(inner instanceof z.ZodObject)) return content;
  const members = membersOf(inner);
  const meant: [string, unknown][] = [];
  for (const [name, value] of Object.entries(record)) {
    const member = members.get(name);
    meant.push([name, member === undefined ? value : await inContent(member, value, lookUp)]);
  }
  return Object.fromEntries(meant);
}

async function inList({ element }: z.ZodArray, items: readonly unknown[], lookUp: LookUp): Promise<unknown[]> {
  if (!(element instanceof z.ZodType)) return [...items];
  const meant: unknown[] = [];
  for (const item of items) meant.push(await inContent(element, item, lookUp));
  return meant;
}

/** A name alone is enough of a party; the name that is signed is the one that it bears. */
async function party(written: unknown, { names }: LookUp): Promise<unknown> {
  const record = typeof written === "string" ? { organisation: written } : asRecord(written);
  const called = record?.["organisation"];
  if (typeof called !== "string" || isBlank(called)) return written;
  const { number, name } = await names.organisation(called);
  const said = record?.["name"];
  return { ...record, organisation: number, name: said === undefined || isBlank(said) ? name : said };
}

/** A reference alone is enough of a framework. */
async function framework(written: unknown, { names, signer }: LookUp): Promise<unknown> {
  const record = typeof written === "string" ? { reference: written } : asRecord(written);
  const called = record?.["agreement"] ?? record?.["reference"];
  if (record === undefined || typeof called !== "string" || isBlank(called)) return written;
  const { id, reference } = await names.agreement(called, signer);
  return { ...record, agreement: id, ...(reference == null ? {} : { reference }) };
}
