/** What is known, without the places that its author has to fill in: those are questions of a form. */
export function withoutBlanks(value: unknown, isItem = false): unknown {
  if (typeof value === "string") return /^⟨.*⟩$/s.test(value) ? undefined : value;
  if (Array.isArray(value)) return nonEmpty(value, value.map((item) => withoutBlanks(item, true)).filter(isSaid));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).flatMap(([name, member]: [string, unknown]): [string, unknown][] => {
    const known = withoutBlanks(member, isItem);
    return known === undefined ? [] : [[name, known]];
  });
  const isEmpty = members.length === 0 || (isItem && members.every(([name]) => name === "currency"));
  return isEmpty && Object.keys(value).length > 0 ? undefined : Object.fromEntries(members);
}

/** A list of blanks alone says nothing; one that the records leave empty says that it is empty. */
function nonEmpty(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] | undefined {
  return after.length === 0 && before.length > 0 ? undefined : after;
}

function isSaid(item: unknown): boolean {
  return item !== undefined;
}
