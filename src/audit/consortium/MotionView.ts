import { z } from "zod";
import { shownStateNames } from "../../domain/acts/stateNames.ts";
import { NextAct } from "../acts/NextAct.ts";
import { ActRef, Hash, Moment, OrganisationRef } from "../views.ts";

export const MotionView = z
  .object({
    id: Hash,
    kind: z.enum(["admission", "entry", "register-status", "register-replacement", "standing", "recovery"]),
    description: z.string(),
    state: z.enum(shownStateNames("motion")),
    majority: z.enum(["moreThanHalf", "twoThirds"]),
    closesOn: Moment.meta({ description: "the last second in which votes count" }),
    concerned: OrganisationRef.nullable().meta({ description: "has no vote" }),
    for: z.array(OrganisationRef),
    against: z.array(OrganisationRef),
    needed: z.int().meta({ description: "votes of authorities in good standing, as it stands now" }),
    proposal: ActRef,
    votes: z.array(ActRef),
    objection: ActRef.nullable().meta({ description: "of a living key of the organisation to be recovered" }),
    inForceFrom: Moment.nullable().meta({ description: "when a new key that was carried may come into force" }),
    admitted: z.int().nullable(),
    failedBecause: z.string().nullable().meta({ description: "what it was refused with, as bytes" }),
    next: z.array(NextAct).meta({ description: "what can happen now, and by whom" }),
  })
  .meta({ id: "MotionView" });

export type MotionView = z.infer<typeof MotionView>;

/** An authority that founded the ledger; it may act once it has signed the memorandum. */
export interface FounderView {
  readonly organisation: OrganisationRef;
  readonly signed: ActRef | null;
}
