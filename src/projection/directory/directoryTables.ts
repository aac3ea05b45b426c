import type { StateOf } from "../../domain/acts/procedures.ts";
import { hex, integer, optionalInteger, optionalText, table, text, word } from "../table.ts";

export const organisations = table(
  {
    number: integer,
    subject: text,
    kind: text,
    state: word<StateOf<"organisation">>(),
    name: text,
    nameKey: text,
    identifier: optionalText,
    identifierDigest: text,
    enteredBy: optionalInteger,
    sequence: integer,
    lastAct: text,
    lastKeyAct: optionalText,
    standing: integer,
    firstKey: hex,
    firstScheme: integer,
    firstRoles: integer,
  },
  ["number"],
  [["subject"], ["kind", "number"], ["identifier"]],
);

/** How many acts an organisation has signed: changes with every act, so it is kept out of the wide table. */
export const organisationActivity = table({ number: integer, actCount: integer }, ["number"]);

/** Names over time; `nameKey` is the name normalised, to tell apart organisations of the same name. */
export const organisationNames = table(
  { number: integer, sequence: integer, name: text, nameKey: text, time: integer, actHash: optionalText },
  ["number", "sequence"],
  [["nameKey", "number"]],
);

export const organisationIdentifiers = table(
  {
    digest: text,
    number: integer,
    identifier: optionalText,
    sequence: integer,
    actHash: optionalText,
  },
  ["digest"],
  [["number", "sequence"]],
);

/** Identifiers that an organisation claims, until an authority has confirmed them. */
export const identifierClaims = table(
  {
    number: integer,
    digest: text,
    identifier: optionalText,
    sequence: integer,
    actHash: text,
    confirmedBy: optionalText,
  },
  ["number", "digest"],
);

export const keys = table(
  {
    keyId: text,
    organisation: integer,
    signer: text,
    scheme: integer,
    roles: integer,
    validFrom: integer,
    validUntil: integer,
    addedIn: integer,
    addedBy: optionalText,
    state: word<StateOf<"key">>(),
    revokedSince: optionalInteger,
    revokedIn: optionalInteger,
    revokedBy: optionalText,
  },
  ["keyId"],
  [["organisation", "addedIn"]],
);
