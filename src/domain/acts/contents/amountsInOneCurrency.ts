import type { z } from "zod";
import type { ContentProblem } from "../ContentProblem.ts";
import { amountsOf } from "./amountsOf.ts";
import { same } from "./same.ts";

/**
 * Every amount of a content is in the currency that its act signs, or else all are in one: sums would otherwise count
 * euros as pounds.
 */
export function amountsInOneCurrency(
  schema: z.ZodType,
  content: unknown,
  signed: string | undefined,
): ContentProblem[] {
  const amounts = amountsOf(schema, content);
  const currency = signed ?? amounts[0]?.money.currency;
  return amounts.flatMap(({ at, money }) => same(`${at}/currency`, "the currency", currency, money.currency));
}
