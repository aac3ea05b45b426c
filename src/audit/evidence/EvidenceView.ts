import { z } from "zod";
import { Difference } from "../acts/ActView.ts";
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

/** A release among all that were recorded of its publication, in the order of their acts. */
const RecordedCopy = EvidenceRow.extend({
  number: z.int().meta({ description: "from 1, by which two are compared" }),
  version: z.string().nullable().meta({
    description: "A, B, … where copies of this release conflict: the same letter says the same; null where none does",
  }),
  release: z.unknown().meta({ description: "without contact points" }),
});

/** What differs between two recordings of one publication. */
export const EvidenceDiff = z
  .object({
    process: Hash,
    ocid: z.string().nullable(),
    from: EvidenceRow.extend({ number: z.int() }),
    to: EvidenceRow.extend({ number: z.int() }),
    isSameRelease: z.boolean().meta({ description: "both bear one id: then they are copies, and should not differ" }),
    isSameContent: z.boolean().nullable().meta({ description: "null where one of them is not here to be compared" }),
    differences: z.array(Difference),
    more: z.int().meta({ description: "differences beyond those listed" }),
    hidden: z.int().meta({ description: "differences in what names or reaches people, which is not shown" }),
  })
  .meta({ id: "EvidenceDiff" });
export type EvidenceDiff = z.infer<typeof EvidenceDiff>;

/** All releases recorded under one OCID. */
export const EvidenceView = z
  .object({
    process: Hash,
    ocid: z.string().nullable(),
    title: z.string().nullable(),
    releases: z.array(RecordedCopy),
    procurements: z.array(z.object({ id: Hash, ocid: z.string(), title: z.string(), linked: z.boolean() })),
    conflicts: z.int(),
  })
  .meta({ id: "EvidenceView" });
export type EvidenceView = z.infer<typeof EvidenceView>;
