import { z } from "zod";
import { coverContacts } from "../../audit/evidence/coverContacts.ts";
import { Hash } from "../../audit/views.ts";
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
  const covered = coverContacts(stored);
  return { digest, content: undefined, redacted: undefined, ...covered };
}
