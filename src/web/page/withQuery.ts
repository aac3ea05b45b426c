/** An address with a query behind it, before its fragment if it has one. Empty values are left out. */
export function withQuery(address: string, query: Iterable<[string, string]>): string {
  const [path = "", fragment] = address.split("#");
  const filled = new URLSearchParams([...query].filter(([, value]) => value !== ""));
  return `${path}${filled.size === 0 ? "" : `?${filled.toString()}`}${fragment === undefined ? "" : `#${fragment}`}`;
}
