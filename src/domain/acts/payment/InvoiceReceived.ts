import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { daySchema } from "../contents/dates.ts";
import { line, prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { happenedOn } from "../values/days.ts";
import { begunBy } from "../values/references.ts";
import { day } from "../words.ts";
import { invoiceWords } from "./moneyWords.ts";

const content = z.strictObject({
  invoiceNumber: line(64).meta({ label: "invoice number" }),
  receivedOn: daySchema.meta({ label: "received on" }),
  note: prose(2_000).exactOptional(),
  authority: authoritySchema.exactOptional(),
});

export const InvoiceReceived = defineAct({
  kind: "InvoiceReceived",
  called: "Invoice received",
  what: "The buyer has the invoice; the days to pay run from here (PA 2023 s.68).",
  rule: "Once per invoice.",
  envelope: { builtOn: "the invoice, or the buyer's last act on it" },
  buildsOn: "buyersInvoice",
  begunWith: "openInvoice",
  code: 0x0802,
  register: "PaymentRegister",
  method: "receiveInvoice",
  roles: ROLES.FINANCE,
  gas: 115_000,
  restsOn: "nothing",
  values: { invoice: begunBy("invoice", "the invoice"), receivedOn: happenedOn("/receivedOn", "the day of receipt") },
  content,
  ofMoney: "nothing",
  says: ({ values, ...act }, content, names) =>
    `received ${invoiceWords(values.invoice, act, content?.invoiceNumber, names)} on ${day(values.receivedOn)}; the days to pay count from then`,
});
