import { integer, optionalInteger, table, text } from "../table.ts";

/** Every wording of a tender that bidders could see, numbered over all tenders of the procurement. */
export const tenderVersions = table(
  {
    procurement: text,
    version: integer,
    tender: integer,
    actHash: text,
    sequence: integer,
    time: integer,
    organisation: integer,
    content: text,
    enquiryDeadline: integer,
    deadline: integer,
    budget: integer,
    ground: integer,
    amends: integer,
  },
  ["procurement", "version"],
);

/**
 * Acts that changed a tender after bidders had seen it. `version`: the wording that it brought, or the one that it took
 * away (then `deadlineAfter` is null).
 */
export const tenderChanges = table(
  {
    sequence: integer,
    actHash: text,
    procurement: text,
    version: integer,
    time: integer,
    deadlineBefore: integer,
    deadlineAfter: optionalInteger,
  },
  ["sequence"],
);

export const clarifications = table(
  {
    procurement: text,
    tender: integer,
    number: integer,
    version: integer,
    actHash: text,
    sequence: integer,
    content: text,
  },
  ["procurement", "tender", "number"],
);

export const awards = table(
  {
    procurement: text,
    number: integer,
    actHash: text,
    sequence: integer,
    organisation: integer,
    winners: text,
    content: text,
  },
  ["procurement", "number"],
  [["actHash"]],
);
