/** People also write addresses into titles and descriptions. Bounded, so that a long text cannot slow it down. */
const E_MAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,190}\.\p{L}{2,24}/gu;
const NOT_SHOWN = "[address not shown]";

/** Whether somebody's e-mail address stands in a text. */
export function holdsAddress(text: string): boolean {
  return text.includes("@") && text.search(E_MAIL) >= 0;
}

/** A text with every e-mail address in it covered. */
export function withoutAddresses(text: string): string {
  return text.includes("@") ? text.replace(E_MAIL, NOT_SHOWN) : text;
}

/**
 * Whether a member's name is an e-mail address, or holds one, at whatever depth. A value can be covered later and its
 * digest still holds; names stand in the paths that everybody needs to check the digest.
 */
export function namesAddress(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some(namesAddress);
  return Object.entries(value).some(([name, inner]) => holdsAddress(name) || namesAddress(inner));
}
