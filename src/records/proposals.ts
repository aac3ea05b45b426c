import type { ActKind } from "../domain/acts/Act.ts";
import { definitionOf } from "../domain/acts/definitionOf.ts";
import type { Foundation } from "../domain/acts/Foundation.ts";
import { agreementProposals } from "./agreement/agreementProposals.ts";
import { organisationProposals } from "./directory/organisationProposals.ts";
import { procurementProposals } from "./procurement/procurementProposals.ts";
import type { Propose } from "./Proposal.ts";
import { statementProposals } from "./statement/statementProposals.ts";

const PROPOSALS: Readonly<Record<Foundation, Propose>> = {
  ...organisationProposals,
  ...procurementProposals,
  ...agreementProposals,
  ...statementProposals,
};

/** How an act of a kind finds what it belongs to and builds on. */
export function proposalFor(kind: ActKind): Propose {
  return PROPOSALS[definitionOf(kind).buildsOn];
}
