export interface DiffPart {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Beyond so many words the table of the comparison would grow too large; then the whole text is shown as changed. */
const MOST_WORDS = 600;

/** Two texts word by word: what stayed, what went, what came. Joined without "added" it is the first, else the second. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [left, right] = [wordsOf(before), wordsOf(after)];
  if (left.length > MOST_WORDS || right.length > MOST_WORDS)
    return merged([
      ["removed", before],
      ["added", after],
    ]);
  return merged(walk(left, right, commonLengths(left, right)));
}

function wordsOf(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

/** Length of the longest common run of words from each pair of places on. */
function commonLengths(left: readonly string[], right: readonly string[]): number[][] {
  const table = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--) {
      const row = table[i] ?? [];
      row[j] = left[i] === right[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  return table;
}

type Step = readonly [DiffPart["kind"], string];

function walk(left: readonly string[], right: readonly string[], table: readonly (readonly number[])[]): Step[] {
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const [old, fresh] = [left[i], right[j]];
    if (old !== undefined && old === fresh) {
      steps.push(["same", old]);
      i++;
      j++;
    } else if (fresh === undefined || (old !== undefined && at(table, i + 1, j) >= at(table, i, j + 1))) {
      steps.push(["removed", old ?? ""]);
      i++;
    } else {
      steps.push(["added", fresh]);
      j++;
    }
  }
  return steps;
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

function merged(steps: readonly Step[]): DiffPart[] {
  const parts: { kind: DiffPart["kind"]; text: string }[] = [];
  for (const [kind, text] of steps) {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  }
  return parts;
}
