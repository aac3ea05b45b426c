import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const InvoiceReceived = defineAct({
  kind: "InvoiceReceived",
  code: 0x0802,
  register: "PaymentRegister",
  method: "receiveInvoice",
  roles: ROLES.FINANCE,
  fields: { invoice: "bytes32", receivedOn: "uint40" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Invoice received.`,
});
