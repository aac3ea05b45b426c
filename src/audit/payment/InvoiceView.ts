import { z } from "zod";
import { NextAct } from "../acts/NextAct.ts";
import { ActRef, Day, Hash, Money, NetAmount, OrganisationRef, OwnWords } from "../views.ts";

export const InvoiceView = z
  .object({
    id: Hash,
    agreement: Hash,
    milestone: z.int(),
    ownNumber: z.string().nullable(),
    supplier: OrganisationRef,
    buyer: OrganisationRef,
    money: Money.meta({ description: "as invoiced" }),
    asked: Money.meta({ description: "what of it counts: less what is credited, nothing once it was withdrawn" }),
    credits: z.array(
      z.object({
        ownNumber: z.string().nullable(),
        money: Money,
        issuedOn: Day,
        reason: z.string(),
        reasons: OwnWords,
        act: ActRef,
      }),
    ),
    withdrawn: z.object({ reason: z.string(), reasons: OwnWords, act: ActRef }).nullable(),
    issuedOn: Day,
    receivedOn: Day.nullable(),
    disputed: NetAmount.nullable(),
    disputeReason: z.string().nullable(),
    disputeReasons: OwnWords,
    disputedBy: ActRef.nullable().meta({
      description: "the act that says what is disputed now, or that nothing is any more",
    }),
    contestedBy: z.array(ActRef).meta({ description: "what its supplier contests of the payments recorded for it" }),
    paid: NetAmount,
    payBy: Day.nullable(),
    paidOn: Day.nullable().meta({ description: "the day on which it was paid in full" }),
    daysToPay: z
      .int()
      .nullable()
      .meta({ description: "days it took, or has taken so far; null where it asks for nothing" }),
    late: z.boolean(),
    daysLate: z
      .int()
      .meta({ description: "days after payBy until it was paid in full, or so far; 0 if it is not late" }),
    leftToPay: NetAmount.meta({ description: "asked for and not paid, whether disputed or not" }),
    next: z.array(NextAct).meta({ description: "what can happen to it now, and by whom" }),
    act: ActRef,
    lastAct: ActRef,
    buildsOn: Hash.meta({ description: "what the buyer's next act on it builds on" }),
  })
  .meta({ id: "InvoiceView" });

export type InvoiceView = z.infer<typeof InvoiceView>;
