import { z } from "zod";
import { MalformedInput } from "../acts/MalformedInput.ts";
import { kindOf } from "../contentKinds.ts";
import { parseLondonTime, toRfc3339 } from "../londonTime.ts";
import { moneyByRate, moneyOf, moneySchema } from "../money.ts";
import { asRecord } from "./asRecord.ts";
import { membersOf, withoutOptional } from "./schemaParts.ts";

const NetAndRate = z.strictObject({
  net: moneySchema.shape.net,
  vatRate: moneySchema.shape.vatRate,
  currency: moneySchema.shape.currency,
});
const ByRate = z.strictObject({
  currency: moneySchema.shape.currency,
  byRate: z.array(NetAndRate.omit({ currency: true })).min(2),
});

/**
 * A content as people write it, in the one form that contents have: moments in UTC instead of London time
 * ("2026-03-02 12:00"), VAT and gross where only net amounts and their rates are given (rounded half up to the minor
 * unit). What does not fit the schema is left for the schema to refuse.
 * @param path JSON pointer to the content, for messages
 * @throws LondonTimeUnclear for an hour that the clocks skip or repeat
 * @throws MalformedInput for a text that is no time
 */
export function contentAsSigned(schema: z.ZodType, content: unknown, path = ""): unknown {
  const inner = withoutOptional(schema);
  if (kindOf(inner)?.is === "moment") return typeof content === "string" ? inUtc(content, path) : content;
  if (kindOf(inner)?.is === "money") return wholeMoney(content);
  if (inner instanceof z.ZodArray && Array.isArray(content)) {
    const { element } = inner;
    if (!(element instanceof z.ZodType)) return content;
    return content.map((item, index) => contentAsSigned(element, item, `${path}/${index}`));
  }
  const record = inner instanceof z.ZodObject ? asRecord(content) : undefined;
  if (record === undefined || !(inner instanceof z.ZodObject)) return content;
  const members = membersOf(inner);
  const signed = ([name, value]: [string, unknown]): [string, unknown] => {
    const member = members.get(name);
    return [name, member === undefined ? value : contentAsSigned(member, value, `${path}/${name}`)];
  };
  return Object.fromEntries(Object.entries(record).map(signed));
}

function wholeMoney(content: unknown): unknown {
  const parts = ByRate.safeParse(content).data;
  if (parts !== undefined) return moneyByRate(parts.byRate, parts.currency);
  const given = NetAndRate.safeParse(content).data;
  return given === undefined ? content : moneyOf(given.net, given.vatRate, given.currency);
}

function inUtc(text: string, path: string): string {
  try {
    return toRfc3339(parseLondonTime(text));
  } catch (error) {
    if (error instanceof RangeError) throw new MalformedInput("content", [{ path, message: error.message }]);
    throw error;
  }
}
