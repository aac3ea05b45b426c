import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const PlanChanged = defineAct({
  kind: "PlanChanged",
  code: 0x0302,
  register: "PlanRegister",
  method: "change",
  roles: ROLES.OFFICER,
  fields: { estimatedValue: "uint64", currency: "bytes3", startsOn: "uint40" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Plan changed.`,
});
