import { currencyAt, netOrNothing } from "../values/amounts.ts";
import { dayOrNone } from "../values/days.ts";

/** What a plan signs of its content; without an estimate the currency has to be said. */
export const planValues = {
  estimatedValue: netOrNothing("/estimate", "the estimated value"),
  currency: currencyAt("/estimate/currency"),
  startsOn: dayOrNone("/startsOn", "the expected start"),
};

export const planOwner = { at: "/owner/organisation", what: "the plan's owner" };
