import { z } from "zod";

declare global {
  /** ECMAScript's access to the source text of numbers, which Node has and TypeScript does not know yet. */
  interface JSON {
    parse(
      text: string,
      reviver: (this: unknown, key: string, value: unknown, context: { source?: string }) => unknown,
    ): unknown;
    rawJSON(text: string): unknown;
    isRawJSON(value: unknown): boolean;
  }
}

/** A number that a double does not hold, kept as it was written. */
const isRaw = (value: unknown): boolean => JSON.isRawJSON(value);

/**
 * Parses JSON without losing a digit: numbers that a double would change stay as they were written, so that
 * `JSON.stringify` gives them back. @throws SyntaxError
 */
export function parseExactly(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown, context) => {
    if (typeof value !== "number" || context.source === undefined) return value;
    return isSameNumber(context.source, String(value)) ? value : JSON.rawJSON(context.source);
  });
}

/** Whether the canonical form (RFC 8785) keeps every number of a value. */
export function survivesCanonicalForm(value: unknown): boolean {
  if (isRaw(value)) return false;
  if (Array.isArray(value)) return value.every(survivesCanonicalForm);
  const members = z.record(z.string(), z.unknown()).safeParse(value);
  return !members.success || Object.values(members.data).every(survivesCanonicalForm);
}

function isSameNumber(left: string, right: string): boolean {
  return right !== "Infinity" && right !== "-Infinity" && decimal(left) === decimal(right);
}

/** "-12.50e3" as "-125e2": sign, digits without zeros at the ends, and the power of ten of the last digit. */
function decimal(text: string): string {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return "0";
  return `${sign}${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}
