import { SCHEME_CODES } from "../../codelists/consortiumCodes.ts";
import { formatIdentifier } from "../../identifiers.ts";
import { ROLES, rolesInWords } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { same } from "../contents/same.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { identifierAt, organisationSchema } from "../directory/organisationContent.ts";
import { chosenCode } from "../values/codes.ts";
import { keyOf, rolesOfKey } from "../values/references.ts";

const content = organisationSchema.extend({ authority: authoritySchema, reasons: prose(5_000).exactOptional() });

export const AdmissionProposed = defineAct({
  kind: "AdmissionProposed",
  called: "Admission proposed",
  what: "An authority proposes to admit another. The motion's id is the hash of this act.",
  rule: "Opens a motion to admit an authority: two thirds.",
  envelope: { builtOn: "0" },
  buildsOn: "newMotion",
  code: 0x0202,
  register: "Consortium",
  method: "proposeAdmission",
  opens: true,
  roles: ROLES.REPRESENTATIVE,
  gas: 200_000,
  restsOn: "nothing",
  values: {
    identifier: identifierAt("/identifiers/0"),
    key: keyOf("the first key"),
    scheme: chosenCode("uint8", SCHEME_CODES),
    roles: rolesOfKey,
  },
  content,
  alsoCompare: (_act, { kind }) => same("/kind", "the kind of organisation", "authority", kind),
  inTheirWords: "/reasons",
  says: (act, content) => {
    const named =
      content === undefined
        ? "a further authority"
        : `${content.name} (${content.identifiers.map(formatIdentifier).join(", ")})`;
    return `moves to admit ${named} to the consortium, with a first key that may act as ${rolesInWords(act.values.roles)}`;
  },
});
