import { z } from "zod";
import { momentSchema } from "../acts/contents/dates.ts";
import { MalformedInput } from "../acts/MalformedInput.ts";
import { parseLondonTime, toRfc3339 } from "../londonTime.ts";

/**
 * A content with its moments as contents keep them: one moment, one text, in UTC. People write London time
 * ("2026-03-02 12:00"). What does not fit the schema is left for the schema to refuse.
 * @param path JSON pointer to the content, for messages
 * @throws LondonTimeUnclear for an hour that the clocks skip or repeat
 * @throws MalformedInput for a text that is no time
 */
export function momentsInUtc(schema: z.ZodType, content: unknown, path = ""): unknown {
  const inner = withoutOptional(schema);
  if (inner === momentSchema) return typeof content === "string" ? inUtc(content, path) : content;
  if (inner instanceof z.ZodArray && Array.isArray(content))
    return content.map((item, index) => momentsInUtc(elementOf(inner), item, `${path}/${index}`));
  if (inner instanceof z.ZodObject && isRecord(content)) return membersInUtc(inner, content, path);
  return content;
}

function membersInUtc(schema: z.ZodObject, content: Readonly<Record<string, unknown>>, path: string): unknown {
  const shape: Readonly<Record<string, unknown>> = schema.shape;
  return Object.fromEntries(
    Object.entries(content).map(([name, value]) => {
      const member = Object.hasOwn(shape, name) ? shape[name] : undefined;
      return [name, member instanceof z.ZodType ? momentsInUtc(member, value, `${path}/${name}`) : value];
    }),
  );
}

function inUtc(text: string, path: string): string {
  try {
    return toRfc3339(parseLondonTime(text));
  } catch (error) {
    if (error instanceof RangeError) throw new MalformedInput("content", [{ path, message: error.message }]);
    throw error;
  }
}

function withoutOptional(schema: z.ZodType): z.ZodType {
  if (!(schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional)) return schema;
  const inner = schema.unwrap();
  return inner instanceof z.ZodType ? withoutOptional(inner) : schema;
}

function elementOf(list: z.ZodArray): z.ZodType {
  return list.element instanceof z.ZodType ? list.element : z.unknown();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
