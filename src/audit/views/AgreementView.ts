import { z } from "zod";
import { DocumentChange } from "./ActView.ts";
import { ActRef, Day, DocumentRef, Hash, LedgerStamp, Moment, Money, NetAmount, OrganisationRef } from "./common.ts";

export const AgreementState = z.enum(["offered", "withdrawn", "declined", "in-force", "ended"]);

export const MilestoneState = z.enum(["open", "delivered", "accepted", "accepted-in-part", "rejected", "waived"]);

const outcome = z.enum(["accepted", "accepted-in-part", "rejected"]);

/** A decision on a delivery; where it was corrected, the right values and what they replaced. */
export const DecisionView = z
  .object({
    outcome,
    payable: Money,
    successful: z.boolean(),
    reason: z.string().nullable(),
    reasons: z.string().nullable().meta({ description: "in the buyer's own words" }),
    criteria: z.array(z.object({ criterion: z.string(), met: z.string() })),
    decidedOn: Day,
    by: OrganisationRef,
    act: ActRef,
    corrections: z.array(ActRef),
  })
  .meta({ id: "DecisionView" });
export type DecisionView = z.infer<typeof DecisionView>;

export const AttemptView = z
  .object({
    attempt: z.int(),
    deliveredOn: Day,
    /** After the due date as it stood on that day. */
    late: z.boolean(),
    act: ActRef,
    documents: z.array(DocumentRef),
    decision: DecisionView.nullable(),
  })
  .meta({ id: "AttemptView" });
export type AttemptView = z.infer<typeof AttemptView>;

export const InvoiceView = z
  .object({
    id: Hash,
    agreement: Hash,
    milestone: z.int(),
    ownNumber: z.string().nullable(),
    supplier: OrganisationRef,
    buyer: OrganisationRef,
    money: Money,
    issuedOn: Day,
    receivedOn: Day.nullable(),
    disputed: NetAmount.nullable(),
    disputeReason: z.string().nullable(),
    paid: NetAmount,
    payBy: Day.nullable(),
    paidOn: Day.nullable().meta({ description: "the day on which it was paid in full" }),
    daysToPay: z.int().nullable().meta({ description: "days it took, or has taken so far" }),
    late: z.boolean(),
    act: ActRef,
    lastAct: ActRef,
  })
  .meta({ id: "InvoiceView" });
export type InvoiceView = z.infer<typeof InvoiceView>;

const PaymentAnswer = z
  .object({
    answer: z.enum(["confirmed", "contested"]),
    receivedOn: Day.nullable(),
    received: NetAmount.nullable(),
    reason: z.string().nullable(),
    act: ActRef,
  })
  .meta({ id: "PaymentAnswer" });

export const PaymentView = z
  .object({
    id: Hash,
    agreement: Hash,
    milestone: z.int(),
    invoice: Hash.nullable(),
    payer: OrganisationRef,
    payee: OrganisationRef,
    /** What counts now: the last correction's value, or the recorded one. */
    money: Money,
    recorded: Money,
    paidOn: Day,
    corrections: z.array(z.object({ money: Money, paidOn: Day, reason: z.string(), act: ActRef })),
    answer: PaymentAnswer.nullable(),
    act: ActRef,
    lastAct: ActRef,
  })
  .meta({ id: "PaymentView" });
export type PaymentView = z.infer<typeof PaymentView>;

/** What follows from time alone, for the moment of reading; never stored, never an act. */
export const MilestoneClock = z
  .object({
    daysUntilDue: z.int().nullable(),
    late: z.boolean(),
    decideBy: Day.nullable(),
    decisionLate: z.boolean(),
    payBy: Day.nullable(),
    paymentLate: z.boolean(),
    words: z.array(z.string()).meta({ description: "the same, said: 'late by 3 days'" }),
  })
  .meta({ id: "MilestoneClock" });
export type MilestoneClock = z.infer<typeof MilestoneClock>;

export const MilestoneRow = z
  .object({
    agreement: Hash,
    procurement: z.object({ id: Hash, ocid: z.string(), title: z.string() }),
    number: z.int(),
    title: z.string(),
    buyer: OrganisationRef,
    supplier: OrganisationRef,
    state: MilestoneState,
    dueOn: Day,
    money: Money,
    payable: Money.nullable(),
    paid: NetAmount,
    daysToDecide: z.int(),
    daysToPay: z.int(),
    clock: MilestoneClock,
    lastAct: ActRef,
  })
  .meta({ id: "MilestoneRow" });
export type MilestoneRow = z.infer<typeof MilestoneRow>;

export const MilestoneView = MilestoneRow.extend({
  deliverables: z.array(z.string()),
  acceptance: z.array(z.string()),
  successful: z.boolean().nullable(),
  attempts: z.array(AttemptView),
  waived: z.object({ reason: z.string(), reasons: z.string().nullable(), act: ActRef }).nullable(),
  termsAct: ActRef.meta({ description: "the offer or variation that set the terms" }),
  invoices: z.array(InvoiceView),
  payments: z.array(PaymentView),
  /** What an invoice, or a correction of the decision, builds on. */
  decisionAct: Hash.nullable(),
  /** What a payment on this milestone builds on, once there is something to pay. */
  paymentBuildsOn: Hash.nullable(),
  paidBefore: z.int(),
}).meta({ id: "MilestoneView" });
export type MilestoneView = z.infer<typeof MilestoneView>;

