import type { ContentProblem } from "../ContentProblem.ts";
import { same } from "../contents/same.ts";
import { netOf, vatOf, vatRateOf } from "../values/amounts.ts";
import { dayAt } from "../values/days.ts";
import type { Variation } from "./agreementContent.ts";

/** What both sides of a variation sign of their common content. */
export const variationValues = {
  amountBefore: netOf("/priceBefore", "the price until now"),
  amount: netOf("/price", "the new price"),
  vat: vatOf("/price", "the new price"),
  vatRate: vatRateOf("/price", "the new price"),
  endsOnBefore: dayAt("/endsOnBefore", "the last day until now"),
  endsOn: dayAt("/endsOn", "the new last day"),
};

/** Whoever offers or signs a variation is one of the two parties that its content names. */
export function partyOf({ organisation }: { readonly organisation: number }, content: Variation): ContentProblem[] {
  const parties = [content.buyer.organisation, content.supplier.organisation];
  if (parties.includes(organisation)) return [];
  return same("/buyer/organisation", "a party", organisation, content.buyer.organisation);
}
