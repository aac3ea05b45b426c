import { type Money, moneyOf } from "../domain/money.ts";

/** So many pounds net, at 20% VAT. */
export function pounds(net: number): Money {
  return moneyOf(Math.round(net * 100), 2000, "GBP");
}
