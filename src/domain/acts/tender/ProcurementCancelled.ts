import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const ProcurementCancelled = defineAct({
  kind: "ProcurementCancelled",
  code: 0x0506,
  register: "TenderRegister",
  method: "cancel",
  roles: ROLES.OFFICER,
  fields: { reason: "uint16" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) =>
    `${names.organisation(act.organisation) ?? act.organisation}: Procurement cancelled.`,
});
