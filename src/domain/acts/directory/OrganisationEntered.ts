import { ORGANISATION_KIND_CODES, SCHEME_CODES } from "../../codelists/consortiumCodes.ts";
import { formatIdentifier } from "../../identifiers.ts";
import { ROLES, rolesInWords } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { chosenCode, codeAt } from "../values/codes.ts";
import { keyOf, rolesOfKey } from "../values/references.ts";
import { identifierAt, organisationSchema } from "./organisationContent.ts";

const content = organisationSchema.extend({
  authority: authoritySchema,
  checks: prose(2_000)
    .exactOptional()
    .meta({ hint: "How the officer made sure that the organisation and its key are what they say" }),
});

export const OrganisationEntered = defineAct({
  kind: "OrganisationEntered",
  called: "Organisation entered",
  what: "An authority enters a supplier, with its first key.",
  rule: "By an authority, a supplier. The organisation is pending until its own key has confirmed; till then the same identifier may be entered again, which replaces this entry under the same number.",
  envelope: {
    subject: "the new organisation's",
    builtOn: "0, or the entry that it replaces while nobody has confirmed that",
  },
  buildsOn: "entry",
  code: 0x0101,
  register: "Directory",
  method: "enter",
  opens: true,
  keepsSequence: true,
  roles: ROLES.OFFICER,
  gas: 260_000,
  restsOn: "nothing",
  values: {
    identifier: identifierAt("/identifiers/0"),
    organisationKind: codeAt("uint8", "/kind", "the kind of organisation", ORGANISATION_KIND_CODES),
    key: keyOf("the first key"),
    scheme: chosenCode("uint8", SCHEME_CODES),
    roles: rolesOfKey,
  },
  extras: { number: "uint32" },
  extraWords: { number: "Given to the organisation." },
  content,
  says: (act, content, _names, { number }) => {
    const kind = ORGANISATION_KIND_CODES.text(act.values.organisationKind);
    const named =
      content === undefined
        ? `an organisation (${kind})`
        : `${content.name} (${content.identifiers.map(formatIdentifier).join(", ")}) as ${kind}`;
    const numbered = number === undefined ? "" : `, with the number ${number}`;
    const roles = rolesInWords(act.values.roles);
    return {
      says: `enters ${named} in the directory${numbered}; its first key may act as ${roles}`,
      also: "It counts once that key has signed.",
    };
  },
});
