import { z } from "zod";
import { DocumentChange, NotWhole } from "../acts/ActView.ts";
import { EvidenceRow } from "../evidence/EvidenceView.ts";
import { ActRef, Day, Hash, LedgerStamp, Moment, NetAmount, OrganisationRef } from "../views.ts";

const procurementRef = z.object({ id: Hash, ocid: z.string(), title: z.string() });

export const ProcurementWithoutNotice = procurementRef
  .extend({
    lead: OrganisationRef,
    ground: z.string(),
    why: z.string(),
    opening: ActRef,
  })
  .meta({ id: "ProcurementWithoutNotice" });
export type ProcurementWithoutNotice = z.infer<typeof ProcurementWithoutNotice>;

/** What the ledger should hold and does not, as far as the ledger itself can tell. */
export const NotHere = z
  .object({
    noticesWithoutProcurement: z.array(EvidenceRow),
    procurementsWithoutNotice: z.array(ProcurementWithoutNotice),
    /** The lists hold the newest 500 of each; these count all, and the CSV files hold all. */
    counts: z.object({ noticesWithoutProcurement: z.int(), procurementsWithoutNotice: z.int() }),
    stamp: LedgerStamp,
  })
  .meta({ id: "NotHere" });
export type NotHere = z.infer<typeof NotHere>;

/** An act that changed something after bidders had seen it. */
export const ChangeAfterSeen = z
  .object({
    procurement: procurementRef,
    act: ActRef,
    description: z.string(),
    version: z.int().meta({ description: "the wording that it brought, or that it took away" }),
    daysBeforeDeadline: z.number().meta({ description: "as the deadline stood before" }),
    deadlineBefore: Moment,
    deadlineAfter: Moment.nullable().meta({ description: "null: the tender was withdrawn or cancelled" }),
    effect: z.enum(["longer", "shorter", "same", "ended"]).meta({ description: "on the deadline" }),
    daysMoved: z.number().nullable().meta({ description: "by which the deadline moved; negative: shorter" }),
    daysLeft: z.number().nullable().meta({ description: "from the change to the deadline as it stood after" }),
    changed: z.array(z.string()).meta({ description: "labels of the fields that changed" }),
    documentsChanged: z.int(),
    documents: z.array(DocumentChange).meta({ description: "those that are not identical, by digest" }),
    notWhole: NotWhole,
  })
  .meta({ id: "ChangeAfterSeen" });
export type ChangeAfterSeen = z.infer<typeof ChangeAfterSeen>;

/** How an authority pays: derived from received invoices and payments. */
export const PaymentPerformance = z
  .object({
    authority: OrganisationRef,
    invoices: z.int(),
    paid: z.int(),
    late: z.int().meta({ description: "paid after the last day to pay, or unpaid after it" }),
    lateAndUnpaid: z.int(),
    disputed: z.int(),
    meanDaysToPay: z.number().nullable(),
    outstanding: z.array(NetAmount),
  })
  .meta({ id: "PaymentPerformance" });
export type PaymentPerformance = z.infer<typeof PaymentPerformance>;

/** Everything there is, counted and summed, stamped so that the population is known to be whole. */
export const Population = z
  .object({
    stamp: LedgerStamp,
    plans: z.int(),
    procurements: z.int(),
    agreements: z.int().meta({ description: "offers that were not signed among them" }),
    agreementsSigned: z.int(),
    milestones: z.int(),
    payments: z.int(),
    invoices: z.int(),
    evidence: z.int(),
    conflictingCopies: z.int(),
    organisations: z.int(),
    agreed: z.array(NetAmount).meta({ description: "signed agreements that are no frameworks: their call-offs count" }),
    accepted: z.array(NetAmount),
    invoiced: z.array(NetAmount),
    paid: z.array(NetAmount),
  })
  .meta({ id: "Population" });
export type Population = z.infer<typeof Population>;

export const SearchHit = z
  .object({
    kind: z.enum(["plan", "procurement", "organisation", "agreement", "notice", "act"]),
    id: z.string().meta({ description: "what to ask the kind's own path for" }),
    title: z.string(),
    detail: z.string(),
    procurement: procurementRef.nullable(),
    on: Day.nullable(),
  })
  .meta({ id: "SearchHit" });
export type SearchHit = z.infer<typeof SearchHit>;
