import { z } from "zod";
import type { Hex } from "../../domain/Hex.ts";
import { formatIdentifier, identifierDigest } from "../../domain/identifiers.ts";
import { identifierOf, type LondonAuthority, recogniseAuthority } from "../../domain/londonAuthorities.ts";
import { withoutContacts } from "./withoutContacts.ts";
import { releaseDigest } from "../../domain/releaseDigest.ts";

const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const words = lenient(z.string());
const identifier = lenient(z.object({ scheme: words, id: words }));

const partySchema = z.object({
  id: words,
  name: words,
  roles: lenient(z.array(z.unknown())),
  identifier,
  additionalIdentifiers: lenient(z.array(z.unknown())),
});

/** What lists show of a release of Find a Tender or Contracts Finder; such releases may break every rule. */
const releaseSchema = z.object({
  ocid: words,
  id: words,
  tag: lenient(z.array(z.string())),
  tender: lenient(z.object({ title: words, documents: lenient(z.array(z.unknown())) })),
  planning: lenient(z.object({ project: words, documents: lenient(z.array(z.unknown())) })),
  awards: lenient(z.array(z.unknown())),
  contracts: lenient(z.array(z.unknown())),
  buyer: lenient(z.object({ id: words, name: words })),
  parties: lenient(z.array(z.unknown())),
});

const contentSchema = z.object({
  ocid: words,
  releaseId: words,
  release: z.unknown().optional(),
  document: lenient(z.object({ sha256: words })),
});

export interface NoticeFacts {
  ocid: string | undefined;
  releaseId: string | undefined;
  title: string | undefined;
  noticeType: string | undefined;
  buyerName: string | undefined;
  /** Digest of the identifier of the London authority that the notice names as its buyer. */
  buyerIdentifierDigest: string | undefined;
  tags: string[];
  /** SHA-256 of the release's canonical form: what tells the same release from one with other content. */
  canonicalDigest: string | undefined;
}

/** Reads what lists show of a recorded notice. Nothing in a notice may stop the projection. */
export function noticeFacts(content: unknown): NoticeFacts {
  const recorded = contentSchema.safeParse(content).data;
  const shown = withoutContacts(recorded?.release);
  const release = releaseSchema.safeParse(shown).data;
  const buyer = buyerOf(release);
  const authority = buyer === undefined ? undefined : recogniseAuthority(buyer);
  return {
    ocid: recorded?.ocid ?? release?.ocid,
    releaseId: recorded?.releaseId ?? release?.id,
    title: release?.tender?.title ?? release?.planning?.project,
    noticeType: noticeTypeOf(release),
    buyerName: buyer?.name,
    buyerIdentifierDigest: authority && digestOf(authority),
    tags: release?.tag ?? [],
    canonicalDigest: recorded?.document?.sha256 ?? canonicalDigest(recorded?.release),
  };
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

type Release = z.infer<typeof releaseSchema>;

function buyerOf(release: Release | undefined) {
  const parties = (release?.parties ?? []).flatMap((party) => partySchema.safeParse(party).data ?? []);
  const party = parties.find(({ roles }) => roles?.includes("buyer"));
  const name = party?.name ?? release?.buyer?.name;
  const id = asIdentifier(party?.id ?? release?.buyer?.id);
  const others = (party?.additionalIdentifiers ?? []).map((other) => identifier.parse(other));
  const identifiers = [party?.identifier, ...others, id].filter((known) => known !== undefined);
  return name === undefined && identifiers.length === 0 ? undefined : { name, identifiers };
}

/** "GB-PPON-PZXL-5842-VBBG" as notices write a party's id. */
function asIdentifier(id: string | undefined): { scheme: string; id: string } | undefined {
  const [, scheme, rest] = /^([A-Z]{2}-[A-Z]+)-(.+)$/.exec(id ?? "") ?? [];
  return scheme === undefined || rest === undefined ? undefined : { scheme, id: rest };
}

const documentsSchema = z.object({ documents: lenient(z.array(z.unknown())) });
const noticeDocument = z.object({ noticeType: z.string().regex(/^UK\d{1,2}$/) });

/** The notice type stands in a document of the stage that the notice is about, never in the tag. */
function noticeTypeOf(release: Release | undefined): string | undefined {
  const stages = [release?.planning, release?.tender, ...(release?.awards ?? []), ...(release?.contracts ?? [])];
  const documents = stages.flatMap((stage) => documentsSchema.safeParse(stage).data?.documents ?? []);
  const types = documents.flatMap((document) => noticeDocument.safeParse(document).data?.noticeType ?? []);
  return types.at(-1);
}

function canonicalDigest(release: unknown): string | undefined {
  if (release === undefined) return undefined;
  try {
    return releaseDigest(release);
  } catch {
    return undefined; // too large or too deep for content: it was then recorded as a document
  }
}
