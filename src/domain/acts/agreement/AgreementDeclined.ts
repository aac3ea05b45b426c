import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const AgreementDeclined = defineAct({
  kind: "AgreementDeclined",
  code: 0x0604,
  register: "AgreementRegister",
  method: "decline",
  roles: ROLES.SIGNATORY,
  fields: { reason: "uint16" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) =>
    `${names.organisation(act.organisation) ?? act.organisation}: Agreement declined.`,
});
