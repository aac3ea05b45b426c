import { ORGANISATION_KIND_CODES, SCHEME_CODES } from "../../codelists/consortiumCodes.ts";
import { formatIdentifier } from "../../identifiers.ts";
import { ROLES, rolesInWords } from "../../roles.ts";
import { authoritySchema, onAuthority } from "../contents/authority.ts";
import { organisationSchema, sameIdentifier, toldIdentifier } from "./organisationContent.ts";
import { same } from "../contents/same.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { who } from "../words.ts";

const content = organisationSchema.extend({
  authority: authoritySchema,
  /** How the officer made sure that the organisation and its key are what they say. */
  checks: prose(2_000).exactOptional(),
});

export const OrganisationEntered = defineAct({
  kind: "OrganisationEntered",
  code: 0x0101,
  register: "Directory",
  method: "enter",
  roles: ROLES.OFFICER,
  fields: { identifier: "bytes32", organisationKind: "uint8", key: "bytes", scheme: "uint8", roles: "uint16" },
  extras: { number: "uint32" },
  content,
  codes: { scheme: SCHEME_CODES },
  told: ({ kind, identifiers: [first] }) => ({
    organisationKind: ORGANISATION_KIND_CODES.code(kind),
    ...(first === undefined ? {} : { identifier: toldIdentifier(first) }),
  }),
  compare: ({ values }, { kind, identifiers }) => [
    ...identifiers.slice(0, 1).flatMap((first) => sameIdentifier("/identifiers/0", values.identifier, first)),
    ...same("/kind", "the kind of organisation", ORGANISATION_KIND_CODES.word(values.organisationKind), kind),
  ],
  describe: (act, content, names, { number }) => {
    const kind = ORGANISATION_KIND_CODES.text(act.values.organisationKind);
    const named =
      content === undefined
        ? `an organisation (${kind})`
        : `${content.name} (${content.identifiers.map(formatIdentifier).join(", ")}) as ${kind}`;
    const numbered = number === undefined ? "" : `, with the number ${number}`;
    const roles = rolesInWords(act.values.roles);
    return `${who(act, names)} enters ${named} in the directory${numbered}; its first key may act as ${roles}${onAuthority(content?.authority)}. It counts once that key has signed.`;
  },
});
