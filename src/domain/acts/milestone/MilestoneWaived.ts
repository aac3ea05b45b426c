import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const MilestoneWaived = defineAct({
  kind: "MilestoneWaived",
  code: 0x0705,
  register: "MilestoneRegister",
  method: "waive",
  roles: ROLES.OFFICER,
  fields: { agreement: "bytes32", number: "uint16", reason: "uint16" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Milestone waived.`,
});
