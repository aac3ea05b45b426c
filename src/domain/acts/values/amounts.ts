import { same } from "../contents/same.ts";
import { saidNumber, saidText } from "./readSaid.ts";
import { said, type SignedValue, unsaid } from "./SignedValue.ts";

/* Values that say money. Amounts are minor units; a `Money` of a content has net, VAT, rate and currency. */

/** The net amount of a `Money`. @param money JSON pointer to it @param what in words: "the payable amount" */
export function netOf(money: string, what: string): SignedValue<"uint64"> {
  return amountAt(`${money}/net`, `${what} (net)`, "net");
}

/** The same where it may be left out, which is signed as 0. */
export function netOrNothing(money: string, what: string): SignedValue<"uint64"> {
  const { what: words, ...value } = netOf(money, what);
  return said({
    ...value,
    what: words,
    at: `${money}/net`,
    told: (inContent) => saidNumber(inContent) ?? 0,
    differs: (at, signed, inContent) => same(at, words, signed, saidNumber(inContent) ?? 0),
  });
}

/** The VAT of a `Money`. */
export function vatOf(money: string, what: string): SignedValue<"uint64"> {
  return amountAt(`${money}/vat`, `the VAT of ${what}`, "vat");
}

/** Net and VAT as most acts sign them. */
export function priceOf(money: string, what: string) {
  return { amount: netOf(money, what), vat: vatOf(money, what) };
}

/** Its rate in basis points. */
export function vatRateOf(money: string, what: string): SignedValue<"uint16"> {
  const words = `the VAT rate of ${what}`;
  return said({
    type: "uint16",
    what: words,
    at: `${money}/vatRate`,
    meaning: { is: "rate" },
    told: saidNumber,
    differs: (at, signed, inContent) => same(at, words, signed, saidNumber(inContent)),
  });
}

/** The currency of all amounts; where the content has no amount there, whoever signs says it. */
export function currencyAt(pointer: string, what = "the currency"): SignedValue<"bytes3"> {
  return said({
    type: "bytes3",
    what,
    at: pointer,
    meaning: { is: "currency" },
    told: saidText,
    differs: (at, signed, inContent) => (inContent === undefined ? [] : same(at, what, signed, saidText(inContent))),
  });
}

/** A net sum that the records know, such as what was paid before. */
export function netOnRecord(what: string): SignedValue<"uint64"> {
  return unsaid("uint64", what, "records", { is: "amount", basis: "net" });
}

function amountAt(at: string, what: string, basis: "net" | "vat"): SignedValue<"uint64"> {
  return said({
    ...{ type: "uint64", what, at, meaning: { is: "amount", basis } },
    told: saidNumber,
    differs: (place, signed, inContent) => same(place, what, signed, saidNumber(inContent)),
  });
}
