/* What a content says at a pointer, as the type that its schema has read it to be. */

/** @throws TypeError if the definition names a place that holds something else */
export function saidText(said: unknown): string | undefined {
  if (said === undefined || typeof said === "string") return said;
  throw unexpected("text", said);
}

/** @throws TypeError */
export function saidNumber(said: unknown): number | undefined {
  if (said === undefined || typeof said === "number") return said;
  throw unexpected("a number", said);
}

/** @throws TypeError */
export function saidFlag(said: unknown): boolean | undefined {
  if (said === undefined || typeof said === "boolean") return said;
  throw unexpected("true or false", said);
}

/** @throws TypeError */
export function saidList(said: unknown): readonly unknown[] {
  if (Array.isArray(said)) return said;
  throw unexpected("a list", said);
}

/** What stands at a JSON pointer (RFC 6901) of a content that its schema has read; "" is all of it. */
export function saidAt(content: unknown, pointer: string): unknown {
  const segments = pointer === "" ? [] : pointer.slice(1).split("/");
  return segments.reduce<unknown>((part, key) => {
    if (typeof part !== "object" || part === null) return undefined;
    return Object.entries(part).find(([name]) => name === key)?.[1];
  }, content);
}

function unexpected(what: string, said: unknown): TypeError {
  return new TypeError(`The content says ${JSON.stringify(said)} where ${what} is expected.`);
}
