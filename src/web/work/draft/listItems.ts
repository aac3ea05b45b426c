import { DOCUMENT_ROLES } from "../../../domain/codelists/documentRoles.ts";
import { asRecord } from "../../../domain/entry/asRecord.ts";
import { itemSchema } from "../../../domain/entry/schemaParts.ts";
import { listOf } from "../form/typedOf.ts";
import type { Question } from "./questions.ts";
import { markOf } from "./saveAnswers.ts";
import { saidIn } from "./tasks.ts";

/** The items of a list, each with its own page, and where the next one is added. */
export function listItems({ field, schema, answer, pointer }: Question, hrefOf: (pointer: string) => string) {
  const items = listOf(answer).map((item, index) => ({
    said: documentSaid(item) ?? saidIn({ field: { ...field, is: "json" }, schema: itemSchema(schema), answer: item }),
    href: hrefOf(`${pointer}/${index}`),
    was: markOf(item),
  }));
  return { items, add: hrefOf(`${pointer}/${items.length}`) };
}

/** A document by what people call it: its digest and size are in no list. */
function documentSaid(item: unknown): string | undefined {
  const document = asRecord(item);
  if (document === undefined) return undefined;
  const { sha256, title, role } = document;
  if (typeof sha256 !== "string" || typeof title !== "string") return undefined;
  const word = DOCUMENT_ROLES.words.find((known) => known === role);
  return word === undefined ? title : `${title} (${DOCUMENT_ROLES.textOf(word)})`;
}
