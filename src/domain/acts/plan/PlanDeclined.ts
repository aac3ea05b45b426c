import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const PlanDeclined = defineAct({
  kind: "PlanDeclined",
  code: 0x0305,
  register: "PlanRegister",
  method: "decline",
  roles: ROLES.OFFICER,
  fields: { previous: "bytes32", reason: "uint16" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Plan declined.`,
});
