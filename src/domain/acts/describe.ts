import type { Act } from "./Act.ts";
import { definitionOf } from "./definitionOf.ts";
import type { Names } from "./Names.ts";

/**
 * An act in one or two sentences of plain English, the same on pages, command line and in clients.
 * @param content The act's content; where it was erased, redacted or is malformed, only the signed values speak.
 */
export function describe(act: Act, content: unknown, names: Names): string {
  const definition = definitionOf(act.kind);
  const parsed = definition.content.safeParse(content);
  return definition.describe(act, parsed.success ? parsed.data : undefined, names);
}
