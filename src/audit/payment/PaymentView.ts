import { z } from "zod";
import { stateNames } from "../../domain/acts/stateNames.ts";
import { NextAct } from "../acts/NextAct.ts";
import { ActRef, Day, Hash, Money, NetAmount, OrganisationRef } from "../views.ts";

const PaymentAnswer = z
  .object({
    answer: z.enum(stateNames("payment")).exclude(["recorded"]),
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
    next: z.array(NextAct).meta({ description: "what can happen to it now, and by whom" }),
    act: ActRef,
    lastAct: ActRef,
  })
  .meta({ id: "PaymentView" });

export type PaymentView = z.infer<typeof PaymentView>;
