import { CONTEST_REASONS } from "../../codelists/paymentReasons.ts";
import { moneySchema } from "../../money.ts";
import { ROLES } from "../../roles.ts";
import { reasonedSchema } from "../contents/reasoned.ts";
import { same } from "../contents/same.ts";
import { defineAct } from "../defineAct.ts";
import { actWords, amountWords, because, currencyOf, who } from "../words.ts";

export const PaymentContested = defineAct({
  kind: "PaymentContested",
  code: 0x0807,
  register: "PaymentRegister",
  method: "contestPayment",
  roles: ROLES.SIGNATORY,
  fields: { payment: "bytes32", previous: "bytes32", receivedAmount: "uint64", reason: "uint16" },
  content: reasonedSchema.extend({ received: moneySchema }),
  codes: { reason: CONTEST_REASONS },
  told: ({ received }) => ({ receivedAmount: received.net }),
  compare: ({ values }, content) => [
    ...same("/received/net", "the amount received (net)", values.receivedAmount, content.received.net),
  ],
  describe: ({ values, ...act }, content, names) => {
    const currency = currencyOf(act.subject, content?.received.currency, names);
    const received = values.receivedAmount === 0 ? "nothing" : `${amountWords(values.receivedAmount, currency)} net`;
    return `${who(act, names)} contests ${actWords(values.payment, "the payment", names)}: it received ${received}. The reason: ${CONTEST_REASONS.text(values.reason)}.${because(content?.reasons)}`;
  },
});
