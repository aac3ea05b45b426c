import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const PlanConverted = defineAct({
  kind: "PlanConverted",
  code: 0x0306,
  register: "PlanRegister",
  method: "convert",
  roles: ROLES.OFFICER,
  fields: { procurement: "bytes32" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Plan converted.`,
});
