import type { Difference } from "../../audit/acts/ActView.ts";
import { wordDiff } from "./wordDiff.ts";

/** A difference with what stayed, went and came, word by word. */
export function shownDifference(difference: Difference) {
  const parts = wordDiff(difference.before ?? "", difference.after ?? "");
  return {
    ...difference,
    beforeParts: parts.filter(({ kind }) => kind !== "added"),
    afterParts: parts.filter(({ kind }) => kind !== "removed"),
  };
}
