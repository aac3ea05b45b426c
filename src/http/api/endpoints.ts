import type { Endpoint } from "../Endpoint.ts";
import { agreementReads } from "./agreementReads.ts";
import { auditReads } from "./auditReads.ts";
import { evidenceReads } from "./evidenceReads.ts";
import { organisationReads } from "./organisationReads.ts";
import { planReads } from "./planReads.ts";
import { procurementReads } from "./procurementReads.ts";

/** The whole API, in the order of its documentation. */
export const endpoints: readonly Endpoint[] = [
  ...planReads,
  ...procurementReads,
  ...agreementReads,
  ...organisationReads,
  ...evidenceReads,
  ...auditReads,
];
