import type { KindOn, StateOf } from "../../domain/acts/procedures.ts";
import { integer, optionalHex, optionalInteger, optionalText, table, text, word } from "../table.ts";

/** Kinds of acts that put something to the vote. */
export type Proposing = Exclude<KindOn<"motion">, "VoteCast" | "RecoveryObjected">;

export const motions = table(
  {
    id: text,
    kind: word<Proposing>(),
    state: word<StateOf<"motion">>(),
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
    organisationKind: optionalInteger,
    successor: optionalText,
    concerned: optionalInteger,
    standing: optionalInteger,
    twoThirds: integer,
    closesOn: integer,
    carriedAt: optionalInteger,
    carriedIn: optionalInteger,
    objectedBy: optionalText,
    failedBecause: optionalText,
  },
  ["id"],
  [["sequence"]],
);

export const votes = table({ motion: text, authority: integer, choice: integer, actHash: text, sequence: integer }, [
  "motion",
  "authority",
]);
