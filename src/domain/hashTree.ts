/** Joins two nodes of a tree to the one above them. */
export type JoinNodes = (left: Uint8Array, right: Uint8Array) => Uint8Array;

/** On which side the sibling stands, one step towards the root. */
export type Step = "left" | "right";

/** A tree in the shape of RFC 9162: its root, and from every leaf the hashes that lead to it (2.1.3). */
export interface HashTree {
  readonly root: Uint8Array;
  readonly paths: readonly (readonly Uint8Array[])[];
}

/** @param leaves at least one, hashed in such a way that no leaf can be taken for a node */
export function hashTree(leaves: readonly Uint8Array[], join: JoinNodes): HashTree {
  const only = leaves[0];
  if (only === undefined) throw new RangeError("A tree has at least one leaf.");
  if (leaves.length === 1) return { root: only, paths: [[]] };
  const split = splitOf(leaves.length);
  const left = hashTree(leaves.slice(0, split), join);
  const right = hashTree(leaves.slice(split), join);
  const paths = [
    ...left.paths.map((path) => [...path, right.root]),
    ...right.paths.map((path) => [...path, left.root]),
  ];
  return { root: join(left.root, right.root), paths };
}

/** The steps from leaf number `index` of `size` to the root; undefined where there is no such leaf. */
export function stepsToRoot(index: number, size: number): readonly Step[] | undefined {
  if (index >= size) return undefined;
  const steps: Step[] = [];
  for (let position = index, count = size; count > 1;) {
    const split = splitOf(count);
    const isInLeft = position < split;
    steps.unshift(isInLeft ? "right" : "left");
    position = isInLeft ? position : position - split;
    count = isInLeft ? split : count - split;
  }
  return steps;
}

/** The root that a path leads to. @param path as long as `steps` */
export function rootAbove(
  leaf: Uint8Array,
  steps: readonly Step[],
  path: readonly Uint8Array[],
  join: JoinNodes,
): Uint8Array {
  return path.reduce(
    (node, sibling, depth) => (steps[depth] === "left" ? join(sibling, node) : join(node, sibling)),
    leaf,
  );
}

/** The largest power of two below `size`: where RFC 9162 splits a tree. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}
