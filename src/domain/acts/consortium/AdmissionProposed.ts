import { SCHEME_CODES } from "../../codelists/consortiumCodes.ts";
import { formatIdentifier } from "../../identifiers.ts";
import { ROLES, rolesInWords } from "../../roles.ts";
import { authoritySchema, onAuthority } from "../contents/authority.ts";
import { organisationSchema, sameIdentifier, toldIdentifier } from "../directory/organisationContent.ts";
import { same } from "../contents/same.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { because, who } from "../words.ts";

const content = organisationSchema.extend({ authority: authoritySchema, reasons: prose(5_000).exactOptional() });

export const AdmissionProposed = defineAct({
  kind: "AdmissionProposed",
  code: 0x0202,
  register: "Consortium",
  method: "proposeAdmission",
  roles: ROLES.REPRESENTATIVE,
  fields: { identifier: "bytes32", key: "bytes", scheme: "uint8", roles: "uint16" },
  content,
  codes: { scheme: SCHEME_CODES },
  told: ({ identifiers: [first] }) => (first === undefined ? {} : { identifier: toldIdentifier(first) }),
  compare: ({ values }, { identifiers, kind }) => [
    ...identifiers.slice(0, 1).flatMap((first) => sameIdentifier("/identifiers/0", values.identifier, first)),
    ...same("/kind", "the kind of organisation", "authority", kind),
  ],
  describe: (act, content, names) => {
    const named =
      content === undefined
        ? "a further authority"
        : `${content.name} (${content.identifiers.map(formatIdentifier).join(", ")})`;
    return `${who(act, names)} moves to admit ${named} to the consortium, with a first key that may act as ${rolesInWords(act.values.roles)}${onAuthority(content?.authority)}.${because(content?.reasons)}`;
  },
});
