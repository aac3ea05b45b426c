import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const DeliveryRejected = defineAct({
  kind: "DeliveryRejected",
  code: 0x0704,
  register: "MilestoneRegister",
  method: "reject",
  roles: ROLES.OFFICER,
  fields: { agreement: "bytes32", number: "uint16", attempt: "uint8", reason: "uint16", decidedOn: "uint40" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Delivery rejected.`,
});
