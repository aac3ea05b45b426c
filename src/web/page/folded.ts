/** A list of which the first are shown, and the rest when somebody asks for it. */
export interface Folded<Item> {
  readonly first: readonly Item[];
  readonly rest: readonly Item[];
}

/** Keeps a page short however long a list grows. One alone is not folded away: its line would be as long. */
export function folded<Item>(list: readonly Item[], shown: number): Folded<Item> {
  const count = list.length > shown + 1 ? shown : list.length;
  return { first: list.slice(0, count), rest: list.slice(count) };
}
