import { z } from "zod";
import { nextMoves } from "../../domain/acts/nextMoves.ts";
import type { ConditionOf, ObjectName, PartyOf, StateOf } from "../../domain/acts/procedures.ts";
import { type OrganisationKind, rolesIn } from "../../domain/roles.ts";
import { OrganisationRef } from "../views.ts";

/** What can happen now: an act that the rules allow, and who may sign it. */
export const NextAct = z
  .object({
    kind: z.string(),
    by: z
      .array(OrganisationRef)
      .meta({ description: "any one of them; none where every organisation of the sort may" }),
    who: z.string().meta({ description: "the same as what it is here: the buyer, another authority" }),
    roles: z.array(z.string()).meta({ description: "the signing key needs one of these" }),
    words: z.string().meta({ description: "after 'may': accept the delivery in full" }),
  })
  .meta({ id: "NextAct", description: "what can happen now, by whom; sums and dates are checked when it is recorded" });
export type NextAct = z.infer<typeof NextAct>;

/** An object as it stands when it is read. */
interface Standing<Name extends ObjectName> {
  readonly state: StateOf<Name>;
  /** Which of its table's conditions hold. */
  readonly holds: Readonly<Record<ConditionOf<Name>, boolean>>;
  readonly parties: Readonly<Record<PartyOf<Name>, readonly OrganisationRef[]>>;
  /** What parties are that may be of either side. */
  readonly kinds?: Readonly<Partial<Record<PartyOf<Name>, OrganisationKind>>>;
}

/** What may happen to it now, as its table says. */
export function nextActs<Name extends ObjectName>(
  object: Name,
  { state, holds, parties, kinds }: Standing<Name>,
): NextAct[] {
  const kindOf = (party: PartyOf<Name>): OrganisationKind | undefined => kinds?.[party];
  return nextMoves(object, state, holds, kindOf).map(({ kind, party, who, roles, words }) => ({
    kind,
    by: [...parties[party]],
    who,
    roles: rolesIn(roles).map((role) => role.toLowerCase()),
    words,
  }));
}
