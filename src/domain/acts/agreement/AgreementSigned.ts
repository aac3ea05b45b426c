import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const AgreementSigned = defineAct({
  kind: "AgreementSigned",
  code: 0x0605,
  register: "AgreementRegister",
  method: "sign",
  roles: ROLES.SIGNATORY,
  fields: { amount: "uint64", startsOn: "uint40", endsOn: "uint40" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Agreement signed.`,
});
