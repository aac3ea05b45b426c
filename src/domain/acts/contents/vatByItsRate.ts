import type { z } from "zod";
import { formatAmount, formatVatRate, vatOf, vatProblem } from "../../money.ts";
import type { ContentProblem } from "../ContentProblem.ts";
import { amountsOf } from "./amountsOf.ts";

/** The VAT of every amount is what its rate makes of the net, or it says how it is made up. */
export function vatByItsRate(schema: z.ZodType, content: unknown): ContentProblem[] {
  return amountsOf(schema, content).flatMap(({ at, money }) => {
    const wrong = vatProblem(money);
    if (wrong === undefined) return [];
    const { net, vat, vatRate } = wrong;
    const [netWords, vatWords, right] = [net, vat, vatOf(net, vatRate)].map((one) => formatAmount(one, money.currency));
    const message =
      `In the content, ${at}: VAT of ${vatWords} is not ${formatVatRate(vatRate)} of ${netWords}, which is ${right}. ` +
      "Correct it; where parts have different rates, list them under byRate.";
    return [{ path: `${at}/vat`, inAct: undefined, inContent: vat, message }];
  });
}
