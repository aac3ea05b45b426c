import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const AgreementEnded = defineAct({
  kind: "AgreementEnded",
  code: 0x060a,
  register: "AgreementRegister",
  method: "end",
  roles: ROLES.OFFICER | ROLES.SIGNATORY,
  fields: { agreement: "bytes32", ground: "uint16", effectiveOn: "uint40", paid: "uint64" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Agreement ended.`,
});
