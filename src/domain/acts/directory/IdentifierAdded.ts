import { z } from "zod";
import { formatIdentifier } from "../../identifiers.ts";
import { ROLES } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { identifierAt, identifierSchema } from "./organisationContent.ts";
import { partySchema } from "../contents/parties.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { organisationName } from "../words.ts";
import { organisationAt } from "../values/numbers.ts";

const content = z.strictObject({
  identifier: identifierSchema,
  of: partySchema,
  checks: prose(2_000).exactOptional(),
  authority: authoritySchema.exactOptional(),
});

export const IdentifierAdded = defineAct({
  kind: "IdentifierAdded",
  what: "An authority records another identifier of an organisation.",
  envelope: { subject: "the history of the organisation `of`", builtOn: "the last act on it" },
  code: 0x0104,
  register: "Directory",
  method: "addIdentifier",
  roles: ROLES.OFFICER,
  gas: 130_000,
  restsOn: "nothing",
  values: { identifier: identifierAt("/identifier"), of: organisationAt("/of/organisation", "the organisation") },
  content,
  says: (act, content, names) => {
    const identifier = content === undefined ? "a further identifier" : formatIdentifier(content.identifier);
    const of = organisationName(act.values.of, names);
    return `records that ${identifier} belongs to ${of}`;
  },
});
