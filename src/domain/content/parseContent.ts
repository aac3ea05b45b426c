import { decimal, digitsOf } from "../exactJson.ts";
import type { JsonValue } from "./JsonValue.ts";
import { NotContent } from "./NotContent.ts";
import { requireContent } from "./requireContent.ts";

/** Strings, numbers and colons of a text that is JSON already; strings first, so that nothing inside them counts. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|:/g;

/**
 * Reads JSON text that must mean the same after RFC 8785: no member twice (the readers of the world disagree on which
 * counts) and no number that a double cannot hold. What does not survive that can still be kept as a document.
 * Attacker-controlled; never throws anything else.
 * @throws NotContent
 */
export function parseContent(text: string): JsonValue {
  const value = parse(text);
  requireContent(value);
  for (const [token] of text.matchAll(TOKENS)) if (/^[-\d]/.test(token)) requireExact(token);
  if (hasMemberTwice(text, value)) {
    throw new NotContent("key-twice", "", "An object has the same member twice; keep this text as a document");
  }
  return value;
}

/** Whether an object of a JSON text has a member twice, of which its value shows one. */
export function hasMemberTwice(text: string, value: unknown): boolean {
  let members = 0;
  for (const [token] of text.matchAll(TOKENS)) if (token === ":") members += 1;
  return members !== countMembers(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new NotContent("not-json", "", `This text is not JSON: ${why}`);
  }
}

function countMembers(value: unknown): number {
  if (typeof value !== "object" || value === null || digitsOf(value) !== undefined) return 0;
  const children: readonly unknown[] = Object.values(value);
  return children.reduce<number>(
    (count, child) => count + countMembers(child),
    Array.isArray(value) ? 0 : children.length,
  );
}

function requireExact(number: string): void {
  if (decimal(number) !== decimal(String(Number(number)))) {
    throw new NotContent(
      "number-not-exact",
      "",
      `The number ${number} cannot be kept exactly; keep this text as a document`,
    );
  }
}
