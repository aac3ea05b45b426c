import type { OrganisationKind } from "../roles.ts";
import { rolesAllowedFor } from "../roles.ts";
import type { ActKind } from "./Act.ts";
import type { Procedure } from "./defineProcedure.ts";
import { definitionOf } from "./definitionOf.ts";
import { conditionsOf, movesFrom, partiesOf } from "./moves.ts";
import { type ConditionOf, type ObjectName, type PartyOf, PROCEDURES, type StateOf } from "./procedures.ts";

/** What one party may do now. */
export interface NextMove<Name extends ObjectName> {
  readonly kind: ActKind;
  readonly party: PartyOf<Name>;
  /** The party in words: "the buyer". */
  readonly who: string;
  /** After "may": "accept the delivery in full". */
  readonly words: string;
  /** Roles of which the signing key must hold one. */
  readonly roles: number;
}

/**
 * What may happen now to an object, and by whom, in the order of its table.
 * @param holds which of the table's conditions hold now
 * @param kindOf what a party is, where the table leaves that open
 */
export function nextMoves<Name extends ObjectName>(
  object: Name,
  state: StateOf<Name>,
  holds: Readonly<Record<ConditionOf<Name>, boolean>>,
  kindOf: (party: PartyOf<Name>) => OrganisationKind | undefined = () => undefined,
): NextMove<Name>[] {
  const procedure: Procedure = PROCEDURES[object];
  const held: Readonly<Record<string, boolean>> = holds;
  return movesFrom(procedure, String(state))
    .filter(({ move }) => move.follows === undefined && conditionsOf(move).every((name) => held[name]))
    .flatMap(({ kind, move }) =>
      partiesOf(move).map((name) => {
        const party = name as PartyOf<Name>; // a move names parties of its own table only
        const organisation = procedure.parties[name]?.kind ?? kindOf(party);
        const roles = definitionOf(kind).roles & (organisation === undefined ? 0xffff : rolesAllowedFor(organisation));
        return { kind, party, who: procedure.parties[name]?.words ?? name, words: move.words, roles };
      }),
    );
}
