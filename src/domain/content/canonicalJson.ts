import canonicalize from "canonicalize";
import { requireContent } from "./requireContent.ts";

/**
 * The canonical text of a value (RFC 8785): one value, one text.
 * @throws NotContent if the value is not JSON or outside the limits (canonicalize would skip what it does not know)
 */
export function canonicalJson(value: unknown): string {
  requireContent(value);
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("A checked value has a canonical text.");
  return text;
}
