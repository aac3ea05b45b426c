import { z } from "zod";
import { asRecord } from "../../entry/asRecord.ts";
import { membersOf, withoutOptional } from "../../entry/schemaParts.ts";
import { moneySchema } from "../../money.ts";
import type { ContentProblem } from "../ContentProblem.ts";
import { same } from "./same.ts";

/** An amount of a content, and where it stands. */
interface Found {
  readonly at: string;
  readonly currency: string;
}

/**
 * Every amount of a content is in the currency that its act signs, or else all are in one: sums would otherwise count
 * euros as pounds.
 */
export function amountsInOneCurrency(
  schema: z.ZodType,
  content: unknown,
  signed: string | undefined,
): ContentProblem[] {
  const amounts = amountsIn(schema, content, "");
  const currency = signed ?? amounts[0]?.currency;
  return amounts
    .filter((found) => found.currency !== currency)
    .flatMap(({ at, currency: other }) => same(`${at}/currency`, "the currency", currency, other));
}

function amountsIn(schema: z.ZodType, content: unknown, at: string): Found[] {
  const inner = withoutOptional(schema);
  if (inner === moneySchema) {
    const currency = asRecord(content)?.["currency"];
    return typeof currency === "string" ? [{ at, currency }] : [];
  }
  if (inner instanceof z.ZodArray && Array.isArray(content)) {
    const { element } = inner;
    if (!(element instanceof z.ZodType)) return [];
    return content.flatMap((item, index) => amountsIn(element, item, `${at}/${index}`));
  }
  if (!(inner instanceof z.ZodObject)) return [];
  const record = asRecord(content) ?? {};
  return [...membersOf(inner)].flatMap(([name, member]) => amountsIn(member, record[name], `${at}/${name}`));
}
