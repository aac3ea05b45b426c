import type { z } from "zod";
import { issueInWords } from "../../domain/acts/issueInWords.ts";
import type { PageModel } from "./PageModel.ts";

/** What was asked, less what cannot be read. */
interface Asked<Query extends z.ZodObject> {
  readonly query: z.output<Query>;
  /** Set where something cannot be read. */
  readonly error: z.ZodError | undefined;
}

/** Reads a query; what is wrong in it is left out, so that its form can be shown again. @throws z.ZodError */
export function readQuery<Query extends z.ZodObject>(
  schema: Query,
  asked: Readonly<Record<string, unknown>>,
): Asked<Query> {
  const read = schema.safeParse(asked);
  if (read.success) return { query: read.data, error: undefined };
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  const rest = Object.fromEntries(Object.entries(asked).filter(([name]) => !wrong.has(name)));
  return { query: schema.parse(rest), error: read.error };
}

/**
 * The page with its form as it was filled in, and beside each field what is wrong with it.
 * @throws z.ZodError where the page has no form with such a field
 */
export function withWrongFields(model: PageModel, error: z.ZodError | undefined): PageModel {
  if (error === undefined) return model;
  const words = new Map(error.issues.map((issue) => [String(issue.path[0]), issueInWords(issue)]));
  const { form } = model;
  if (form === undefined || [...words.keys()].some((name) => !form.fields.some((field) => field.name === name)))
    throw error;
  const fields = form.fields.map((field) => ({ ...field, error: words.get(field.name) }));
  return { ...model, title: `Error: ${model.title}`, form: { ...form, fields } };
}
