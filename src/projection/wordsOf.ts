/** A text longer than this is found by its beginning: lists are searched, not books. */
const MOST_WORDS = 80;

/** Words that stand in every title and so find nothing. */
const EMPTY = new Set(
  "a an and as at be by for from in is it of on or our that the their this to we which with".split(" "),
);

/** Lower case without accents, single spaces: how names and words are compared. */
export function plainText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** A text's distinct words as they are searched: plain, singular, without the words that say nothing. */
export function wordsOf(...texts: readonly (string | null | undefined)[]): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    for (const word of plainText((text ?? "").slice(0, 4000)).split(" ")) {
      if (word.length > 0 && !EMPTY.has(word)) found.add(singular(spelledOut(word)));
      if (found.size >= MOST_WORDS) return [...found];
    }
  }
  return [...found];
}

/** Names of firms are written short or in full. */
const IN_FULL: ReadonlyMap<string, string> = new Map([
  ["ltd", "limited"],
  ["co", "company"],
  ["corp", "corporation"],
  ["inc", "incorporated"],
]);

/** Numbers of firms and notices are known with and without the zeros before them: "00445790", "SC012345". */
function spelledOut(word: string): string {
  return IN_FULL.get(word) ?? word.replace(/^([a-z]{0,2})0+(?=\d)/, "$1");
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
