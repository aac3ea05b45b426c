import { isObjectAt, membersOf, type Span, textIn } from "./jsonSpans.ts";

/** What stands in an object under which name, where something does. A name that stands twice has two values. */
export interface Parts {
  named(name: string): readonly Span[];
  /** The text under a name, where it is one. */
  text(name: string): string | undefined;
  /** Where the object cannot be read on. */
  readonly fault: number | undefined;
}

/** Of what is no object: no parts. */
export function partsOf(bytes: Uint8Array, value: Span): Parts {
  const parts = new Map<string, Span[]>();
  const named = (name: string): readonly Span[] => parts.get(name) ?? [];
  const text = (name: string) => {
    const [first] = named(name);
    return first === undefined ? undefined : textIn(bytes, first);
  };
  if (!isObjectAt(bytes, value.from)) return { named, text, fault: undefined };
  const members = membersOf(bytes, value);
  let next = members.next();
  for (; next.done !== true; next = members.next())
    parts.set(next.value.name, [...named(next.value.name), next.value.value]);
  return { named, text, fault: next.value };
}
