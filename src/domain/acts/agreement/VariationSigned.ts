import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";
import { MILESTONE_TERMS } from "./MILESTONE_TERMS.ts";

export const VariationSigned = defineAct({
  kind: "VariationSigned",
  code: 0x0609,
  register: "AgreementRegister",
  method: "signVariation",
  roles: ROLES.OFFICER | ROLES.SIGNATORY,
  fields: {
    agreement: "bytes32",
    amountBefore: "uint64",
    amount: "uint64",
    vat: "uint64",
    vatRate: "uint16",
    endsOnBefore: "uint40",
    endsOn: "uint40",
    milestones: MILESTONE_TERMS,
  },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Variation signed.`,
});
