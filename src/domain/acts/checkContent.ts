import type { Act } from "./Act.ts";
import type { ContentProblem } from "./ContentProblem.ts";
import { definitionOf } from "./definitionOf.ts";
import { placesOf } from "./MalformedInput.ts";

/** Where a content is malformed for its kind, or says otherwise than the act. Empty: it fits. */
export function checkContent(act: Act, content: unknown): ContentProblem[] {
  const definition = definitionOf(act.kind);
  const parsed = definition.content.safeParse(content);
  if (parsed.success) return definition.compare(act, parsed.data);
  return placesOf(parsed.error).map(({ path, message }) => ({
    path,
    inAct: undefined,
    inContent: undefined,
    message: `${path === "" ? "The content" : path}: ${message}`,
  }));
}
