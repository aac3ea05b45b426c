import { completeness } from "../../domain/acts/tender/tenderCompleteness.ts";
import { tenderSchema } from "../../domain/acts/tender/tenderContent.ts";
import type { Row } from "../../projection/schema.ts";
import { contentUnder } from "../contentUnder.ts";
import type { Reading } from "../Reading.ts";
import { tenderVersions } from "./tenderVersions.ts";
import type { Missing } from "./TenderView.ts";

/** What the tender as it stands should say, on its ground and by its procedure, and does not. Nothing is guessed. */
export async function completenessOf(reading: Reading, { id }: Row<"procurements">): Promise<Missing[]> {
  const current = (await tenderVersions(reading, id)).at(-1);
  if (current === undefined) return [{ path: "", label: "a tender", why: "none has been published yet", rule: null }];
  const content = tenderSchema.loose().safeParse(await contentUnder(reading, current.content)).data;
  if (content === undefined)
    return [{ path: "", label: "the tender's content", why: "it is not here to be read", rule: null }];
  const { missing, notJudged } = completeness(content, content.ground.code, content.procedure);
  return [
    ...missing.map(({ path, what, because, rule }) => ({ path, label: what, why: because, rule })),
    ...notJudged.map((what) => ({ path: "", label: what, why: "cannot be judged from the tender alone", rule: null })),
  ];
}
