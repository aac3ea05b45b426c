import type { ContentFile } from "../../content/storedContent.ts";
import type { JsonValue } from "../../domain/content/JsonValue.ts";
import { holdsAddress, namesAddress } from "../../domain/content/mailAddress.ts";
import type { Path } from "../../domain/content/Path.ts";
import { openContent, redactContent } from "../../domain/content/redactContent.ts";
import type { RedactedContent } from "../../domain/content/RedactedContent.ts";
import { requireContent } from "../../domain/content/requireContent.ts";
import type { Hex } from "../../domain/Hex.ts";
import { CONTACT_FIELDS } from "../../projection/evidence/withoutContacts.ts";

/** A content as anybody may have it. */
export type CoveredContent =
  { readonly content: JsonValue; readonly salt: Hex } | { readonly redacted: RedactedContent };

/**
 * A content with the contact points covered that imported notices hold; its digest can be checked all the same.
 * Undefined where its paths themselves would show an address; no such content is taken any more.
 */
export function coverContacts(stored: ContentFile): CoveredContent | undefined {
  if (!("salt" in stored)) return { redacted: stored.redacted };
  const { content, salt } = stored;
  requireContent(content);
  if (namesAddress(content)) return undefined;
  const covered = placesOfContacts(content);
  return covered.length === 0 ? { content, salt } : { redacted: redactContent(openContent(content, salt), covered) };
}

/** Where an imported release names or reaches people; contents of our own name posts and shared mailboxes only. */
function placesOfContacts(content: JsonValue): Path[] {
  if (typeof content !== "object" || content === null || !("release" in content)) return [];
  return contactsIn(content.release, ["release"]);
}

function contactsIn(value: JsonValue, path: Path): Path[] {
  if (typeof value === "string") return holdsAddress(value) ? [path] : [];
  if (typeof value !== "object" || value === null) return [];
  const children: (readonly [string | number, JsonValue])[] = Array.isArray(value)
    ? value.map((one: JsonValue, index) => [index, one] as const)
    : Object.entries(value);
  return children.flatMap(([segment, child]) => {
    const place = [...path, segment];
    return CONTACT_FIELDS.has(String(segment)) ? [place] : contactsIn(child, place);
  });
}
