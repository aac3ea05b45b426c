import { ORGANISATION_KIND_CODES, SCHEME_CODES } from "../../codelists/consortiumCodes.ts";
import { formatIdentifier } from "../../identifiers.ts";
import { ROLES, rolesInWords } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { identifierAt, organisationSchema } from "../directory/organisationContent.ts";
import { chosenCode, codeAt } from "../values/codes.ts";
import { keyOf, rolesOfKey } from "../values/references.ts";

const content = organisationSchema.extend({ authority: authoritySchema, reasons: prose(5_000).exactOptional() });

export const EntryProposed = defineAct({
  kind: "EntryProposed",
  called: "Entry proposed",
  what: "An authority proposes to enter an auditor or a recorder. The motion's id is the hash of this act.",
  rule: "Opens a motion to enter an auditor or a recorder: more than half.",
  envelope: { builtOn: "0" },
  buildsOn: "newMotion",
  code: 0x0207,
  register: "Consortium",
  method: "proposeEntry",
  opens: true,
  roles: ROLES.REPRESENTATIVE,
  gas: 210_000,
  restsOn: "nothing",
  values: {
    identifier: identifierAt("/identifiers/0"),
    organisationKind: codeAt("uint8", "/kind", "the kind of organisation", ORGANISATION_KIND_CODES),
    key: keyOf("the first key"),
    scheme: chosenCode("uint8", SCHEME_CODES),
    roles: rolesOfKey,
  },
  content,
  inTheirWords: "/reasons",
  says: (act, content) => {
    const kind = ORGANISATION_KIND_CODES.text(act.values.organisationKind);
    const named =
      content === undefined
        ? "an organisation"
        : `${content.name} (${content.identifiers.map(formatIdentifier).join(", ")})`;
    return `moves to enter ${named} as ${kind}, with a first key that may act as ${rolesInWords(act.values.roles)}`;
  },
});
