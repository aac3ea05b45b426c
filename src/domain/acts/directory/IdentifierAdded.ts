import { z } from "zod";
import { formatIdentifier } from "../../identifiers.ts";
import { ROLES } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { partySchema } from "../contents/parties.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { organisationAt } from "../values/numbers.ts";
import { organisationName } from "../words.ts";
import { identifierAt, identifierSchema } from "./organisationContent.ts";

const content = z.strictObject({
  identifier: identifierSchema,
  of: partySchema,
  checks: prose(2_000).exactOptional(),
  authority: authoritySchema.exactOptional(),
});

export const IdentifierAdded = defineAct({
  kind: "IdentifierAdded",
  called: "Identifier claimed",
  what: "An organisation claims a further identifier; it counts once an authority has confirmed it.",
  rule: "By an administrator of the organisation itself: a claim that holds nothing until an authority confirms it.",
  envelope: { builtOn: "the last act on the organisation" },
  buildsOn: "organisation",
  code: 0x0104,
  register: "Directory",
  method: "addIdentifier",
  /** Until version 0.1.0 an officer of any authority recorded it, and it counted at once. */
  roles: ROLES.ADMINISTRATOR | ROLES.OFFICER,
  roleByRegister: true,
  gas: 140_000,
  restsOn: "nothing",
  values: { identifier: identifierAt("/identifier"), of: organisationAt("/of/organisation", "the organisation") },
  content,
  says: (act, content, names) => {
    const identifier = content === undefined ? "a further identifier" : formatIdentifier(content.identifier);
    const of = organisationName(act.values.of, names);
    if (act.organisation === act.values.of)
      return {
        says: `claims that ${identifier} is its own`,
        also: "The claim counts once an authority has confirmed it.",
      };
    return `records that ${identifier} belongs to ${of}`;
  },
});
