import type { StateOf } from "../../domain/acts/procedures.ts";
import { sum } from "../sums.ts";
import { integer, optionalInteger, optionalText, table, text, word } from "../table.ts";
import type { Stage } from "./stages.ts";

export const procurements = table(
  {
    id: text,
    ocid: text,
    reference: text,
    title: text,
    summary: optionalText,
    lead: integer,
    members: text,
    suppliers: text,
    state: word<StateOf<"procurement">>(),
    stage: word<Stage>(),
    ground: integer,
    currency: text,
    budget: sum,
    phases: text,
    content: text,
    opening: text,
    openingVersion: integer,
    openingAct: text,
    sequence: integer,
    openedAt: integer,
    enquiryDeadline: optionalInteger,
    deadline: optionalInteger,
    tender: integer,
    tenderState: word<StateOf<"tender">>(),
    version: integer,
    tenderContentAct: optionalText,
    tenderLastAct: text,
    tenderReason: optionalInteger,
    award: optionalText,
    awardNumber: integer,
    cancelReason: optionalInteger,
    cancelledBy: optionalText,
    agreementsOpen: integer,
    agreementsInForce: integer,
    agreementsEnded: integer,
  },
  ["id"],
  [
    ["ocid"],
    ["sequence"],
    ["state", "sequence"],
    ["stage", "sequence"],
    ["state", "stage", "sequence"],
    ["ground", "sequence"],
    ["openedAt", "sequence"],
  ],
);

/** Every wording of an opening: as it was opened, and as it was amended since. `reason` is null for the first. */
export const openingVersions = table(
  {
    procurement: text,
    version: integer,
    actHash: text,
    sequence: integer,
    content: text,
    ground: integer,
    currency: text,
    members: text,
    phases: text,
    reason: optionalInteger,
  },
  ["procurement", "version"],
  [["actHash"]],
);

/** Our own OCIDs, which must differ even where two references look alike. */
export const ocids = table({ ocid: text, procurement: text }, ["ocid"]);

/** How much has happened on a procurement: changes with every act, so it is kept out of the wide table. */
export const procurementActivity = table({ id: text, lastSequence: integer, lastAt: integer, actCount: integer }, [
  "id",
]);

/** Who takes part: lead, member, or supplier once offered or awarded. State and stage are repeated for the lists. */
export const procurementParties = table(
  {
    organisation: integer,
    sequence: integer,
    procurement: text,
    role: text,
    state: word<StateOf<"procurement">>(),
    stage: word<Stage>(),
  },
  ["organisation", "sequence", "role"],
  [["procurement"], ["organisation", "state", "sequence"], ["organisation", "stage", "sequence"]],
);

/** Which outside publications the lead says are the legal notices of its procurement. */
export const noticeLinks = table(
  {
    procurement: text,
    process: text,
    linked: integer,
    reason: optionalInteger,
    actHash: text,
    sequence: integer,
    ocid: optionalText,
  },
  ["procurement", "process"],
  [["process"]],
);
