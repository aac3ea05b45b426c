import { z } from "zod";
import { stateNames } from "../../domain/acts/stateNames.ts";
import { NextAct } from "../acts/NextAct.ts";
import { ActRef, Day, Hash, Money, NetAmount, OrganisationRef, OwnWords } from "../views.ts";

const PaymentAnswer = z
  .object({
    answer: z.enum(stateNames("payment")).exclude(["recorded"]),
    toEarlierAmount: z.boolean().meta({ description: "the payment was corrected after this was said" }),
    receivedOn: Day.nullable(),
    received: NetAmount.nullable(),
    reason: z.string().nullable(),
    reasons: OwnWords,
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
    corrections: z.array(z.object({ money: Money, paidOn: Day, reason: z.string(), reasons: OwnWords, act: ActRef })),
    answer: PaymentAnswer.nullable(),
    next: z.array(NextAct).meta({ description: "what can happen to it now, and by whom" }),
    act: ActRef,
    lastAct: ActRef,
  })
  .meta({ id: "PaymentView" });

export type PaymentView = z.infer<typeof PaymentView>;
