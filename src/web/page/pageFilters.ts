import { LEGAL_GROUNDS } from "../../domain/codelists/legalGrounds.ts";
import { fromRfc3339, londonDateWords, londonWords, startOfLondonDay } from "../../domain/londonTime.ts";
import { describeMoney, formatAmount, formatVatRate, rateWords } from "../../domain/money.ts";
import { roleInWords } from "../../domain/roles.ts";

interface Net {
  readonly net: number;
  readonly currency: string;
}

/* How values of views are said to people. Templates use these by name; none of them ever throws at a reader. */

/** "3 June 2025, 2:05pm BST", from RFC 3339 or UTC seconds. */
export function londonTime(time: string | number | null | undefined): string {
  if (time === null || time === undefined) return "not known";
  return londonWords(typeof time === "number" ? time : fromRfc3339(time));
}

/** "3 June 2025", from a London day "2025-06-03" or a moment. */
export function londonDay(day: string | null | undefined): string {
  if (day === null || day === undefined || day === "") return "not set";
  return londonDateWords(day.includes("T") ? fromRfc3339(day) : startOfLondonDay(day));
}

/** A London day or a moment, whichever it is. */
export function dayOrTime(time: string): string {
  return time.includes("T") ? londonTime(time) : londonDay(time);
}

/** "£12,500 plus VAT £2,500" */
export function money(value: Net & { vat: number }): string {
  return describeMoney(value);
}

/** "£12,500": where the heading or the words around it say that it is net. */
export function amount(minorUnits: number, currency: string): string {
  return formatAmount(minorUnits, currency);
}

/** "£12,500 net" */
export function net(value: Net | null | undefined): string {
  return value === null || value === undefined ? "not set" : `${formatAmount(value.net, value.currency)} excluding VAT`;
}

/** Several sums, one per currency: "£12,500 net and €300 net". */
export function nets(values: readonly Net[]): string {
  return values.length === 0 ? "none" : values.map(net).join(" and ");
}

/** "20%" of basis points */
export const vatRate = formatVatRate;

/** The rate of an amount, or those of its parts. */
export const rates = rateWords;

/** "1 act", "2 acts"; an own plural where an s is not enough. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

const JUDGED: ReadonlyMap<string, string> = new Map([
  ["met", "met"],
  ["partlyMet", "met in part"],
  ["notMet", "not met"],
]);

/** How a criterion was judged, in words. */
export function judged(word: string): string {
  return JUDGED.get(word) ?? word;
}

/** First letter in upper case. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "0x3fa9c1…77d2": enough to tell two apart by eye; the whole stands where it can be checked. */
export function short(hash: string): string {
  return hash.length <= 20 ? hash : `${hash.slice(0, 8)}…${hash.slice(-4)}`;
}

/** "administrator or representative in the consortium": roles of keys, by the last word between them. */
export function keyRoles(names: readonly string[], between: "and" | "or" = "and"): string {
  const words = names.map(roleInWords);
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${between} ${words.at(-1)}`;
}

/** "Milestone register" of "MilestoneRegister" */
export function contractWords(name: string): string {
  return sentence(name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase());
}

/** A sentence with its hashes shortened, as `short` does. */
export function shortHashes(words: string): string {
  return words.replaceAll(/0x[0-9a-f]{40,}/g, short);
}

/** "240 KB" */
export function size(bytes: number | null): string {
  if (bytes === null) return "size not known";
  if (bytes < 1000) return plural(bytes, "byte");
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, "KB"] : [bytes / 1_000_000, "MB"];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}

const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ["application/pdf", "PDF"],
  ["text/plain", "text"],
  ["text/csv", "CSV"],
  ["application/json", "JSON"],
  ["text/markdown", "text"],
]);

/** "PDF" of "application/pdf"; others as they are. */
export function mediaType(type: string | null): string {
  const plainType = type?.split(";")[0];
  return plainType === undefined ? "type not known" : (MEDIA_TYPES.get(plainType) ?? plainType);
}

/** The text of a legal ground, whether its word or its text was given. */
export function ground(word: string): string {
  return LEGAL_GROUNDS.entries.find(([, known]) => known === word)?.[2] ?? word;
}

/** Indented JSON, for those who check. */
export function json(value: unknown): string {
  return JSON.stringify(value, null, 2) ?? "";
}

/** "5 days later", "2.5 days earlier": how far a deadline moved. */
export function movedDays(days: number): string {
  const rounded = Math.round(Math.abs(days) * 10) / 10;
  return `${plural(rounded, "day")} ${days < 0 ? "earlier" : "later"}`;
}

export { kindWords } from "../../domain/acts/definitionOf.ts";
export { postWords, roleWords } from "../acts/codeWords.ts";
