import { z } from "zod";
import { ActRef, Day, Hash, OrganisationRef } from "../views.ts";

/** Somebody whom a notice names as a buyer. */
export const NoticeBuyer = z
  .object({
    name: z.string().nullable(),
    number: z.int().nullable().meta({ description: "of the member authority that it is" }),
  })
  .meta({ id: "NoticeBuyer" });
export type NoticeBuyer = z.infer<typeof NoticeBuyer>;

/** One release of an outside publication, as somebody recorded it. */
export const EvidenceRow = z
  .object({
    process: Hash,
    ocid: z.string().nullable(),
    releaseId: z.string().nullable(),
    source: z.string(),
    publishedOn: Day.nullable().meta({ description: "the London day; null where the notice bears no date" }),
    noticeType: z.string().nullable(),
    title: z.string().nullable(),
    buyer: z.string().nullable().meta({ description: "the first of its buyers" }),
    buyerNumber: z.int().nullable().meta({ description: "of the member authority that this buyer is" }),
    buyers: z.array(NoticeBuyer).meta({ description: "all that the notice names" }),
    tags: z.array(z.string()),
    canonicalDigest: Hash.nullable(),
    conflictingCopies: z.int().meta({ description: "same (ocid, id), other content" }),
    recordedBy: OrganisationRef,
    act: ActRef,
  })
  .meta({ id: "EvidenceRow" });
export type EvidenceRow = z.infer<typeof EvidenceRow>;

/** All releases recorded under one OCID. */
export const EvidenceView = z
  .object({
    process: Hash,
    ocid: z.string().nullable(),
    title: z.string().nullable(),
    releases: z.array(EvidenceRow.extend({ release: z.unknown().meta({ description: "without contact points" }) })),
    procurements: z.array(z.object({ id: Hash, ocid: z.string(), title: z.string(), linked: z.boolean() })),
    conflicts: z.int(),
  })
  .meta({ id: "EvidenceView" });
export type EvidenceView = z.infer<typeof EvidenceView>;
