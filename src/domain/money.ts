import { z } from "zod";
import { currencySchema, minorDigits } from "./currency.ts";
import { BEYOND } from "./sums.ts";

/** Amounts are integers of minor units (pence); everything that is signed fits a JavaScript number exactly. */
const minorUnitsSchema = z.int().min(0);

/** VAT rate in basis points: 2000 is 20 %. */
const vatRateSchema = z.int().min(0).max(10_000);

/** An amount that says which it is: net, the rate and sum of VAT, gross. Boroughs contract net; the Act counts gross. */
export const moneySchema = z
  .strictObject({
    net: minorUnitsSchema,
    vatRate: vatRateSchema,
    vat: minorUnitsSchema,
    gross: minorUnitsSchema,
    currency: currencySchema,
  })
  .superRefine((money, context) => {
    const problem = grossProblem(money);
    if (problem !== undefined) context.addIssue({ code: "custom", message: problem, path: ["gross"] });
  });

export type Money = z.infer<typeof moneySchema>;

/** What is wrong with a gross, if anything: notices take 80 % of gross for net (12 of 655 real pairs). */
function grossProblem(money: { net: number; vat: number; gross: number; currency: string }): string | undefined {
  if (money.net + money.vat === money.gross) return undefined;
  const [net, vat, gross] = [money.net, money.vat, money.gross].map((amount) => formatAmount(amount, money.currency));
  return `gross ${gross} is not net ${net} plus VAT ${vat}; give the net amount, and VAT and gross that follow from it`;
}

/**
 * VAT on a net amount, rounded half up to the minor unit.
 * @param net minor units
 * @param vatRate basis points
 */
export function vatOf(net: number, vatRate: number): number {
  return Number((BigInt(net) * BigInt(vatRate) + 5_000n) / 10_000n);
}

/** A whole amount from what people contract: net, and the rate. */
export function moneyOf(net: number, vatRate: number, currency: string): Money {
  const vat = vatOf(net, vatRate);
  return { net, vatRate, vat, gross: net + vat, currency };
}

/** "£12,500.00", "−€3.05", "JPY 1,200": minor units in the words of a British reader. @throws RangeError */
export function formatAmount(minorUnits: number, currency: string): string {
  if (Math.abs(minorUnits) >= BEYOND) return beyondWords(minorUnits, currency);
  if (!Number.isSafeInteger(minorUnits)) {
    throw new RangeError(`${minorUnits} is not an amount: amounts are integers of minor units (pence).`);
  }
  const digits = minorDigits(currency);
  const text = Math.abs(minorUnits)
    .toString()
    .padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits).replace(/\B(?=(?:\d{3})+$)/g, ",");
  const fraction = digits === 0 ? "" : `.${text.slice(-digits)}`;
  return `${minorUnits < 0 ? "−" : ""}${SYMBOLS.get(currency) ?? `${currency} `}${whole}${fraction}`;
}

/** Of a sum that nothing holds exactly: said, not thrown, since a reader must not lose a whole page to it. */
function beyondWords(sum: number, currency: string): string {
  const most = formatAmount(Number.MAX_SAFE_INTEGER, currency);
  return sum < 0 ? `less than −${most}` : `more than ${most}`;
}

/** "£12,500.00 plus VAT £2,500.00": net and VAT together, so that nobody takes one for the other. */
export function describeMoney(money: { net: number; vat: number; currency: string }): string {
  return `${formatAmount(money.net, money.currency)} plus VAT ${formatAmount(money.vat, money.currency)}`;
}

/** "20 %", "17.5 %". */
export function formatVatRate(basisPoints: number): string {
  return `${basisPoints / 100} %`;
}

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ["GBP", "£"],
  ["EUR", "€"],
]);
