import type { Draft } from "./Draft.ts";
import { wordsOf } from "./wordsOf.ts";

/** The lists that can be searched by words. */
export type SearchedList = "plans" | "procurements" | "agreements" | "organisations" | "notices" | "acts";

/**
 * Makes a thing findable by the words of these texts. Words are added, never taken away: what a tender or an
 * organisation was once called still finds it.
 * @param position its place in the list, for newest first
 */
export function indexWords(
  draft: Draft,
  list: SearchedList,
  position: number,
  id: string,
  ...texts: readonly (string | null | undefined)[]
): void {
  for (const word of wordsOf(...texts)) draft.put("words", { list, word, position, id });
}
