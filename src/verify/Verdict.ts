/** The three words. Only the first is "verified". */
export const VERDICTS = ["holds", "holds but questioned", "does not hold"] as const;

export type Verdict = (typeof VERDICTS)[number];

/** The worse of two verdicts: a whole holds no better than its worst part. */
export function worse(left: Verdict, right: Verdict): Verdict {
  return VERDICTS.indexOf(left) > VERDICTS.indexOf(right) ? left : right;
}
