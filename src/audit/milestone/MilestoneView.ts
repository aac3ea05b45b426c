import { z } from "zod";
import { stateNames } from "../../domain/acts/stateNames.ts";
import { OUTCOMES } from "../../projection/milestone/outcomes.ts";
import { NextAct } from "../acts/NextAct.ts";
import { InvoiceView } from "../payment/InvoiceView.ts";
import { PaymentView } from "../payment/PaymentView.ts";
import { ActRef, Day, DocumentRef, Hash, Money, NetAmount, OrganisationRef } from "../views.ts";

const MilestoneState = z.enum(stateNames("milestone"));

/** A decision on a delivery; where it was corrected, the right values and what they replaced. */
export const DecisionView = z
  .object({
    outcome: z.enum(OUTCOMES),
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
    state: MilestoneState.meta({
      description: "how this delivery stands: delivered, or as it was decided; open where it is awaited again",
    }),
    deliveredOn: Day,
    /** After the due date as it stood on that day. */
    late: z.boolean(),
    daysLate: z.int().meta({ description: "days after the due date as it stood on that day; 0 if in time" }),
    act: ActRef,
    documents: z.array(DocumentRef),
    decision: DecisionView.nullable(),
  })
  .meta({ id: "AttemptView" });

export type AttemptView = z.infer<typeof AttemptView>;

/** What follows from time alone, for the moment of reading; never stored, never an act. */
export const MilestoneClock = z
  .object({
    daysUntilDue: z.int().nullable(),
    late: z.boolean(),
    decideBy: Day.nullable(),
    decisionLate: z.boolean(),
    payBy: Day.nullable(),
    paymentLate: z.boolean(),
    daysLate: z.int().meta({ description: "days since the last day for what is awaited; 0 if none has passed" }),
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
    payable: Money.nullable().meta({ description: "what decisions on deliveries made payable" }),
    paid: NetAmount,
    leftToPay: NetAmount.nullable().meta({ description: "payable and not paid; negative where too much was paid" }),
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
  next: z.array(NextAct).meta({ description: "what can happen now, and by whom" }),
  /** What an invoice, or a correction of the decision, builds on. */
  decisionAct: Hash.nullable(),
  /** What a payment on this milestone builds on, once there is something to pay. */
  paymentBuildsOn: Hash.nullable(),
  paidBefore: z.int(),
}).meta({ id: "MilestoneView" });

export type MilestoneView = z.infer<typeof MilestoneView>;
