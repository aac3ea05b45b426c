import type { z } from "zod";
import { issueInWords } from "../../../domain/acts/issueInWords.ts";
import { contentAsSigned } from "../../../domain/entry/contentAsSigned.ts";
import { withoutOptional } from "../../../domain/entry/schemaParts.ts";
import { memberAt } from "../draft/pointers.ts";
import { type FormField, inputName } from "./FormField.ts";
import type { FieldError } from "./readField.ts";

/** What a schema has against an answer, each at the field where it can be put right. */
export function checkField(field: FormField, schema: z.ZodType, answer: unknown): FieldError[] {
  if (answer === undefined && field.isOptional) return [];
  const inner = withoutOptional(schema);
  const whole = answer === undefined && field.is === "group" ? {} : answer;
  const result = inner.safeParse(contentAsSigned(inner, whole));
  if (result.success) return [];
  const errors = result.error.issues.map((issue) =>
    errorOf(field, issue, memberAt(whole, pointerTo(issue)) === undefined),
  );
  return errors.filter(({ name }, index) => errors.findIndex((other) => other.name === name) === index);
}

function errorOf(root: FormField, issue: z.core.$ZodIssue, isMissing: boolean): FieldError {
  const field = nearest(root, pointerTo(issue));
  const words = issueInWords(issue);
  return {
    name: inputName(field.at, firstPart(field)),
    message: isMissing ? missing(field) : said(field, words),
  };
}

function said({ label }: FormField, words: string): string {
  const separator = /^(?:must|is|needs|has|does) /.test(words) ? " " : ": ";
  return `${label}${separator}${words}`;
}

/** "Enter the title", "Choose a ground": as GOV.UK asks for what is not there. */
function missing({ is, label }: FormField): string {
  const words = /^[A-Z]{2}/.test(label) ? label : `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  if (is === "list" || is === "document") return `Add ${words}`;
  return is === "choice" || is === "choices" || is === "either" ? `Choose an answer: ${words}` : `Enter the ${words}`;
}

function pointerTo({ path }: z.core.$ZodIssue): string {
  return path.map((segment) => `/${String(segment)}`).join("");
}

/** The field at a place, or the one that the place is a part of. */
function nearest(field: FormField, at: string): FormField {
  if (field.is !== "group" && field.is !== "either" && field.is !== "document") return field;
  const inner = field.fields.find((part) => part.at !== "" && (at === part.at || at.startsWith(`${part.at}/`)));
  const whole = field.fields.find((part) => part.at === field.at);
  if (inner !== undefined && inner !== field) return nearest(inner, at);
  return whole === undefined || at === field.at ? (field.fields[0] ?? field) : whole;
}

function firstPart({ is }: FormField): string {
  if (is === "day" || is === "moment") return "day";
  return is === "money" ? "net" : "";
}
