import type { Hex } from "../../Hex.ts";
import { fromRfc3339, londonDate, startOfLondonDay, toRfc3339 } from "../../londonTime.ts";
import type { ContentProblem } from "../ContentProblem.ts";

type Told = string | number | boolean | undefined;

/* Comparisons of a signed value with what the content says of it. Each gives no problem, or one. */

/** @param path JSON pointer into the content @param what the value in words, e.g. "the net amount" */
export function same(path: string, what: string, inAct: Told, inContent: Told): ContentProblem[] {
  if (inAct === inContent) return [];
  const message = `The content says that ${what} is ${shown(inContent)}, but the signed act says ${shown(inAct)}.`;
  return [{ path, inAct, inContent, message }];
}

/** A day of the content against its first second in the act; 0 where there is none. */
export function sameDay(path: string, what: string, inAct: number, inContent: string | undefined): ContentProblem[] {
  if (inAct === (inContent === undefined ? 0 : startOfLondonDay(inContent))) return [];
  return same(path, what, inAct === 0 ? undefined : londonDate(inAct), inContent).concat(
    // The same day, but not its first second: then the words are equal and the seconds tell.
    inContent !== undefined && inAct !== 0 && londonDate(inAct) === inContent
      ? same(path, `${what} in UTC seconds`, inAct, startOfLondonDay(inContent))
      : [],
  );
}

/** A moment of the content against UTC seconds in the act; 0 where there is none. */
export function sameMoment(path: string, what: string, inAct: number, inContent: string | undefined): ContentProblem[] {
  if (inAct === (inContent === undefined ? 0 : fromRfc3339(inContent))) return [];
  return same(path, what, inAct === 0 ? undefined : toRfc3339(inAct), inContent);
}

/** A text of the content against its hash in the act. */
export function sameHash(path: string, what: string, inAct: Hex, hash: Hex, text: string): ContentProblem[] {
  if (inAct === hash) return [];
  const message = `The content says that ${what} is ${shown(text)}, whose hash is ${hash}, but the signed act says ${inAct}.`;
  return [{ path, inAct, inContent: text, message }];
}

/** Two lists of equal length, compared item by item. */
export function sameList<A, B>(
  path: string,
  what: string,
  inAct: readonly A[],
  inContent: readonly B[],
  compare: (inAct: A, inContent: B, path: string) => ContentProblem[],
): ContentProblem[] {
  const lengths = same(path, `the number of ${what}`, inAct.length, inContent.length);
  const items = inAct.flatMap((item, index) => {
    const other = inContent[index];
    return other === undefined ? [] : compare(item, other, `${path}/${index}`);
  });
  return [...lengths, ...items];
}

function shown(value: Told): string {
  if (value === undefined) return "not given";
  return typeof value === "string" ? `"${value.slice(0, 200)}"` : String(value);
}