export const AgreementRow = z
  .object({
    id: Hash,
    procurement: z.object({ id: Hash, ocid: z.string(), title: z.string() }),
    title: z.string(),
    reference: z.string().nullable().meta({ description: "as its buyer calls it" }),
    buyer: OrganisationRef,
    supplier: OrganisationRef,
    state: AgreementState,
    isFramework: z.boolean(),
    framework: Hash.nullable(),
    phase: z.int(),
    money: Money,
    accepted: NetAmount.meta({
      description: "what decisions on deliveries made payable; of a framework see its call-offs",
    }),
    paid: NetAmount,
    startsOn: Day,
    endsOn: Day,
    openUntil: Moment,
    expired: z.boolean().meta({ description: "an offer whose time ran out unanswered" }),
    inForceSince: Moment.nullable(),
    lastAct: ActRef,
  })
  .meta({ id: "AgreementRow" });
export type AgreementRow = z.infer<typeof AgreementRow>;

export const VariationView = z
  .object({
    id: Hash,
    state: z.enum(["offered", "withdrawn", "declined", "signed"]),
    expired: z.boolean(),
    by: OrganisationRef,
    rationale: z.string().nullable(),
    changes: z.array(z.string()),
    documents: z.array(DocumentRef),
    before: z.object({ net: z.int(), endsOn: Day }),
    money: Money,
    endsOn: Day,
    openUntil: Moment,
    reason: z.string().nullable(),
    reasons: z.string().nullable().meta({ description: "of whoever withdrew or declined it, in their own words" }),
    milestones: z.array(z.object({ number: z.int(), dueOn: Day, money: Money })),
    offer: ActRef,
    answer: ActRef.nullable(),
  })
  .meta({ id: "VariationView" });
export type VariationView = z.infer<typeof VariationView>;

/** What an offer says otherwise than the tender as bidders last saw it, found by comparing the two. */
export const SinceTender = z
  .object({
    version: z.int(),
    act: ActRef,
    terms: z.array(z.object({ label: z.string(), tender: z.string().nullable(), offer: z.string().nullable() })),
    documents: z.array(DocumentChange),
  })
  .meta({ id: "SinceTender" });
export type SinceTender = z.infer<typeof SinceTender>;

const WrittenWords = z.object({ text: z.string().nullable(), act: ActRef });

/** What the supplier asked before it signed, and each answer of the buyer, the last one last. */
export const QuestionView = WrittenWords.extend({ number: z.int(), answers: z.array(WrittenWords) }).meta({
  id: "QuestionView",
});
export type QuestionView = z.infer<typeof QuestionView>;

export const AgreementView = AgreementRow.extend({
  offer: ActRef,
  signature: ActRef.nullable(),
  award: ActRef.nullable(),
  contentDigest: Hash,
  content: z.unknown(),
  documents: z.array(DocumentRef),
  sinceTender: SinceTender.nullable().meta({ description: "null where one of the contents is not here to compare" }),
  offered: Money.meta({ description: "as first offered, before variations" }),
  vatRate: z.int().meta({ description: "basis points: 2000 is 20 %" }),
  variations: z.array(VariationView),
  milestones: z.array(MilestoneView),
  questions: z.array(QuestionView),
  callOffs: z.array(AgreementRow),
  calledOff: NetAmount.nullable(),
  ended: z
    .object({ ground: z.string(), reasons: z.string().nullable(), effectiveOn: Day, paid: NetAmount, act: ActRef })
    .nullable(),
  declined: z.object({ reason: z.string(), reasons: z.string().nullable(), act: ActRef }).nullable(),
  withdrawn: z.object({ reason: z.string(), reasons: z.string().nullable(), act: ActRef }).nullable(),
  signerKeys: z.int().meta({ description: "usable keys of the supplier; one alone is a risk" }),
}).meta({ id: "AgreementView" });
export type AgreementView = z.infer<typeof AgreementView>;

/** The auditor's table: agreed, accepted, invoiced, paid, and what explains each difference. */
export const ThreeWayTable = z
  .object({
    agreement: AgreementRow,
    rows: z.array(
      z.object({
        milestone: z.int().nullable().meta({ description: "null: agreed without a milestone that carries it" }),
        title: z.string(),
        offered: z.int(),
        varied: z.int(),
        agreed: z.int(),
        accepted: z.int(),
        invoiced: z.int(),
        paid: z.int(),
        differences: z.array(z.object({ between: z.string(), net: z.int(), words: z.string(), acts: z.array(ActRef) })),
      }),
    ),
    totals: z.object({
      ...{ offered: z.int(), varied: z.int(), agreed: z.int(), accepted: z.int(), invoiced: z.int(), paid: z.int() },
    }),
    currency: z.string(),
    doubtful: z
      .array(z.object({ act: ActRef, standing: z.enum(["questioned", "disowned"]) }))
      .meta({ description: "acts that the figures rest on and that cannot be relied on as they stand" }),
    stamp: LedgerStamp,
  })
  .meta({ id: "ThreeWayTable" });
export type ThreeWayTable = z.infer<typeof ThreeWayTable>;
