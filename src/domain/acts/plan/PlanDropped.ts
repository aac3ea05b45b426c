import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const PlanDropped = defineAct({
  kind: "PlanDropped",
  code: 0x0303,
  register: "PlanRegister",
  method: "drop",
  roles: ROLES.OFFICER,
  fields: { reason: "uint16" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Plan dropped.`,
});
