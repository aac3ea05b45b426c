import { z } from "zod";
import { Hash } from "../../audit/views.ts";
import type { JsonValue } from "../../domain/content/JsonValue.ts";
import { holdsAddress, namesAddress } from "../../domain/content/mailAddress.ts";
import type { Path } from "../../domain/content/Path.ts";
import { openContent, redactContent } from "../../domain/content/redactContent.ts";
import { requireContent } from "../../domain/content/requireContent.ts";
import { CONTACT_FIELDS } from "../../projection/evidence/withoutContacts.ts";
import { asHex } from "../../records/Proposal.ts";
import { defineRead } from "../api/defineRead.ts";
import { hash } from "../api/parameters.ts";
import type { Services } from "../services.ts";

const ContentView = z
  .object({
    digest: Hash,
    content: z
      .unknown()
      .optional()
      .meta({ description: "the whole content, with its salt; left out where parts are not shown" }),
    salt: z.string().optional(),
    redacted: z.unknown().optional().meta({
      description:
        "what is left or shown of a content, with all places and commitments, so that the digest still holds",
    }),
  })
  .meta({ id: "Content" });

/**
 * A content by its digest, so that anybody can compute the digest again. Contact points, which imported notices hold,
 * stay covered; the digest can be checked all the same.
 */
export const contentRead = defineRead({
  path: "/api/content/:digest",
  tag: "Documents",
  summary: "A content by its digest, with the salt that the digest can be checked with",
  params: z.object({ digest: hash }),
  query: z.strictObject({}),
  answer: ContentView,
  read: (services, { params }) => contentView(services, params.digest),
});

async function contentView({ contents }: Services, digest: string): Promise<z.infer<typeof ContentView> | undefined> {
  const stored = await contents.get(asHex(digest));
  if (stored === null) return undefined;
  if (!("salt" in stored)) return { digest, content: undefined, redacted: stored.redacted };
  const { content, salt } = stored;
  requireContent(content);
  // its paths would show the address; no such content is taken any more
  if (namesAddress(content)) return { digest, content: undefined, redacted: undefined };
  const covered = placesOfContacts(content);
  if (covered.length === 0) return { digest, content, salt, redacted: undefined };
  return { digest, content: undefined, redacted: redactContent(openContent(content, salt), covered) };
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
