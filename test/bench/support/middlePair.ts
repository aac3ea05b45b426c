interface Pair {
  readonly ours: number;
  readonly anchor: number;
}

/**
 * Of measurements made in pairs, one right after the other, the pair whose ratio is the middle one: on a machine that
 * others use as well, what disturbs one half of a pair mostly disturbs the other too.
 */
export function middlePair(pairs: readonly Pair[]): Pair {
  const sorted = [...pairs].sort((one, other) => one.ours / one.anchor - other.ours / other.anchor);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError("There is nothing to take the middle of.");
  return middle;
}
