import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { actInWords } from "../words.ts";

export const OrganisationRecovered = defineAct({
  kind: "OrganisationRecovered",
  called: "Organisation recovered",
  what: "The new key of a recovered organisation comes into force by signing this.",
  rule: "By the new key of a recovery that the Consortium has carried, which thereby comes into force.",
  envelope: { builtOn: "the motion to recover it" },
  buildsOn: "ownRecovery",
  code: 0x0108,
  register: "Directory",
  method: "recover",
  roles: ROLES.ADMINISTRATOR,
  gas: 150_000,
  restsOn: "nothing",
  values: {},
  content: z.strictObject({ statement: prose(2_000).exactOptional() }),
  says: (act, _content, names) =>
    `takes its new administrator's key into use, as ${actInWords(act.builtOn, "the motion to recover it", names)} allows`,
});
