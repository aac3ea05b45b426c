import { caseFileRead } from "../caseFiles/caseFileRead.ts";
import { contentRead } from "../documents/contentRead.ts";
import { downloadDocument } from "../documents/downloadDocument.ts";
import { uploadDocument } from "../documents/uploadDocument.ts";
import type { Endpoint } from "../Endpoint.ts";
import { receiptRead } from "../receipts/receiptRead.ts";
import { draft } from "../write/draft.ts";
import { prepare } from "../write/prepare.ts";
import { sandboxClock } from "../write/sandboxClock.ts";
import { submitAct } from "../write/submitAct.ts";
import { submitActs } from "../write/submitActs.ts";
import { tryActs } from "../write/tryActs.ts";
import { agreementReads } from "./agreementReads.ts";
import { auditReads } from "./auditReads.ts";
import { evidenceReads } from "./evidenceReads.ts";
import { ledgerRead } from "./ledgerRead.ts";
import { organisationReads } from "./organisationReads.ts";
import { planReads } from "./planReads.ts";
import { procurementReads } from "./procurementReads.ts";

/** The whole API, in the order of its documentation. */
export const endpoints: readonly Endpoint[] = [
  ledgerRead,
  draft,
  prepare,
  tryActs,
  submitAct,
  submitActs,
  receiptRead,
  ...planReads,
  ...procurementReads,
  caseFileRead,
  ...agreementReads,
  ...organisationReads,
  ...evidenceReads,
  ...auditReads,
  uploadDocument,
  downloadDocument,
  contentRead,
  sandboxClock,
];
