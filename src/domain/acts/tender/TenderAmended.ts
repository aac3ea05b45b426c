import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const TenderAmended = defineAct({
  kind: "TenderAmended",
  code: 0x0502,
  register: "TenderRegister",
  method: "amend",
  roles: ROLES.OFFICER,
  fields: { version: "uint16", enquiryDeadline: "uint40", deadline: "uint40", budget: "uint64", ground: "uint16" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Tender amended.`,
});
