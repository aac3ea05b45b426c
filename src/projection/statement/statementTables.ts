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

/** Which acts brought which documents: their organisations may take them down, each for its own acts. */
export const broughtDocuments = table({ digest: text, actHash: text, organisation: integer, sequence: integer }, [
  "digest",
  "actHash",
]);

/** Documents that an organisation took down, by its first act that did; it may only those that its act `about` brought. */
export const takenDownDocuments = table(
  { digest: text, organisation: integer, actHash: text, sequence: integer, reason: integer, about: text },
  ["digest", "organisation"],
  [["about"]],
);
