import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const ActAffirmed = defineAct({
  kind: "ActAffirmed",
  code: 0x0a01,
  register: "StatementRegister",
  method: "affirm",
  roles: ROLES.ADMINISTRATOR | ROLES.OFFICER | ROLES.SIGNATORY | ROLES.REPRESENTATIVE,
  fields: { act: "bytes32" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Act affirmed.`,
});
