import { z } from "zod";

/** ISO 4217 (list one, 2026): currencies in use, without funds, metals and test codes. */
const WITH_CENTS =
  "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE " +
  "CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR " +
  "KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB " +
  "PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY " +
  "TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG";
const WITHOUT_CENTS = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
const WITH_THOUSANDTHS = "BHD IQD JOD KWD LYD OMR TND";

const MINOR_DIGITS: ReadonlyMap<string, number> = new Map([
  ...WITH_CENTS.split(" ").map((code) => [code, 2] as const),
  ...WITHOUT_CENTS.split(" ").map((code) => [code, 0] as const),
  ...WITH_THOUSANDTHS.split(" ").map((code) => [code, 3] as const),
]);

export function isCurrency(code: string): boolean {
  return MINOR_DIGITS.has(code);
}

/** An ISO 4217 code, upper case. */
export const currencySchema = z
  .string()
  .refine(isCurrency, { error: 'expected a currency in use, as its three capital letters of ISO 4217, such as "GBP"' });

/** How many decimal digits the minor unit stands for: 2 for GBP (pence), 0 for JPY. @throws RangeError */
export function minorDigits(code: string): number {
  const digits = MINOR_DIGITS.get(code);
  if (digits === undefined) {
    throw new RangeError(
      `"${code}" is not a currency in use. Give its three capital letters of ISO 4217, such as "GBP".`,
    );
  }
  return digits;
}
