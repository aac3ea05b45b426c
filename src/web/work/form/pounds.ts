import { minorDigits } from "../../../domain/currency.ts";

/** "12500.50" of 1250050: an amount as somebody types it. */
export function decimalOf(minorUnits: number, currency: string): string {
  const digits = minorDigits(currency);
  const text = String(minorUnits).padStart(digits + 1, "0");
  const [whole, minor] = [text.slice(0, text.length - digits), text.slice(text.length - digits)];
  return /^0*$/.test(minor) ? whole : `${whole}.${minor}`;
}

/** Minor units of "£12,500.50"; undefined for what is no amount. */
export function minorUnitsOf(text: string, currency: string): number | undefined {
  const digits = minorDigits(currency);
  const plain = text.replace(/^[£€]/, "").replaceAll(/[,\s]/g, "");
  const [, whole, minor = ""] = /^(\d{1,13})(?:\.(\d+))?$/.exec(plain) ?? [];
  if (whole === undefined || minor.length > digits) return undefined;
  return Number(`${whole}${minor.padEnd(digits, "0")}`);
}
