import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const PaymentRecorded = defineAct({
  kind: "PaymentRecorded",
  code: 0x0804,
  register: "PaymentRegister",
  method: "recordPayment",
  roles: ROLES.FINANCE,
  fields: {
    agreement: "bytes32",
    number: "uint16",
    invoice: "bytes32",
    amount: "uint64",
    vat: "uint64",
    paidBefore: "uint64",
    paidOn: "uint40",
  },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Payment recorded.`,
});
