import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { organisationName } from "../words.ts";

export const OrganisationConfirmed = defineAct({
  kind: "OrganisationConfirmed",
  called: "Organisation confirmed",
  what: "The first key of an entered or admitted organisation says yes, and thereby comes into force.",
  rule: "Signed by the organisation's first key, which thereby comes into force.",
  envelope: { builtOn: "the act that entered it, or the vote that admitted it" },
  buildsOn: "ownRecord",
  code: 0x0102,
  register: "Directory",
  method: "confirm",
  roles: ROLES.ADMINISTRATOR,
  gas: 190_000,
  restsOn: "nothing",
  values: {},
  content: z.strictObject({ statement: prose(2_000).exactOptional() }),
  says: (act, _content, names) => {
    const enteredBy = names.act?.(act.builtOn)?.act.organisation;
    const by = enteredBy === undefined ? "" : `, made by ${organisationName(enteredBy, names)},`;
    return `confirms its entry in the directory${by} with its own first key and can act from now on`;
  },
});
