import type { Hex } from "../../Hex.ts";
import type { Names } from "../Names.ts";
import { amountWords, currencyOf, day } from "../words.ts";

interface SignedPlan {
  readonly organisation: number;
  readonly values: { readonly estimatedValue: number; readonly currency: string; readonly startsOn: number };
}

/** "estimated at £400,000.00 net, expected to start on 1 September 2025" */
export function planWords({ values }: SignedPlan, subject: Hex, names: Names): string {
  const currency = currencyOf(subject, values.currency, names);
  const estimate =
    values.estimatedValue === 0
      ? "not yet estimated"
      : `estimated at ${amountWords(values.estimatedValue, currency)} net`;
  const start = values.startsOn === 0 ? "with no start set yet" : `expected to start on ${day(values.startsOn)}`;
  return `${estimate}, ${start}`;
}
