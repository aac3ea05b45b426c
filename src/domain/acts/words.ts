import type { Hex } from "../Hex.ts";
import { londonDateWords, londonWords } from "../londonTime.ts";
import { formatAmount } from "../money.ts";
import type { Names } from "./Names.ts";

/* Small phrases that the descriptions of acts share. */

export function organisationName(number: number, names: Names): string {
  return names.organisation(number) ?? `organisation ${number}`;
}

/** "30 June 2025"; "a day not yet set" for 0. */
export function day(seconds: number): string {
  return seconds === 0 ? "a day not yet set" : londonDateWords(seconds);
}

/** "30 June 2025, midday BST" */
export function moment(seconds: number): string {
  return londonWords(seconds);
}

/** "£12,500"; without a known currency the minor units, said as such rather than guessed. */
export function amountWords(minorUnits: number, currency: string | undefined): string {
  if (currency === undefined) return `${minorUnits.toLocaleString("en-GB")} minor units of currency`;
  try {
    return formatAmount(minorUnits, currency);
  } catch {
    return `${minorUnits.toLocaleString("en-GB")} minor units of "${currency}"`; // signed elsewhere, with no check
  }
}

/** "£12,500 plus VAT £2,500" */
export function priceWords(amount: number, vat: number, currency: string | undefined): string {
  return `${amountWords(amount, currency)} plus VAT ${amountWords(vat, currency)}`;
}

/** The currency that the content names, else the one that is known of the subject. */
export function currencyOf(subject: Hex, inContent: string | undefined, names: Names): string | undefined {
  return inContent ?? names.currency?.(subject);
}

/** `“Damp sensors” (CAM-2025-014)`, or what is known of the subject, or a plain word. */
export function titled(
  content: { readonly title: string; readonly reference: string } | undefined,
  subject: Hex,
  plain: string,
  names: Names,
): string {
  if (content !== undefined) return `“${content.title}” (${content.reference})`;
  return names.subject?.(subject) ?? plain;
}

/** "the offer (act 17)", or the plain word where the act's number is not known. */
export function actWords(actHash: Hex, plain: string, names: Names): string {
  const number = names.act?.(actHash)?.number;
  return number === undefined ? plain : `${plain} (act ${number})`;
}

/** `an earlier act (act 17: Hexagon Research Ltd signs the contract …)`, as far as it is known. */
export function actInWords(actHash: Hex, plain: string, names: Names): string {
  const earlier = names.act?.(actHash);
  if (earlier === undefined) return plain;
  return `${plain} (act ${earlier.number}${earlier.says === undefined ? "" : `: ${earlier.says}`})`;
}

/** "1 milestone", "2 milestones" */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** "a, b and c" */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
}

/** "a, b or c" */
export function either(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} or ${items.at(-1) ?? ""}`;
}
