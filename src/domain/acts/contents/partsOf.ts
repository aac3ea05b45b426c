import { z } from "zod";
import { asRecord } from "../../entry/asRecord.ts";
import { membersOf, withoutOptional } from "../../entry/schemaParts.ts";

/** A part of a content, and the JSON pointer to it. */
export interface Part {
  readonly at: string;
  readonly value: unknown;
}

/** The parts of a content that its schema reads by a wanted one, in their order: nothing is guessed from names. */
export function partsOf(
  schema: z.ZodType,
  content: unknown,
  isWanted: (schema: z.ZodType) => boolean,
  at = "",
): Part[] {
  const inner = withoutOptional(schema);
  if (isWanted(inner)) return content === undefined ? [] : [{ at, value: content }];
  if (inner instanceof z.ZodArray && Array.isArray(content)) {
    const { element } = inner;
    if (!(element instanceof z.ZodType)) return [];
    return content.flatMap((item, index) => partsOf(element, item, isWanted, `${at}/${index}`));
  }
  if (!(inner instanceof z.ZodObject)) return [];
  const record = asRecord(content) ?? {};
  return [...membersOf(inner)].flatMap(([name, member]) => partsOf(member, record[name], isWanted, `${at}/${name}`));
}
