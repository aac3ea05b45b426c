import { z } from "zod";
import type { Hex } from "../../domain/Hex.ts";
import { formatIdentifier, identifierDigest } from "../../domain/identifiers.ts";
import { identifierOf, type LondonAuthority, recogniseAuthority } from "../../domain/londonAuthorities.ts";
import { partiesOf, type Party } from "./noticeParties.ts";
import { withoutContacts } from "./withoutContacts.ts";

const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const words = lenient(z.string());
const stage = z.object({ title: words, project: words, documents: lenient(z.array(z.unknown())) });

/** What lists show of a release of Find a Tender or Contracts Finder; such releases may break every rule. */
const releaseSchema = z.object({
  tag: lenient(z.array(z.string())),
  tender: lenient(stage),
  planning: lenient(stage),
  awards: lenient(z.array(z.unknown())),
  contracts: lenient(z.array(z.unknown())),
});

/** Somebody whom a notice names as a buyer. */
interface NamedBuyer {
  name: string | undefined;
  /** Digests of the identifiers under which an authority that this is could be entered. */
  identifierDigests: Hex[];
}

export interface NoticeFacts {
  title: string | undefined;
  noticeType: string | undefined;
  buyers: NamedBuyer[];
  /** Names and identifiers by which suppliers and tenderers are found. */
  suppliers: string[][];
  tags: string[];
}

/** Reads what lists show of a recorded release. Nothing in a notice may stop the projection. */
export function noticeFacts(release: unknown): NoticeFacts {
  const shown = withoutContacts(release);
  const read = releaseSchema.safeParse(shown).data;
  const { buyers, suppliers } = partiesOf(shown);
  return {
    title: read?.tender?.title ?? read?.planning?.project,
    noticeType: noticeTypeOf(read),
    buyers: buyers.map((buyer) => ({ name: buyer.name, identifierDigests: digestsOf(buyer) })),
    suppliers: suppliers.map(({ name, identifiers }) => [name ?? "", ...identifiers.map(({ id }) => id ?? "")]),
    tags: read?.tag ?? [],
  };
}

/** Of one of London's authorities: its own, however the notice identifies it. Else those that the notice gives. */
function digestsOf(buyer: Party): Hex[] {
  const authority = recogniseAuthority(buyer);
  if (authority !== undefined) return [digestOf(authority)];
  return buyer.identifiers.flatMap(({ scheme, id }) => {
    try {
      return [identifierDigest(`${scheme}-${id}`)];
    } catch {
      return []; // what is no identifier identifies nobody
    }
  });
}

const digests = new Map<LondonAuthority, Hex>();

/** Of an authority's identifier: there are 33 of them, and many notices. */
function digestOf(authority: LondonAuthority): Hex {
  let digest = digests.get(authority);
  if (digest === undefined) {
    digest = identifierDigest(formatIdentifier(identifierOf(authority)));
    digests.set(authority, digest);
  }
  return digest;
}

const documentsSchema = z.object({ documents: lenient(z.array(z.unknown())) });
const noticeDocument = z.object({ noticeType: z.string().regex(/^UK\d{1,2}$/) });

/** The notice type stands in a document of the stage that the notice is about, never in the tag. */
function noticeTypeOf(release: z.infer<typeof releaseSchema> | undefined): string | undefined {
  const stages = [release?.planning, release?.tender, ...(release?.awards ?? []), ...(release?.contracts ?? [])];
  const documents = stages.flatMap((stage) => documentsSchema.safeParse(stage).data?.documents ?? []);
  const types = documents.flatMap((document) => noticeDocument.safeParse(document).data?.noticeType ?? []);
  return types.at(-1);
}
