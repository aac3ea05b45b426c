/** What a key may do for its organisation: bits of a mask (contracts/libraries/Roles.sol). */
export const ROLES = {
  ADMINISTRATOR: 1,
  OFFICER: 2,
  FINANCE: 4,
  REPRESENTATIVE: 8,
  SIGNATORY: 16,
  AUDITOR: 32,
  RECORDER: 64,
  ASSESSOR: 128,
  ANY: 0xffff,
} as const;

export type Role = Exclude<keyof typeof ROLES, "ANY">;

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  ADMINISTRATOR: "administrator",
  OFFICER: "procurement officer",
  FINANCE: "finance officer",
  REPRESENTATIVE: "representative in the consortium",
  SIGNATORY: "signatory",
  AUDITOR: "auditor",
  RECORDER: "recorder of publications",
  ASSESSOR: "assessor",
};

const ALL_ROLES: readonly Role[] = [
  "ADMINISTRATOR",
  "OFFICER",
  "FINANCE",
  "REPRESENTATIVE",
  "SIGNATORY",
  "AUDITOR",
  "RECORDER",
  "ASSESSOR",
];

/** As people write them. */
export const ROLE_NAMES: readonly string[] = ALL_ROLES.map((role) => role.toLowerCase());

/** The roles in a mask, in order of their bits. */
export function rolesIn(mask: number): Role[] {
  return ALL_ROLES.filter((role) => (mask & ROLES[role]) !== 0);
}

/** A mask in words, e.g. "procurement officer and finance officer". */
export function rolesInWords(mask: number): string {
  const words = rolesIn(mask).map((role) => ROLE_WORDS[role]);
  if (words.length === 0) return "no role";
  return words.length === 1 ? `${words[0]}` : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** One role by its name in words, "procurement officer" of "officer" or "OFFICER"; other words as they are. */
export function roleInWords(name: string): string {
  const role = ALL_ROLES.find((known) => known === name.toUpperCase());
  return role === undefined ? name : ROLE_WORDS[role];
}

/** The mask of roles by name, such as ["officer", "finance"]. @throws RangeError for a name that is no role's */
export function roleMask(names: readonly string[]): number {
  return names.reduce((mask, name) => mask | ROLES[roleNamed(name)], 0);
}

function roleNamed(name: string): Role {
  const role = ALL_ROLES.find((known) => known === name.toUpperCase());
  if (role !== undefined) return role;
  throw new RangeError(`"${name}" is no role. Use some of: ${ROLE_NAMES.join(", ")}.`);
}

export const ORGANISATION_KINDS = { authority: 1, supplier: 2, auditor: 3, recorder: 4 } as const;
export type OrganisationKind = keyof typeof ORGANISATION_KINDS;

const ROLES_OF_KIND: Readonly<Record<OrganisationKind, number>> = {
  authority:
    ROLES.ADMINISTRATOR | ROLES.OFFICER | ROLES.FINANCE | ROLES.REPRESENTATIVE | ROLES.RECORDER | ROLES.ASSESSOR,
  supplier: ROLES.ADMINISTRATOR | ROLES.SIGNATORY,
  auditor: ROLES.ADMINISTRATOR | ROLES.AUDITOR | ROLES.RECORDER,
  recorder: ROLES.ADMINISTRATOR | ROLES.RECORDER,
};

/** The roles that a key of such an organisation may hold (contracts/directory/OrganisationKinds.sol). */
export function rolesAllowedFor(kind: OrganisationKind): number {
  return ROLES_OF_KIND[kind];
}

/** How a key's signatures are checked (contracts/signatures/Schemes.sol). */
export const SCHEMES = { plain: 1, contract: 2, passkey: 3 } as const;
