import type { ActKind } from "../domain/acts/Act.ts";
import { agreementProposals } from "./agreement/agreementProposals.ts";
import { organisationProposals } from "./directory/organisationProposals.ts";
import { procurementProposals } from "./procurement/procurementProposals.ts";
import type { Propose } from "./Proposal.ts";
import { statementProposals } from "./statement/statementProposals.ts";

/** How each kind of act finds what it belongs to and builds on. */
export const proposals: Readonly<Record<ActKind, Propose>> = {
  ...organisationProposals,
  ...procurementProposals,
  ...agreementProposals,
  ...statementProposals,
};
