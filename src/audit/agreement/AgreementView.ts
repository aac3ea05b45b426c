import { z } from "zod";
import { stateNames } from "../../domain/acts/stateNames.ts";
import { DocumentChange } from "../acts/ActView.ts";
import { NextAct } from "../acts/NextAct.ts";
import { MilestoneView } from "../milestone/MilestoneView.ts";
import { ActRef, Day, DocumentRef, Hash, Moment, Money, NetAmount, OrganisationRef } from "../views.ts";

export const AgreementState = z.enum(stateNames("agreement"));

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
    leftToPay: NetAmount.meta({ description: "accepted and not paid; negative where too much was paid" }),
    startsOn: Day,
    endsOn: Day,
    openUntil: Moment,
    expired: z.boolean().meta({ description: "an offer whose time ran out unanswered" }),
    canBeSigned: z.boolean().meta({ description: "an offer that stands, of a procurement that was not cancelled" }),
    inForceSince: Moment.nullable().meta({ description: "since its supplier signed; see endedOn for until when" }),
    termPassed: z.boolean().meta({ description: "still in force, although its last day has passed" }),
    endedOn: Day.nullable().meta({ description: "the day from which it is ended" }),
    offer: ActRef.meta({ description: "the act that offered it, whose hash is its id" }),
    lastAct: ActRef,
  })
  .meta({ id: "AgreementRow" });

export type AgreementRow = z.infer<typeof AgreementRow>;

export const VariationView = z
  .object({
    id: Hash,
    state: z.enum(stateNames("variation")),
    expired: z.boolean(),
    by: OrganisationRef,
    content: z.unknown(),
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
    next: z.array(NextAct).meta({ description: "what can happen to it now, and by whom" }),
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
  signature: ActRef.nullable(),
  award: ActRef.nullable(),
  contentDigest: Hash,
  content: z.unknown(),
  documents: z.array(DocumentRef),
  sinceTender: SinceTender.nullable().meta({ description: "null where one of the contents is not here to compare" }),
  offered: Money.meta({ description: "as first offered, before variations" }),
  vatRate: z.int().meta({ description: "basis points: 2000 is 20%" }),
  variations: z.array(VariationView),
  milestones: z.array(MilestoneView),
  questions: z.array(QuestionView),
  next: z
    .array(NextAct)
    .meta({ description: "what can happen now, and by whom; of milestones and variations see there" }),
  callOffs: z.array(AgreementRow),
  calledOff: NetAmount.nullable(),
  ended: z
    .object({ ground: z.string(), reasons: z.string().nullable(), effectiveOn: Day, paid: NetAmount, act: ActRef })
    .nullable(),
  declined: z.object({ reason: z.string(), reasons: z.string().nullable(), act: ActRef }).nullable(),
  withdrawn: z.object({ reason: z.string(), reasons: z.string().nullable(), act: ActRef }).nullable(),
}).meta({ id: "AgreementView" });

export type AgreementView = z.infer<typeof AgreementView>;
