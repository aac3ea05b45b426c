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
