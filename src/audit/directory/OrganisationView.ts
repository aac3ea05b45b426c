import { z } from "zod";
import { stateNames } from "../../domain/acts/stateNames.ts";
import { HistoryEntry } from "../acts/ActView.ts";
import { NextAct } from "../acts/NextAct.ts";
import { ActRef, Hash, Moment, OrganisationKind, OrganisationRef } from "../views.ts";

const OrganisationState = z.enum(stateNames("organisation"));

export const OrganisationRow = z
  .object({
    number: z.int(),
    kind: OrganisationKind,
    state: OrganisationState,
    standing: z.enum(["good", "suspended", "left"]),
    name: z.string(),
    identifier: z.string().nullable(),
    formerNames: z
      .array(z.string())
      .meta({ description: "the first first; acts keep the name they were signed under" }),
    sameNameAs: z.array(z.int()).meta({ description: "others that bear, or bore, a name that it bears or bore" }),
    enteredBy: OrganisationRef.nullable().meta({ description: "null for a founder, and where a vote entered it" }),
    isFounder: z.boolean(),
    acts: z.int(),
    lastActNumber: z.int().nullable().meta({ description: "null for a founder before it signed" }),
  })
  .meta({ id: "OrganisationRow" });

export type OrganisationRow = z.infer<typeof OrganisationRow>;

export const KeyView = z
  .object({
    keyId: Hash,
    label: z.string().nullable().meta({ description: "in the organisation's own books, never a person" }),
    signer: z.string().meta({ description: "what KeyRevoked names as the key" }),
    scheme: z.enum(["plain", "contract", "passkey"]),
    roles: z.array(z.string()),
    validFrom: Moment.nullable(),
    validUntil: Moment.nullable(),
    addedBy: ActRef.nullable(),
    revokedSince: Moment.nullable(),
    revokedBy: ActRef.nullable(),
    usable: z.boolean(),
    actsSigned: z.int(),
    actsQuestioned: z.int(),
    next: z.array(NextAct).meta({ description: "what can happen to it now, and by whom" }),
  })
  .meta({ id: "KeyView" });

export type KeyView = z.infer<typeof KeyView>;

export const OrganisationView = OrganisationRow.extend({
  subject: Hash,
  names: z.array(
    z.object({ name: z.string(), since: Moment.nullable(), until: Moment.nullable(), act: ActRef.nullable() }),
  ),
  identifiers: z.array(z.object({ identifier: z.string().nullable(), digest: Hash, act: ActRef.nullable() })),
  claims: z
    .array(z.object({ identifier: z.string().nullable(), digest: Hash, act: ActRef }))
    .meta({ description: "identifiers that it claims and no authority has confirmed yet" }),
  keys: z.array(KeyView),
  next: z.array(NextAct).meta({ description: "what can happen to it now, and by whom; its keys have their own" }),
  lastAct: Hash.meta({ description: "what the next renaming or identifier builds on" }),
  lastKeyAct: Hash.nullable().meta({ description: "what the next key builds on, on ledgers of version 0.1.0" }),
  latest: z.array(HistoryEntry),
}).meta({ id: "OrganisationView" });

export type OrganisationView = z.infer<typeof OrganisationView>;
