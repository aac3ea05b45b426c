import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const InvoiceDisputed = defineAct({
  kind: "InvoiceDisputed",
  code: 0x0803,
  register: "PaymentRegister",
  method: "disputeInvoice",
  roles: ROLES.FINANCE,
  fields: { invoice: "bytes32", disputedAmount: "uint64", reason: "uint16" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Invoice disputed.`,
});
