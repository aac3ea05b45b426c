import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const ActDisowned = defineAct({
  kind: "ActDisowned",
  code: 0x0a02,
  register: "StatementRegister",
  method: "disown",
  roles: ROLES.ADMINISTRATOR | ROLES.OFFICER | ROLES.SIGNATORY | ROLES.REPRESENTATIVE,
  fields: { act: "bytes32", reason: "uint16" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Act disowned.`,
});
