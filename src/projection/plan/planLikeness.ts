import { textList } from "../jsonColumns.ts";
import type { Row } from "../schema.ts";
import { wordsOf } from "../wordsOf.ts";

/** Words that most plans for digital work share, so that sharing them says nothing. */
const COMMON = new Set(
  "digital system service software platform new replacement support data project programme solution council borough london procurement".split(
    " ",
  ),
);

/** Every pair of words is a mark, so their number must stay small. */
const MOST_WORDS = 9;

/**
 * Marks that make two plans look alike if they share one: the CPV class (the first four digits, where the code goes
 * down to a class) or two telling words of titles and keywords. Officers decide whether they are; this only makes
 * them look.
 */
export function marksOf({ title, keywords, cpv }: Row<"plans">): string[] {
  const marks = new Set<string>();
  for (const code of textList(cpv)) {
    const digits = /^\d{3}[1-9]/.exec(code)?.[0]; // a whole group such as 7220, IT services, says nothing
    if (digits !== undefined) marks.add(`cpv ${digits}`);
  }
  const words = wordsOf(...textList(keywords), title)
    .filter((word) => word.length > 2 && !COMMON.has(word))
    .slice(0, MOST_WORDS)
    .sort();
  words.forEach((first, index) => {
    for (const second of words.slice(index + 1)) marks.add(`words ${first} ${second}`);
  });
  return [...marks];
}
