import { z } from "zod";

/** A schema without what makes it optional. */
export function withoutOptional(schema: z.ZodType): z.ZodType {
  if (!isOptional(schema)) return schema;
  const inner = schema.unwrap();
  return inner instanceof z.ZodType ? withoutOptional(inner) : schema;
}

export function isOptional(schema: z.ZodType): schema is z.ZodOptional | z.ZodExactOptional {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional;
}

/** An object's members with their schemas, in the order in which they are declared. */
export function membersOf(schema: z.ZodObject): ReadonlyMap<string, z.ZodType> {
  const shape: Readonly<Record<string, unknown>> = schema.shape;
  const members = Object.entries(shape).flatMap(([name, member]): [string, z.ZodType][] =>
    member instanceof z.ZodType ? [[name, member]] : [],
  );
  return new Map(members);
}

/** The schema of a member; of a union, that of the alternative that has such a member. Undefined where nothing says it. */
export function memberSchema(schema: z.ZodType | undefined, name: string): z.ZodType | undefined {
  const inner = schema === undefined ? undefined : withoutOptional(schema);
  if (inner instanceof z.ZodObject) return membersOf(inner).get(name);
  if (!(inner instanceof z.ZodUnion)) return undefined;
  const alternatives = inner.options.map((option) =>
    option instanceof z.ZodType ? memberSchema(option, name) : undefined,
  );
  return alternatives.find((found) => found !== undefined);
}

/** The schema of a list's items. */
export function itemSchema(schema: z.ZodType | undefined): z.ZodType | undefined {
  const inner = schema === undefined ? undefined : withoutOptional(schema);
  return inner instanceof z.ZodArray && inner.element instanceof z.ZodType ? inner.element : undefined;
}
