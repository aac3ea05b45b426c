import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const FoundingSigned = defineAct({
  kind: "FoundingSigned",
  code: 0x0201,
  register: "Consortium",
  method: "signFounding",
  roles: ROLES.ADMINISTRATOR,
  fields: {},
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Founding signed.`,
});
