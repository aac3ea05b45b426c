import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const NoticeLinked = defineAct({
  kind: "NoticeLinked",
  code: 0x0402,
  register: "ProcurementRegister",
  method: "linkNotice",
  roles: ROLES.OFFICER,
  fields: { process: "bytes32" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Notice linked.`,
});
