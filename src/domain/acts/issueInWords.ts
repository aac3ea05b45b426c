import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/** How the library begins what it says by itself; what our schemas say is in words already. */
const LIBRARYS_OWN = /^(?:Too small|Too big|Invalid|Unrecognized)/;

const TYPES: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

/** What is wrong at one place, for people who do not program. */
export function issueInWords(issue: Issue): string {
  if (!LIBRARYS_OWN.test(issue.message)) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return typeWords(issue);
    case "too_small":
      return tooSmall(issue.origin, Number(issue.minimum));
    case "too_big":
      return tooBig(issue.origin, Number(issue.maximum));
    case "invalid_format":
      return formatWords(issue);
    case "invalid_value":
      return `expected ${oneOf(issue.values.map(String))}`;
    case "invalid_union":
      return "does not have any of the forms that are taken here";
    case "unrecognized_keys":
      return `there is no place for ${issue.keys.map((key) => `"${key}"`).join(", ")} here`;
    default:
      return issue.message;
  }
}

function typeWords({ message, expected }: Extract<Issue, { code: "invalid_type" }>): string {
  return message.endsWith("received undefined") ? "is missing" : `expected ${TYPES[expected] ?? expected}`;
}

const MOST_LISTED = 8;

/** "one of: a, b, c"; of many the first, since nobody reads fifty. */
function oneOf(values: readonly string[]): string {
  if (values.length === 1) return values[0] ?? "";
  const shown = values.slice(0, MOST_LISTED).join(", ");
  return `one of: ${shown}${values.length > MOST_LISTED ? ` and ${values.length - MOST_LISTED} more` : ""}`;
}

function tooSmall(origin: string, least: number): string {
  if (origin === "string") return least === 1 ? "must not be empty" : `needs at least ${least} characters`;
  if (origin === "array") return least === 1 ? "must not be an empty list" : `needs at least ${least} entries`;
  return `must be at least ${least}`;
}

function tooBig(origin: string, most: number): string {
  if (origin === "string") return `is too long: at most ${most} characters`;
  if (origin === "array") return `has too many entries: at most ${most}`;
  return `must be at most ${most}`;
}

function formatWords({ format, message }: Extract<Issue, { code: "invalid_format" }>): string {
  if (format === "url") return "expected an address such as https://tenders.example/1";
  if (format === "email") return "expected a mailbox such as procurement@borough.example";
  return message;
}
