import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const PaymentContested = defineAct({
  kind: "PaymentContested",
  code: 0x0807,
  register: "PaymentRegister",
  method: "contestPayment",
  roles: ROLES.SIGNATORY,
  fields: { payment: "bytes32", previous: "bytes32", receivedAmount: "uint64", reason: "uint16" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Payment contested.`,
});
