import { z } from "zod";
import { ofKind } from "./contentKinds.ts";
import { currencySchema, minorDigits } from "./currency.ts";
import { BEYOND } from "./sums.ts";

/** Amounts are integers of minor units (pence); everything that is signed fits a JavaScript number exactly. */
const minorUnitsSchema = z.int().min(0);

/** VAT rate in basis points: 2000 is 20%. */
const vatRateSchema = z.int().min(0).max(10_000);

/** A part of an amount that has a rate of its own. */
const atRateSchema = z.strictObject({ net: minorUnitsSchema, vatRate: vatRateSchema, vat: minorUnitsSchema });

/** An amount that says which it is: net, the rate and sum of VAT, gross. Boroughs contract net; the Act counts gross. */
export const moneySchema = ofKind(
  { is: "money" },
  z
    .strictObject({
      net: minorUnitsSchema,
      vatRate: vatRateSchema,
      vat: minorUnitsSchema,
      gross: minorUnitsSchema,
      currency: currencySchema,
      byRate: z.array(atRateSchema).min(2).max(50).exactOptional().meta({
        label: "by rate",
        hint: "Where parts have different rates, or were rounded one by one: they add up to net and VAT, and `vatRate` is one of theirs",
      }),
    })
    .superRefine((money, context) => {
      const problem = grossProblem(money);
      if (problem !== undefined) context.addIssue({ code: "custom", message: problem, path: ["gross"] });
      const parts = money.byRate === undefined ? undefined : partsProblem(money, money.byRate);
      if (parts !== undefined) context.addIssue({ code: "custom", message: parts, path: ["byRate"] });
    }),
);

export type Money = z.infer<typeof moneySchema>;

/** What is wrong with a gross, if anything: notices take 80% of gross for net (12 of 655 real pairs). */
function grossProblem(money: { net: number; vat: number; gross: number; currency: string }): string | undefined {
  if (money.net + money.vat === money.gross) return undefined;
  const [net, vat, gross] = [money.net, money.vat, money.gross].map((amount) => formatAmount(amount, money.currency));
  return `gross ${gross} is not net ${net} plus VAT ${vat}; give the net amount, and VAT and gross that follow from it`;
}

/** What is wrong with the parts of an amount by rate, if anything. */
function partsProblem(money: AtRate & { currency: string }, parts: readonly AtRate[]): string | undefined {
  const [net, vat] = [parts.reduce((sum, part) => sum + part.net, 0), parts.reduce((sum, part) => sum + part.vat, 0)];
  if (net !== money.net || vat !== money.vat) {
    const [partsWords, wholeWords] = [{ net, vat }, money].map((one) =>
      describeMoney({ ...one, currency: money.currency }),
    );
    return `the parts come to ${partsWords}, not to ${wholeWords}`;
  }
  if (parts.some(({ vatRate }) => vatRate === money.vatRate)) return undefined;
  return `no part has the rate of ${formatVatRate(money.vatRate)}; give the rate of the greatest part beside net and VAT`;
}

type AtRate = z.infer<typeof atRateSchema>;

/** What VAT may differ from its rate by: minor units that get lost where parts are rounded before they are added up. */
const ROUNDING = 5;

/** The amount, or the part of it, whose VAT is not what its rate makes of its net beyond rounding; of nothing, none. */
export function vatProblem({ byRate, ...money }: Money): AtRate | undefined {
  return (byRate ?? [money]).find(({ net, vatRate, vat }) => {
    const off = Math.abs(vat - vatOf(net, vatRate));
    return off > (net === 0 ? 0 : ROUNDING);
  });
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

/** The same from parts that have different rates; the whole goes by the rate of the greatest. */
export function moneyByRate(parts: readonly Omit<AtRate, "vat">[], currency: string): Money {
  const byRate = parts.map(({ net, vatRate }) => ({ net, vatRate, vat: vatOf(net, vatRate) }));
  const net = byRate.reduce((sum, part) => sum + part.net, 0);
  const vat = byRate.reduce((sum, part) => sum + part.vat, 0);
  const [greatest] = [...byRate].sort((left, right) => right.net - left.net);
  return { net, vatRate: greatest?.vatRate ?? 0, vat, gross: net + vat, currency, byRate };
}

/** "£12,500", "−€3.05", "JPY 1,200": minor units in the words of a British reader. @throws RangeError */
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
  const minor = digits === 0 ? "" : text.slice(-digits);
  const fraction = /^0*$/.test(minor) ? "" : `.${minor}`;
  return `${minorUnits < 0 ? "−" : ""}${SYMBOLS.get(currency) ?? `${currency} `}${whole}${fraction}`;
}

/** Of a sum that nothing holds exactly: said, not thrown, since a reader must not lose a whole page to it. */
function beyondWords(sum: number, currency: string): string {
  const most = formatAmount(Number.MAX_SAFE_INTEGER, currency);
  return sum < 0 ? `less than −${most}` : `more than ${most}`;
}

/** "£12,500 plus VAT £2,500": net and VAT together, so that nobody takes one for the other. */
export function describeMoney(money: { net: number; vat: number; currency: string }): string {
  return `${formatAmount(money.net, money.currency)} plus VAT ${formatAmount(money.vat, money.currency)}`;
}

/** "20%", or "20% of £600 and 0% of £400" where parts have rates of their own. */
export function rateWords({ vatRate, byRate, currency }: Pick<Money, "vatRate" | "byRate" | "currency">): string {
  if (byRate === undefined) return formatVatRate(vatRate);
  return byRate.map((part) => `${formatVatRate(part.vatRate)} of ${formatAmount(part.net, currency)}`).join(" and ");
}

/** "20%", "17.5%". */
export function formatVatRate(basisPoints: number): string {
  return `${basisPoints / 100}%`;
}

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ["GBP", "£"],
  ["EUR", "€"],
]);
