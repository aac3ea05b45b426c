declare global {
  /** ECMAScript's access to the source text of numbers, which Node has and TypeScript does not know yet. */
  interface JSON {
    parse(
      text: string,
      reviver: (this: unknown, key: string, value: unknown, context: { source?: string }) => unknown,
    ): unknown;
    rawJSON(text: string): object & { readonly rawJSON: string };
    isRawJSON(value: unknown): value is object & { readonly rawJSON: string };
  }
}

/** Deeper than any publication goes; a reader that calls itself must end somewhere. */
const DEEPEST = 200;

/**
 * Parses JSON without losing a digit: numbers that a double would change stay as they were written, so that
 * `JSON.stringify` gives them back. @throws SyntaxError, or RangeError where it is nested without end
 */
export function parseExactly(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown, context) => {
    if (typeof value !== "number" || context.source === undefined) return value;
    return decimal(context.source) === decimal(String(value)) ? value : JSON.rawJSON(context.source);
  });
}

/** The digits of a number that a double does not hold, as they were written; undefined for everything else. */
export function digitsOf(value: unknown): string | undefined {
  return JSON.isRawJSON(value) ? value.rawJSON : undefined;
}

/**
 * One value, one text, also where RFC 8785 has none: members in the order of RFC 8785, numbers by their exact value.
 * For what RFC 8785 keeps it is the same text. @throws RangeError where it is nested too deeply
 */
export function exactText(value: unknown, depth = 0): string {
  if (depth > DEEPEST) throw new RangeError(`It is nested more than ${DEEPEST} levels deep.`);
  const digits = digitsOf(value);
  if (digits !== undefined) return decimal(digits);
  if (Array.isArray(value)) return `[${value.map((item) => exactText(item, depth + 1)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, item]) => `${JSON.stringify(name)}:${exactText(item, depth + 1)}`).join(",")}}`;
}

/** Longer exponents are compared as they are written: to count with them would take for ever. */
const LONGEST_EXPONENT = 20;

/** A number's exact value in one spelling: its digits without zeros around them, and their power of ten. */
export function decimal(number: string): string {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(number) ?? [];
  const digits = (whole + fraction).replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return "0";
  if (exponent.length > LONGEST_EXPONENT) return number;
  const power = BigInt(exponent) - BigInt(fraction.length) + BigInt(digits.length - significant.length);
  return `${sign}${significant}e${power}`;
}
