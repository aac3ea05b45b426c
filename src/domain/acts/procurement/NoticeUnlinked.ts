import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const NoticeUnlinked = defineAct({
  kind: "NoticeUnlinked",
  code: 0x0403,
  register: "ProcurementRegister",
  method: "unlinkNotice",
  roles: ROLES.OFFICER,
  fields: { process: "bytes32", reason: "uint16" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Notice unlinked.`,
});
