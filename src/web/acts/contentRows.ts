import { z } from "zod";
import { CODELISTS } from "./codeWords.ts";
import { londonDay, londonTime } from "../page/pageFilters.ts";
import { currencySchema } from "../../domain/currency.ts";
import { formatAmount, formatVatRate, rateWords } from "../../domain/money.ts";

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

/** Any content as rows of label and value, in its own order: also what no page has a place of its own for. */
export function contentRows(content: unknown): ContentRow[] {
  return rowsOf(content, []);
}

function rowsOf(value: unknown, path: readonly string[]): ContentRow[] {
  if (value === null || value === undefined) return [];
  const said = scalar(value, path);
  if (said !== undefined) return [{ label: labelOf(path), value: said }];
  if (Array.isArray(value)) return listRows(value, path);
  return Object.entries(value as Record<string, unknown>).flatMap(([key, part]) =>
    KeptDocuments.safeParse(part).success ? [] : rowsOf(part, [...path, key]),
  );
}

function listRows(values: readonly unknown[], path: readonly string[]): ContentRow[] {
  const words = values.map((value) => scalar(value, path));
  if (words.every((word) => word !== undefined))
    return words.length === 0 ? [] : [{ label: labelOf(path), value: words.join("; ") }];
  const lines = values.map((value) => oneLine(value, path));
  if (lines.every((line) => line !== undefined)) return [{ label: labelOf(path), value: lines.join("\n") }];
  return values.flatMap((value, index) => rowsOf(value, [...path, String(index + 1)]));
}

/** An item of a list that has nothing but scalars, in one line: "Quality of the idea: weight 70 %, quality". */
function oneLine(item: unknown, path: readonly string[]): string | undefined {
  if (typeof item !== "object" || item === null || Array.isArray(item)) return undefined;
  const parts = Object.entries(item).map(([key, value]) => [key, scalar(value, [...path, key])] as const);
  if (parts.some(([, value]) => value === undefined)) return undefined;
  const [first, ...rest] = parts.map(([key, value]) => (NAMING.has(key) ? value : `${spaced(key)} ${value}`));
  return rest.length === 0 ? first : `${first}: ${rest.join(", ")}`;
}

/** Fields whose value says by itself what it is. */
const NAMING = new Set(["name", "title", "code", "description", "question", "region", "criterion", "organisation"]);

/** What can be said in one line: scalars, amounts, parties. Undefined for what needs several. */
function scalar(value: unknown, path: readonly string[]): string | undefined {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return numberWords(value, path.at(-1) ?? "");
  if (typeof value === "string") return textWords(value, path.at(-1) ?? "");
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

function numberWords(value: number, key: string): string {
  if (key === "vatRate") return formatVatRate(value);
  return key === "weight" ? `${value} %` : String(value);
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

function textWords(text: string, key: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return orAsItIs(londonDay, text);
  if (MOMENT.test(text)) return orAsItIs(londonTime, text);
  return CODELISTS[key]?.find(([, word]) => word === text)?.[2] ?? text;
}

/** Contents of others may say "2026-02-30": that is shown as it is, not answered with an error. */
function orAsItIs(words: (text: string) => string, text: string): string {
  try {
    return words(text);
  } catch {
    return text;
  }
}

/** "Award criteria 2, weight" of ["awardCriteria", "2", "weight"]. */
function labelOf(path: readonly string[]): string {
  if (path.length === 0) return "Content";
  const words = path
    .map(spaced)
    .reduce((label, part) => (/^\d+$/.test(part) ? `${label} ${part}` : `${label}, ${part}`));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const LABELS: Readonly<Record<string, string>> = {
  cpv: "CPV",
  vat: "VAT",
  sha256: "SHA-256",
  ocid: "OCID",
  conditionsOfParticipation: "conditions of participation",
};

function spaced(key: string): string {
  return LABELS[key] ?? key.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}
