import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const PaymentConfirmed = defineAct({
  kind: "PaymentConfirmed",
  code: 0x0806,
  register: "PaymentRegister",
  method: "confirmPayment",
  roles: ROLES.SIGNATORY,
  fields: { payment: "bytes32", previous: "bytes32", receivedOn: "uint40" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Payment confirmed.`,
});
