/** Strings and colons of a text that is JSON; strings first, so that nothing inside them counts. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|:/g;

/**
 * Reads JSON in which no object has a member twice: `JSON.parse` takes the last of the two and other readers the
 * first, so one file could say one thing to a person and another to a program. @throws SyntaxError
 */
export function parseUnambiguousJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  let written = 0;
  for (const [token] of text.matchAll(TOKENS)) if (token === ":") written += 1;
  if (written !== countMembers(value)) throw new SyntaxError("An object has a member twice.");
  return value;
}

function countMembers(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const children: unknown[] = Object.values(value);
  const own = Array.isArray(value) ? 0 : children.length;
  return children.reduce<number>((count, child) => count + countMembers(child), own);
}
