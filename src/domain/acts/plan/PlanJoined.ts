import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const PlanJoined = defineAct({
  kind: "PlanJoined",
  code: 0x0304,
  register: "PlanRegister",
  method: "join",
  roles: ROLES.OFFICER,
  fields: { previous: "bytes32" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Plan joined.`,
});
