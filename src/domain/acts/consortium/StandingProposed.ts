import { z } from "zod";
import { STANDING_CODES } from "../../codelists/consortiumCodes.ts";
import { ROLES } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { partySchema } from "../contents/parties.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { codeAt } from "../values/codes.ts";
import { organisationAt } from "../values/numbers.ts";
import { organisationName } from "../words.ts";

const content = z.strictObject({
  concerned: partySchema,
  standing: STANDING_CODES.schema(),
  reasons: prose(5_000),
  authority: authoritySchema,
});

export const StandingProposed = defineAct({
  kind: "StandingProposed",
  called: "Authority's standing proposed",
  what: "An authority proposes another standing for an authority. The motion's id is the hash of this act.",
  rule: "Opens a motion about an authority's standing: two thirds of the others, and two votes at least.",
  envelope: { builtOn: "0" },
  buildsOn: "newMotion",
  code: 0x0205,
  register: "Consortium",
  method: "proposeStanding",
  opens: true,
  roles: ROLES.REPRESENTATIVE,
  gas: 160_000,
  restsOn: "nothing",
  values: {
    concerned: organisationAt("/concerned/organisation", "the authority concerned"),
    standing: codeAt("uint8", "/standing", "the standing", STANDING_CODES),
  },
  content,
  inTheirWords: "/reasons",
  says: ({ values }, _content, names) =>
    `moves that ${organisationName(values.concerned, names)} be ${STANDING_CODES.text(values.standing)}`,
});
