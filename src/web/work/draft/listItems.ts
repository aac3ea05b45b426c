import { itemSchema } from "../../../domain/entry/schemaParts.ts";
import { listOf } from "../form/typedOf.ts";
import type { Question } from "./questions.ts";
import { markOf } from "./saveAnswers.ts";
import { saidIn } from "./tasks.ts";

/** The items of a list, each with its own page, and where the next one is added. */
export function listItems({ field, schema, answer, pointer }: Question, hrefOf: (pointer: string) => string) {
  const items = listOf(answer).map((item, index) => ({
    said: saidIn({ field: { ...field, is: "json" }, schema: itemSchema(schema), answer: item }),
    href: hrefOf(`${pointer}/${index}`),
    was: markOf(item),
  }));
  return { items, add: hrefOf(`${pointer}/${items.length}`) };
}
