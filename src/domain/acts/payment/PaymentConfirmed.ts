import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { daySchema, toldDay } from "../contents/dates.ts";
import { sameDay } from "../contents/same.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { actWords, day, who } from "../words.ts";

const content = z.strictObject({ receivedOn: daySchema, note: prose(2_000).exactOptional() });

export const PaymentConfirmed = defineAct({
  kind: "PaymentConfirmed",
  code: 0x0806,
  register: "PaymentRegister",
  method: "confirmPayment",
  roles: ROLES.SIGNATORY,
  fields: { payment: "bytes32", previous: "bytes32", receivedOn: "uint40" },
  content,
  told: ({ receivedOn }) => ({ receivedOn: toldDay(receivedOn) }),
  compare: ({ values }, content) => sameDay("/receivedOn", "the day of receipt", values.receivedOn, content.receivedOn),
  describe: ({ values, ...act }, _content, names) =>
    `${who(act, names)} confirms that ${actWords(values.payment, "the payment", names)} arrived on ${day(values.receivedOn)}.`,
});
