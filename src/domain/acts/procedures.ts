import type { ActKind } from "./Act.ts";
import { agreementProcedure } from "./agreement/agreementProcedure.ts";
import { variationProcedure } from "./agreement/variationProcedure.ts";
import { motionProcedure } from "./consortium/motionProcedure.ts";
import type { Procedure } from "./defineProcedure.ts";
import { keyProcedure } from "./directory/keyProcedure.ts";
import { organisationProcedure } from "./directory/organisationProcedure.ts";
import { milestoneProcedure } from "./milestone/milestoneProcedure.ts";
import { invoiceProcedure } from "./payment/invoiceProcedure.ts";
import { paymentProcedure } from "./payment/paymentProcedure.ts";
import { answerProcedure } from "./plan/answerProcedure.ts";
import { planProcedure } from "./plan/planProcedure.ts";
import { procurementProcedure } from "./procurement/procurementProcedure.ts";
import { tenderProcedure } from "./tender/tenderProcedure.ts";

/** Every object that acts move, by its name. */
export const PROCEDURES = {
  organisation: organisationProcedure,
  key: keyProcedure,
  motion: motionProcedure,
  plan: planProcedure,
  answer: answerProcedure,
  procurement: procurementProcedure,
  tender: tenderProcedure,
  agreement: agreementProcedure,
  variation: variationProcedure,
  milestone: milestoneProcedure,
  invoice: invoiceProcedure,
  payment: paymentProcedure,
} as const satisfies Readonly<Record<string, Procedure>>;

export type ObjectName = keyof typeof PROCEDURES;

type Moves<Name extends ObjectName> = (typeof PROCEDURES)[Name]["moves"];

/** How an object can stand, as tables, answers and filters say it. */
export type StateOf<Name extends ObjectName> = keyof (typeof PROCEDURES)[Name]["states"];

/** The same with what follows from time or sums alone. */
export type ShownState<Name extends ObjectName> = StateOf<Name> | keyof (typeof PROCEDURES)[Name]["derived"];

/** Those who act on an object, as its table calls them. */
export type PartyOf<Name extends ObjectName> = keyof (typeof PROCEDURES)[Name]["parties"];

/** What else has to hold for some of its moves. */
export type ConditionOf<Name extends ObjectName> = keyof (typeof PROCEDURES)[Name]["conditions"];

/** Kinds of acts that have a place in the object's table. */
export type KindOn<Name extends ObjectName> = { [N in Name]: keyof Moves<N> }[Name] & ActKind;

/**
 * Kinds that move nothing, and what they are instead. A kind that stands neither here nor in a table does not compile,
 * nor does one that stands in both.
 * @public the compiler alone reads it
 */
export const MOVES_NOTHING = {
  NoticeRecorded: "evidence: a publication elsewhere is kept, whatever it says",
  ActAffirmed: "a statement about an act of one's own, which stands as it was recorded",
  ActDisowned: "a statement about an act of one's own, which stands as it was recorded",
  DocumentTakenDown: "a statement about a document, which is no longer given out",
} as const satisfies Readonly<Record<Exclude<ActKind, KindOn<ObjectName>>, string>>;
