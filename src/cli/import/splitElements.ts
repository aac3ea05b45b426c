/**
 * The texts of the elements of a package's `releases`, for a package that is no JSON as a whole: one release with a
 * value that JSON does not have must not stop the others. Undefined where there is no such list, or it does not end.
 */
export function splitElements(text: string): string[] | undefined {
  const start = /"releases"\s*:\s*\[/.exec(text);
  if (start === null) return undefined;
  const elements: string[] = [];
  let from = start.index + start[0].length;
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === "{" || character === "[") depth++;
    else if (depth > 0 && (character === "}" || character === "]")) depth--;
    else if (depth === 0 && (character === "," || character === "]")) {
      const element = text.slice(from, at).trim();
      if (element !== "") elements.push(element);
      if (character === "]") return elements;
      from = at + 1;
    }
  }
  return undefined;
}

/** @return where the string that begins at `start` has its closing quote */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}
