import { CONTEST_REASONS } from "../../codelists/paymentReasons.ts";
import { moneySchema } from "../../money.ts";
import { ROLES } from "../../roles.ts";
import { reasonedSchema } from "../contents/reasoned.ts";
import { defineAct } from "../defineAct.ts";
import { replacedWords } from "../replacedWords.ts";
import { netOf } from "../values/amounts.ts";
import { reasonFrom } from "../values/codes.ts";
import { begunBy, previousAnswer } from "../values/references.ts";
import { amountWords, currencyOf } from "../words.ts";
import { paymentWords } from "./moneyWords.ts";

export const PaymentContested = defineAct({
  kind: "PaymentContested",
  called: "Payment contested",
  what: "The supplier received something other than was recorded.",
  rule: "The supplier may change its answer, and answers anew after a correction.",
  envelope: { builtOn: "the payment, or its last correction" },
  buildsOn: "payment",
  begunWith: "amountReceived",
  code: 0x0807,
  register: "PaymentRegister",
  method: "contestPayment",
  roles: ROLES.SIGNATORY,
  gas: 130_000,
  restsOn: "agreement",
  values: {
    payment: begunBy("payment", "the payment"),
    previous: previousAnswer,
    receivedAmount: netOf("/received", "the amount received"),
    reason: reasonFrom(CONTEST_REASONS),
  },
  content: reasonedSchema.extend({ received: moneySchema }),
  inTheirWords: "/reasons",
  ofMoney: {},
  says: ({ values, ...act }, content, names) => {
    const currency = currencyOf(act.subject, content?.received.currency, names);
    const received =
      values.receivedAmount === 0 ? "nothing" : `${amountWords(values.receivedAmount, currency)} excluding VAT`;
    const says = `contests ${paymentWords(values.payment, act, names)}: it received ${received}`;
    return { says, also: replacedWords(values.previous, names) };
  },
});
