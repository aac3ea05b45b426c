import { integer, optionalInteger, table, text } from "../table.ts";

/** Acts that a later revocation put in question, and how their organisation answered. */
export const questionedActs = table(
  {
    sequence: integer,
    actHash: text,
    keyId: text,
    revokedBy: text,
    standing: text,
    standingBy: text,
  },
  ["sequence"],
  [["standing", "sequence"], ["actHash"], ["keyId", "sequence"]],
);

/** What organisations said about their own earlier acts. */
export const statements = table(
  {
    sequence: integer,
    actHash: text,
    about: text,
    kind: text,
    organisation: integer,
    keyId: text,
    reason: optionalInteger,
    content: text,
  },
  ["sequence"],
  [["about", "sequence"]],
);

/** Which organisation's act brought a document first: only that one may take it down. */
export const broughtDocuments = table({ digest: text, organisation: integer, sequence: integer }, ["digest"]);

/** Documents that an organisation took down; it may only those that its act `about` brought, and that it brought first. */
export const takenDownDocuments = table(
  { digest: text, actHash: text, sequence: integer, reason: integer, about: text },
  ["digest", "sequence"],
  [["about"]],
);
