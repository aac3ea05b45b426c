import type { RecordedAct } from "../domain/acts/Act.ts";
import { subjectOfKind } from "../domain/acts/subjectOfKind.ts";
import { ZERO_BYTES32 } from "../domain/Hex.ts";
import type { Draft } from "./Draft.ts";
import { wordsOf } from "./wordsOf.ts";

/** More words of one act would find it no better, and cost a row each. */
const MOST_WORDS = 400;

/**
 * Makes an act findable by whatever its content says: texts, titles and digests of documents, numbers of invoices,
 * codes; and by the content's own digest. Publications of others are found as notices.
 */
export function indexAct(draft: Draft, { act, sequence, actHash }: RecordedAct, content: unknown): void {
  if (subjectOfKind(act.kind) === "publication") return;
  const words = new Set<string>(act.content === ZERO_BYTES32 ? [] : [act.content]);
  for (const text of textsIn(content)) {
    for (const word of wordsOf(text)) words.add(word);
    if (words.size >= MOST_WORDS) break;
  }
  for (const word of words) draft.put("words", { list: "acts", word, position: sequence, id: actHash });
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
