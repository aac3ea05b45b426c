import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const PaymentCorrected = defineAct({
  kind: "PaymentCorrected",
  code: 0x0805,
  register: "PaymentRegister",
  method: "correctPayment",
  roles: ROLES.FINANCE,
  fields: {
    agreement: "bytes32",
    number: "uint16",
    payment: "bytes32",
    amount: "uint64",
    vat: "uint64",
    paidBefore: "uint64",
    reason: "uint16",
    paidOn: "uint40",
  },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Payment corrected.`,
});
