import { digitsOf } from "../../domain/exactJson.ts";

/**
 * Fields of OCDS and of its extensions that name or reach a person. They come with imported notices, are stored
 * because the release is kept exactly, and are never shown, indexed or exported.
 */
export const CONTACT_FIELDS: ReadonlySet<string> = new Set([
  "contactPoint",
  "contactPoints",
  "additionalContactPoints",
  "persons",
  "beneficialOwners",
  "email",
  "telephone",
  "faxNumber",
  "requestor",
  "author",
  "responder",
]);

/** People also write addresses into titles and descriptions. Bounded, so that a long text cannot slow it down. */
const E_MAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,190}\.\p{L}{2,24}/gu;

/** Whether somebody's e-mail address stands in a text. */
export function holdsAddress(text: string): boolean {
  return text.search(E_MAIL) >= 0;
}

/** A release without contact points and e-mail addresses, at whatever depth. The original is not touched. */
export function withoutContacts(value: unknown): unknown {
  if (typeof value === "string") return value.replace(E_MAIL, "[address not shown]");
  if (Array.isArray(value)) return value.map(withoutContacts);
  if (typeof value !== "object" || value === null || digitsOf(value) !== undefined) return value;
  const kept = Object.entries(value).filter(([name]) => !CONTACT_FIELDS.has(name));
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutContacts(inner)]));
}
