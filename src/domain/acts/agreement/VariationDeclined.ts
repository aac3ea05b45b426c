import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const VariationDeclined = defineAct({
  kind: "VariationDeclined",
  code: 0x0608,
  register: "AgreementRegister",
  method: "declineVariation",
  roles: ROLES.OFFICER | ROLES.SIGNATORY,
  fields: { agreement: "bytes32", reason: "uint16" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) =>
    `${names.organisation(act.organisation) ?? act.organisation}: Variation declined.`,
});
