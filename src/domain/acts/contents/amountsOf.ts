import type { z } from "zod";
import { kindOf } from "../../contentKinds.ts";
import { type Money, moneySchema } from "../../money.ts";
import { partsOf } from "./partsOf.ts";

/** Every amount of a content, and where it stands. @param content as its schema reads it; anything else has none */
export function amountsOf(schema: z.ZodType, content: unknown): { readonly at: string; readonly money: Money }[] {
  return partsOf(schema, content, (part) => kindOf(part)?.is === "money").flatMap(({ at, value }) => {
    const money = moneySchema.safeParse(value).data;
    return money === undefined ? [] : [{ at, money }];
  });
}
