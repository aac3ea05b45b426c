import type { Hex } from "../Hex.ts";
import type { Names } from "./Names.ts";

/**
 * "Takes the place of its act 15 (payment contested).": whoever answers anew should see which answer of the same
 * organisation no longer counts, perhaps a colleague's.
 */
export function replacedWords(replaced: Hex, names: Names): string | undefined {
  const earlier = names.act?.(replaced);
  if (earlier === undefined) return undefined;
  const [first = "", ...others] = earlier.act.kind.split(/(?=[A-Z])/).map((word) => word.toLowerCase());
  return `Takes the place of its act ${earlier.number} (${[first, ...others].join(" ")}).`;
}
