import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const MilestoneDelivered = defineAct({
  kind: "MilestoneDelivered",
  code: 0x0701,
  register: "MilestoneRegister",
  method: "deliver",
  roles: ROLES.SIGNATORY,
  fields: { agreement: "bytes32", number: "uint16", attempt: "uint8", deliveredOn: "uint40" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) =>
    `${names.organisation(act.organisation) ?? act.organisation}: Milestone delivered.`,
});
