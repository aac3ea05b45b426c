import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const TenderWithdrawn = defineAct({
  kind: "TenderWithdrawn",
  code: 0x0504,
  register: "TenderRegister",
  method: "withdraw",
  roles: ROLES.OFFICER,
  fields: { reason: "uint16" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Tender withdrawn.`,
});
