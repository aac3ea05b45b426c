import { z } from "zod";
import { BEYOND, sumSchema } from "../domain/sums.ts";

/** 32 bytes as lower-case hex: an act's hash, a subject's id, a digest, a head. */
export const Hash = z.string().meta({ id: "Hash", description: "32 bytes, 0x and lower-case hex" });

/** A moment, RFC 3339 in UTC: "2026-08-11T08:46:22Z". */
export const Moment = z.string().meta({ id: "Moment", description: "RFC 3339, UTC", example: "2026-08-11T08:46:22Z" });

/** A London calendar day: "2026-08-11". Things happen on days; they are recorded at moments. */
export const Day = z.string().meta({ id: "Day", description: "a London calendar day", example: "2026-08-11" });

/** A sum in minor units; one that no program could hold exactly is said to be beyond all of them. */
export const Sum = sumSchema.meta({
  id: "Sum",
  description: `minor units; ${BEYOND} stands for any sum that is greater, its negative for any less`,
});

/** An amount without VAT in minor units (pence); what it would be with VAT is not known. */
export const NetAmount = z
  .object({ net: Sum, currency: z.string() })
  .meta({ id: "NetAmount", description: "minor units, without VAT" });
export type NetAmount = z.infer<typeof NetAmount>;

/** An amount in minor units, with its VAT beside it: gross = net + vat. */
export const Money = z
  .object({ net: z.int(), vat: z.int(), gross: Sum, currency: z.string() })
  .meta({ id: "Money", description: "minor units; gross = net + vat" });
export type Money = z.infer<typeof Money>;

export const OrganisationKind = z.enum(["authority", "supplier", "auditor", "recorder"]);

/** An organisation as it was called when the act was signed; `nameNow` only where that differs. */
export const OrganisationRef = z
  .object({
    number: z.int(),
    name: z.string(),
    nameNow: z.string().nullable(),
    identifier: z.string().nullable(),
    nameIsShared: z
      .literal(true)
      .optional()
      .meta({ description: "another organisation bears or bore this name: tell them apart by their identifiers" }),
  })
  .meta({ id: "OrganisationRef" });
export type OrganisationRef = z.infer<typeof OrganisationRef>;

/** A pointer to the act that says so. Every figure people may doubt carries one. */
export const ActRef = z
  .object({ actHash: Hash, sequence: z.int(), kind: z.string(), recordedAt: Moment })
  .meta({ id: "ActRef" });
export type ActRef = z.infer<typeof ActRef>;

/** What the author of an act wrote beside the code that it signs. */
export const OwnWords = z.string().nullable().meta({
  id: "OwnWords",
  description: "the author's own words; null where none were given or they are not available",
});

/** A document that a content names. `identicalTo`: the same bytes stood in an earlier version. */
export const DocumentRef = z
  .object({
    digest: Hash,
    title: z.string(),
    role: z.string().nullable(),
    mediaType: z.string().nullable(),
    size: z.int().nullable(),
    takenDown: z.object({ by: ActRef, reason: z.string(), reasons: OwnWords }).nullable(),
    isHere: z
      .boolean()
      .meta({ description: "whether its bytes are here; false without an act that took it down: lost" }),
    identicalTo: z.string().nullable(),
  })
  .meta({ id: "DocumentRef" });
export type DocumentRef = z.infer<typeof DocumentRef>;

/** What the ledger's operator can be held to: this list is whole up to here. */
export const LedgerStamp = z
  .object({ sequence: z.int(), ledgerHead: Hash, block: z.int(), blockHash: Hash, time: Moment })
  .meta({ id: "LedgerStamp", description: "how far the ledger had come when this was read" });
export type LedgerStamp = z.infer<typeof LedgerStamp>;

/** A page of a list. `next` goes into the next request's `cursor`; null at the end. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
