import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { daySchema } from "../contents/dates.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { replacedWords } from "../replacedWords.ts";
import { happenedOn } from "../values/days.ts";
import { begunBy, previousAnswer } from "../values/references.ts";
import { day } from "../words.ts";
import { paymentWords } from "./moneyWords.ts";

const content = z.strictObject({
  receivedOn: daySchema.meta({ label: "received on" }),
  note: prose(2_000).exactOptional(),
});

export const PaymentConfirmed = defineAct({
  kind: "PaymentConfirmed",
  called: "Payment confirmed",
  what: "The supplier has the money.",
  rule: "The supplier may change its answer, and answers anew after a correction.",
  envelope: { builtOn: "the payment, or its last correction" },
  buildsOn: "payment",
  code: 0x0806,
  register: "PaymentRegister",
  method: "confirmPayment",
  roles: ROLES.SIGNATORY,
  gas: 130_000,
  restsOn: "agreement",
  values: {
    payment: begunBy("payment", "the payment"),
    previous: previousAnswer,
    receivedOn: happenedOn("/receivedOn", "the day of receipt"),
  },
  content,
  ofMoney: {},
  says: ({ values, ...act }, _content, names) => ({
    says: `confirms that ${paymentWords(values.payment, act, names)} arrived on ${day(values.receivedOn)}`,
    also: replacedWords(values.previous, names),
  }),
});
