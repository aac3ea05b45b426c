import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const InvoiceRecorded = defineAct({
  kind: "InvoiceRecorded",
  code: 0x0801,
  register: "PaymentRegister",
  method: "recordInvoice",
  roles: ROLES.SIGNATORY,
  fields: { agreement: "bytes32", number: "uint16", amount: "uint64", vat: "uint64", issuedOn: "uint40" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Invoice recorded.`,
});
