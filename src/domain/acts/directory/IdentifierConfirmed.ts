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
  /** How the officer made sure that the identifier is the organisation's. */
  checks: prose(2_000).exactOptional(),
  authority: authoritySchema,
});

export const IdentifierConfirmed = defineAct({
  kind: "IdentifierConfirmed",
  called: "Identifier confirmed",
  what: "An authority confirms that an identifier belongs to the organisation that claims it.",
  rule: "By any authority, of what the organisation claims; from now on the identifier is its own.",
  envelope: { subject: "the history of the organisation `of`", builtOn: "the claim" },
  buildsOn: "claim",
  code: 0x0107,
  register: "Directory",
  method: "confirmIdentifier",
  opens: true,
  roles: ROLES.OFFICER,
  gas: 150_000,
  restsOn: "nothing",
  values: { identifier: identifierAt("/identifier"), of: organisationAt("/of/organisation", "the organisation") },
  content,
  says: (act, content, names) => {
    const identifier = content === undefined ? "a further identifier" : formatIdentifier(content.identifier);
    return `confirms that ${identifier} belongs to ${organisationName(act.values.of, names)}`;
  },
});
