import { integer, optionalHex, optionalInteger, optionalText, table, text } from "../table.ts";

export const motions = table(
  {
    id: text,
    kind: text,
    sequence: integer,
    proposer: integer,
    identifierDigest: optionalText,
    identifier: optionalText,
    subject: optionalText,
    key: optionalHex,
    scheme: optionalInteger,
    roles: optionalInteger,
    name: optionalText,
    target: optionalText,
    status: optionalInteger,
    carriedBy: optionalText,
    admitted: optionalInteger,
  },
  ["id"],
  [["sequence"]],
);

export const votes = table({ motion: text, authority: integer, choice: integer, actHash: text, sequence: integer }, [
  "motion",
  "authority",
]);
