import type { Money } from "../../money.ts";
import type { ContentProblem } from "../ContentProblem.ts";
import { same } from "./same.ts";

interface SignedPrice {
  readonly amount: number;
  readonly vat: number;
  readonly vatRate?: number;
  readonly currency?: string;
}

/** Net, VAT and, where they are signed, rate and currency of one amount. */
export function samePrice(path: string, what: string, inAct: SignedPrice, money: Money): ContentProblem[] {
  return [
    ...same(`${path}/net`, `${what} (net)`, inAct.amount, money.net),
    ...same(`${path}/vat`, `the VAT of ${what}`, inAct.vat, money.vat),
    ...(inAct.vatRate === undefined
      ? []
      : same(`${path}/vatRate`, `the VAT rate of ${what}`, inAct.vatRate, money.vatRate)),
    ...(inAct.currency === undefined
      ? []
      : same(`${path}/currency`, `the currency of ${what}`, inAct.currency, money.currency)),
  ];
}

/** Net and VAT as most acts sign them. */
export function toldPrice({ net, vat }: Money): { amount: number; vat: number } {
  return { amount: net, vat };
}
