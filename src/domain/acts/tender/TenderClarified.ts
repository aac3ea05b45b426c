import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const TenderClarified = defineAct({
  kind: "TenderClarified",
  code: 0x0503,
  register: "TenderRegister",
  method: "clarify",
  roles: ROLES.OFFICER,
  fields: { number: "uint16", previous: "bytes32" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Tender clarified.`,
});
