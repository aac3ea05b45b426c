import type { ActKind } from "./Act.ts";
import { definitionOf } from "./definitionOf.ts";

/** What a content does not say though a rule asks for it, one thing a line, to be read before signing. */
export function leftOut(kind: ActKind, content: unknown): string[] {
  const definition = definitionOf(kind);
  const parsed = definition.content.safeParse(content);
  return parsed.success ? (definition.leftOut?.(parsed.data) ?? []) : [];
}
