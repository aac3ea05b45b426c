import { agreementProposals } from "./agreementProposals.ts";
import { organisationProposals } from "./organisationProposals.ts";
import { procurementProposals } from "./procurementProposals.ts";
import type { Propose } from "./Proposal.ts";
import { statementProposals } from "./statementProposals.ts";

/** How each kind of act finds what it belongs to and builds on. */
export const proposals: Readonly<Record<string, Propose>> = {
  ...organisationProposals,
  ...procurementProposals,
  ...agreementProposals,
  ...statementProposals,
};
