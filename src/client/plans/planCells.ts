import { CONTRACT_TYPES } from "../../domain/codelists/procedures.ts";
import { isCurrency, minorDigits } from "../../domain/currency.ts";
import { type Money, moneyOf } from "../../domain/money.ts";

/** What a cell says cannot be read. The message goes into the report beside its row and column. */
export class CellUnreadable extends Error {
  override readonly name = "CellUnreadable";
}

/** A London day, written 2026-04-01 or as people here write it, 01/04/2026. */
export function dayIn(text: string): string {
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [day, month, year] = british === null ? [] : british.slice(1);
  const iso = british === null ? text : `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso))
    return iso;
  const counted = /^\d{5}$/.test(text)
    ? " It looks like a spreadsheet's count of days: format the column as a date."
    : "";
  throw new CellUnreadable(`"${text}" is not a day. Write 2026-04-01 or 01/04/2026.${counted}`);
}

/** A net amount, "125,000.00" or "£125000", with its VAT: never guessed from a gross amount. */
export function moneyIn(amount: string, vatRate: string, currency: string): Money {
  const code = currency === "" ? "GBP" : currency.toUpperCase();
  if (!isCurrency(code))
    throw new CellUnreadable(`"${currency}" is not a currency. Write its three letters, such as GBP.`);
  return moneyOf(minorUnits(amount, minorDigits(code)), basisPoints(vatRate), code);
}

function minorUnits(text: string, digits: number): number {
  const parts = /^£?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(text.replaceAll(" ", ""));
  const fraction = parts?.[2] ?? "";
  const whole = parts?.[1]?.replaceAll(",", "");
  const amount = Number(`${whole ?? ""}${fraction.padEnd(digits, "0")}`);
  if (whole !== undefined && fraction.length <= digits && Number.isSafeInteger(amount)) return amount;
  throw new CellUnreadable(`"${text}" is not an amount. Write it net, such as 125000 or 125,000.00.`);
}

/** "20", "20%", "17.5%"; 20% where nothing is written. */
function basisPoints(text: string): number {
  const parts = /^(\d{1,2})(?:\.(\d{1,2}))?\s*%?$/.exec(text === "" ? "20" : text);
  if (parts === null) throw new CellUnreadable(`"${text}" is not a rate of VAT. Write per cent, such as 20.`);
  return Number(parts[1]) * 100 + Number((parts[2] ?? "").padEnd(2, "0"));
}

/** CPV codes, with or without their check digit, separated by spaces, commas or semicolons. */
export function cpvIn(text: string): { code: string }[] {
  return text.split(/[\s,;]+/).map((written) => {
    const code = /^(\d{8})(?:-\d)?$/.exec(written)?.[1];
    if (code === undefined)
      throw new CellUnreadable(`"${written}" is not a CPV code. Write eight digits, such as 72000000.`);
    return { code };
  });
}

/** A contract type by its code word or in words. */
export function contractTypeIn(text: string): string {
  const wanted = text.toLowerCase();
  const word = CONTRACT_TYPES.words.find(
    (one) => one.toLowerCase() === wanted || CONTRACT_TYPES.textOf(one) === wanted,
  );
  if (word !== undefined) return word;
  const known = CONTRACT_TYPES.words.map((one) => CONTRACT_TYPES.textOf(one)).join(", ");
  throw new CellUnreadable(`"${text}" is not a contract type. There are: ${known}.`);
}

export function wordsIn(text: string): string[] {
  return text.split(/[;,]/).flatMap((word) => (word.trim() === "" ? [] : [word.trim()]));
}
