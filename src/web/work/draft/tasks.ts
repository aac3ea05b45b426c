import { contentAsSigned } from "../../../domain/entry/contentAsSigned.ts";
import { withoutOptional } from "../../../domain/entry/schemaParts.ts";
import { contentRows } from "../../acts/contentRows.ts";
import type { Question } from "./questions.ts";

/** A line of a task list. */
export interface Task {
  readonly label: string;
  readonly href: string | undefined;
  readonly status: "Completed" | "Incomplete" | "Not started" | "Optional" | "From the records";
  /** What is said so far, in a line or two. */
  readonly said: string;
}

export function taskOf(question: Question, id: string): Task {
  const { field, pointer, isKnown } = question;
  const href = isKnown ? undefined : `/work/drafts/${id}/say${pointer}`;
  return { label: field.label, href, status: statusOf(question), said: saidIn(question) };
}

function statusOf({ field, schema, answer, isKnown }: Question): Task["status"] {
  if (isKnown) return "From the records";
  if (answer === undefined) return field.isOptional ? "Optional" : "Not started";
  if (schema === undefined) return "Completed";
  const inner = withoutOptional(schema);
  return inner.safeParse(tried(() => contentAsSigned(inner, answer))).success ? "Completed" : "Incomplete";
}

const LONGEST = 160;

/** An answer in a line, as pages say contents. */
export function saidIn({ field, schema, answer }: Pick<Question, "field" | "schema" | "answer">): string {
  if (answer === undefined) return "";
  if (field.is === "choice") {
    const chosen = field.choices.find(({ stands }) => JSON.stringify(stands) === JSON.stringify(answer));
    if (chosen !== undefined) return cut(chosen.text);
  }
  if (Array.isArray(answer) && answer.length === 0) return "None";
  const whole = schema === undefined ? answer : tried(() => contentAsSigned(withoutOptional(schema), answer));
  return cut(
    contentRows(whole, schema)
      .map(({ value }) => value)
      .join("; "),
  );
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

/** A draft may hold what is no content yet. */
function tried(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}
