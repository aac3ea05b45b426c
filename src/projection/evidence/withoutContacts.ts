import { withoutAddresses } from "../../domain/content/mailAddress.ts";
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

/** A release without contact points and e-mail addresses, at whatever depth. The original is not touched. */
export function withoutContacts(value: unknown): unknown {
  if (typeof value === "string") return withoutAddresses(value);
  if (Array.isArray(value)) return value.map(withoutContacts);
  if (typeof value !== "object" || value === null || digitsOf(value) !== undefined) return value;
  const kept = Object.entries(value).filter(([name]) => !CONTACT_FIELDS.has(name));
  return Object.fromEntries(kept.map(([name, inner]) => [withoutAddresses(name), withoutContacts(inner)]));
}
