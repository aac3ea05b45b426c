import type { Act, ActExtras } from "./Act.ts";
import { definitionOf } from "./definitionOf.ts";
import type { Names } from "./Names.ts";

/**
 * An act in one or two sentences of plain English, the same on pages, command line and in clients.
 * @param content The act's content; where it was erased, redacted or is malformed, only the signed values speak.
 * @param extras What the register told when it recorded the act, if it did: a vote carried, a number given.
 */
export function describe(act: Act, content: unknown, names: Names, extras: ActExtras = {}): string {
  const definition = definitionOf(act.kind);
  const parsed = definition.content.safeParse(content);
  return definition.describe(act, parsed.success ? parsed.data : undefined, names, extras);
}
