import { shownSum } from "../domain/sums.ts";
import type { Money, NetAmount } from "./views.ts";

/** @param net minor units @param vat minor units */
export function money(net: number, vat: number, currency: string): Money {
  return { net, vat, gross: shownSum(net + vat), currency };
}

export function netAmount(net: number, currency: string): NetAmount {
  return { net, currency };
}
