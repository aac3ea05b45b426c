import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const VariationWithdrawn = defineAct({
  kind: "VariationWithdrawn",
  code: 0x0607,
  register: "AgreementRegister",
  method: "withdrawVariation",
  roles: ROLES.OFFICER | ROLES.SIGNATORY,
  fields: { agreement: "bytes32", reason: "uint16" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) =>
    `${names.organisation(act.organisation) ?? act.organisation}: Variation withdrawn.`,
});
