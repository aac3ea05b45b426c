import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const TenderPublished = defineAct({
  kind: "TenderPublished",
  code: 0x0501,
  register: "TenderRegister",
  method: "publish",
  roles: ROLES.OFFICER,
  fields: { number: "uint16", enquiryDeadline: "uint40", deadline: "uint40", budget: "uint64", ground: "uint16" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Tender published.`,
});
