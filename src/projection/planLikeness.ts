import { wordsOf } from "./wordsOf.ts";

/** Words that most plans for digital work share, so that sharing them says nothing. */
const COMMON = new Set(
  "digital system service software platform new replacement support data project programme solution council borough london procurement".split(
    " ",
  ),
);

/** Plans that start further apart than this do not compete for the same work. */
export const LIKENESS_WINDOW = 365 * 86_400;

/**
 * Marks that make two plans look alike if they share one: the CPV class (the first four digits) or two telling words
 * of the titles. Officers decide whether they are; this only makes them look.
 */
export function marksOf(title: string, cpv: readonly string[]): string[] {
  const marks = new Set<string>();
  for (const code of cpv) {
    const digits = /^\d{4}/.exec(code)?.[0];
    if (digits !== undefined) marks.add(`cpv ${digits}`);
  }
  const words = wordsOf(title)
    .filter((word) => word.length > 2 && !COMMON.has(word))
    .slice(0, 8)
    .sort();
  words.forEach((first, index) => {
    for (const second of words.slice(index + 1)) marks.add(`words ${first} ${second}`);
  });
  return [...marks];
}
