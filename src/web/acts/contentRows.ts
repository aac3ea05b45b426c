import { z } from "zod";
import { currencySchema } from "../../domain/currency.ts";
import { memberWords } from "../../domain/entry/memberWords.ts";
import { itemSchema, memberSchema } from "../../domain/entry/schemaParts.ts";
import { codeInWords, dayWords, momentWords, textWords } from "../../domain/entry/textWords.ts";
import { digitsOf } from "../../domain/exactJson.ts";
import { formatAmount, rateWords } from "../../domain/money.ts";

/** One line of a content, said to people: where it stands, and what it says. */
export interface ContentRow {
  readonly label: string;
  readonly value: string;
}

const Price = z.looseObject({
  net: z.int(),
  vat: z.int(),
  vatRate: z.int().optional(),
  gross: z.int(),
  currency: currencySchema,
  byRate: z.array(z.strictObject({ net: z.int(), vatRate: z.int(), vat: z.int() })).exactOptional(),
});
const Party = z.strictObject({ organisation: z.int(), name: z.string(), identifier: z.string().optional() });
/** An amount of an outside publication; whether it is net or gross is for its reader to know, and not guessed here. */
const OutsideAmount = z.strictObject({
  amount: z.number().optional(),
  amountGross: z.number().optional(),
  currency: z.string(),
});
/** Documents kept here are shown on their own, as links; those that outside publications name are not here. */
const KeptDocuments = z.array(z.looseObject({ sha256: z.string() }));

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Any content as rows of label and value, in its own order: also what no page has a place of its own for.
 * @param schema by which it was read; without one, as for what others published, names and shapes are all there is
 */
export function contentRows(content: unknown, schema?: z.ZodType): ContentRow[] {
  return rowsOf(content, { labels: [], schema });
}

const HASH = /\b0x[0-9a-f]{40,}\b/;

/** Rows for readers, and those with hashes and addresses, which are for whoever checks. */
export function hashesApart(rows: readonly ContentRow[]): { rows: ContentRow[]; hashes: ContentRow[] } {
  const hasHash = ({ value }: ContentRow) => HASH.test(value);
  return { rows: rows.filter((row) => !hasHash(row)), hashes: rows.filter(hasHash) };
}

/** A part of a content: what stands above it, and the schema that read it. */
interface Part {
  readonly labels: readonly string[];
  readonly schema: z.ZodType | undefined;
}

function rowsOf(value: unknown, part: Part): ContentRow[] {
  if (value === null || value === undefined) return [];
  const said = scalar(value, part.schema);
  if (said !== undefined) return [{ label: labelOf(part), value: said }];
  if (Array.isArray(value)) return listRows(value, part);
  return Object.entries(value as Record<string, unknown>).flatMap(([name, inner]) =>
    KeptDocuments.safeParse(inner).success ? [] : rowsOf(inner, memberOf(part, name)),
  );
}

function listRows(values: readonly unknown[], part: Part): ContentRow[] {
  const schema = itemSchema(part.schema);
  const words = values.map((value) => scalar(value, schema));
  if (words.every((word) => word !== undefined))
    return words.length === 0 ? [] : [{ label: labelOf(part), value: words.join("; ") }];
  const lines = values.map((value) => oneLine(value, schema));
  if (lines.every((line) => line !== undefined)) return [{ label: labelOf(part), value: lines.join("\n") }];
  return values.flatMap((value, index) => {
    const labels = [...part.labels.slice(0, -1), `${part.labels.at(-1) ?? ""} ${index + 1}`.trim()];
    return rowsOf(value, { labels, schema });
  });
}

/** An item of a list that has nothing but scalars, in one line: "Quality of the idea: weight 70%, judged on quality". */
function oneLine(item: unknown, schema: z.ZodType | undefined): string | undefined {
  if (typeof item !== "object" || item === null || Array.isArray(item)) return undefined;
  const parts = Object.entries(item).map(([name, value]) => {
    const member = memberSchema(schema, name);
    const words = memberWords(name, member);
    return { ...words, names: words.names || (member === undefined && NAMING.has(name)), said: scalar(value, member) };
  });
  if (parts.some(({ said }) => said === undefined)) return undefined;
  const heading = parts.filter(({ names }) => names).map(({ said }) => said);
  const rest = parts.filter(({ names }) => !names).map(({ label, said }) => `${label} ${said}`);
  return [heading.join(" "), rest.join(", ")].filter((text) => text !== "").join(": ");
}

/** Members of what others published whose value says by itself what it is. */
const NAMING = new Set(["name", "title", "code", "description", "question", "region", "criterion", "organisation"]);

function memberOf({ labels, schema }: Part, name: string): Part {
  const member = memberSchema(schema, name);
  return { labels: [...labels, memberWords(name, member).label], schema: member };
}

/** What can be said in one line: scalars, amounts, parties. Undefined for what needs several. */
function scalar(value: unknown, schema: z.ZodType | undefined): string | undefined {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return `${value}${memberWords("", schema).unit}`;
  const digits = digitsOf(value);
  if (digits !== undefined) return digits;
  if (typeof value === "string") return schema === undefined ? outsideText(value) : textWords(value, schema);
  const price = Price.safeParse(value);
  if (price.success) return priceWords(price.data);
  const outside = OutsideAmount.safeParse(value);
  if (outside.success) return outsideWords(outside.data);
  const party = Party.safeParse(value);
  return party.success ? partyWords(party.data) : undefined;
}

function partyWords({ organisation, name, identifier }: z.infer<typeof Party>): string {
  return `${name} (${identifier === undefined ? "" : `${identifier}, `}organisation ${organisation})`;
}

function priceWords({ net, vat, vatRate, gross, currency, ...parts }: z.infer<typeof Price>): string {
  const rate = vatRate === undefined ? "" : ` (${rateWords({ vatRate, currency, ...parts })})`;
  const [netWords, vatWords, grossWords] = [net, vat, gross].map((minor) => formatAmount(minor, currency));
  return `${netWords} plus VAT ${vatWords}${rate}, ${grossWords} in all`;
}

function outsideWords({ amount, amountGross, currency }: z.infer<typeof OutsideAmount>): string {
  const said = (value: number) => `${currency} ${value.toLocaleString("en-GB", { maximumFractionDigits: 2 })}`;
  const parts = [
    amount === undefined ? [] : [said(amount)],
    amountGross === undefined ? [] : [`gross ${said(amountGross)}`],
  ];
  return parts.flat().join(", ") || currency;
}

/** Where no schema says what a text is, as with what others published, its shape is all there is. */
function outsideText(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayWords(text);
  return MOMENT.test(text) ? momentWords(text) : codeInWords(text);
}

/** "Award criteria 2, weight" */
function labelOf({ labels }: Part): string {
  const words = labels.length === 0 ? "content" : labels.join(", ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
