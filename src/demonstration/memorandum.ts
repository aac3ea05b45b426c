import type { ContentOf } from "../domain/acts/Act.ts";
import type { Hex } from "../domain/Hex.ts";
import { formatIdentifier, identifierDigest } from "../domain/identifiers.ts";
import { identifierOf, londonAuthorities } from "../domain/londonAuthorities.ts";
import { ROLES, SCHEMES } from "../domain/roles.ts";
import type { Keyring } from "./Keyring.ts";
import type { Player } from "./Stage.ts";

/** London's 33 authorities, numbered as they found the ledger. */
export const AUTHORITIES: readonly Player[] = londonAuthorities.map((authority, index) => ({
  number: index + 1,
  name: authority.name,
  identifier: formatIdentifier(identifierOf(authority)),
}));

/** The first key of a founder: administers its keys and votes. */
const FOUNDER_ROLES = ROLES.ADMINISTRATOR | ROLES.REPRESENTATIVE;

/** The memorandum as it was founded on, to be signed again by every founder. */
export interface Memorandum {
  readonly digest: Hex;
  readonly salt: Hex;
  readonly content: ContentOf<"FoundingSigned">;
}

/** What all founders sign, but for the terms of the ledger, which its founding adds. */
export function memorandum(): ContentOf<"FoundingSigned"> {
  return {
    title: "Memorandum of understanding on a shared procurement record (demonstration)",
    text: [
      "The authorities named below keep one record of what they plan and buy together.",
      "Each records its own acts under its own keys and can neither change nor withdraw an act once recorded.",
      "The record is evidence beside the notices that the law asks for, and replaces none of them.",
      "New authorities are admitted by the votes of more than half of the members.",
    ].join("\n"),
    founders: londonAuthorities.map((authority, index) => ({
      organisation: index + 1,
      name: authority.name,
      identifiers: [identifierOf(authority)],
      key: { label: "administrator-1" },
    })),
  };
}

/** The founders as the contract is told them: an identifier's digest and a first key each. */
export function founders(keys: Keyring) {
  return AUTHORITIES.map(({ identifier }) => ({
    identifier: identifierDigest(identifier),
    key: keys.key(`${identifier}/administrator`).signer,
    scheme: SCHEMES.plain,
    roles: FOUNDER_ROLES,
  }));
}
