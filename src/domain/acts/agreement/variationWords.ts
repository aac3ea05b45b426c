import type { Hex } from "../../Hex.ts";
import type { FieldValue } from "../Field.ts";
import type { Names } from "../Names.ts";
import { amountWords, count, currencyOf, day } from "../words.ts";
import type { Variation } from "./agreementContent.ts";
import type { MILESTONE_TERMS } from "./MILESTONE_TERMS.ts";

interface SignedVariation {
  readonly organisation: number;
  readonly subject: Hex;
  readonly values: {
    readonly amountBefore: number;
    readonly amount: number;
    readonly vat: number;
    readonly vatRate: number;
    readonly endsOnBefore: number;
    readonly endsOn: number;
    readonly milestones: FieldValue<typeof MILESTONE_TERMS>;
  };
}

/** "the price changes from £… to £… excluding VAT, the last day stays 30 November 2025, 1 milestone is new or changed" */
export function variationWords(act: SignedVariation, content: Variation | undefined, names: Names): string {
  const { values } = act;
  const currency = currencyOf(act.subject, content?.price.currency, names);
  const price = amountWords(values.amount, currency);
  const before = amountWords(values.amountBefore, currency);
  const vat = amountWords(values.vat, currency);
  const milestones = values.milestones.length;
  return [
    values.amount === values.amountBefore
      ? `the price stays ${price} plus VAT ${vat}`
      : `the price changes from ${before} to ${price}, both excluding VAT, plus VAT ${vat}`,
    values.endsOn === values.endsOnBefore
      ? `the last day stays ${day(values.endsOn)}`
      : `the last day moves from ${day(values.endsOnBefore)} to ${day(values.endsOn)}`,
    ...(milestones === 0
      ? []
      : [`${count(milestones, "milestone")} ${milestones === 1 ? "is" : "are"} new or changed`]),
  ].join(", ");
}
