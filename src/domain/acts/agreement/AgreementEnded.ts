import { END_GROUNDS } from "../../codelists/agreementReasons.ts";
import { moneySchema } from "../../money.ts";
import { ROLES } from "../../roles.ts";
import { daySchema } from "../contents/dates.ts";
import { authorityOfBuyer, byEitherPartySchema } from "../contents/reasoned.ts";
import { defineAct } from "../defineAct.ts";
import { netOf } from "../values/amounts.ts";
import { groundFrom } from "../values/codes.ts";
import { happenedOn } from "../values/days.ts";
import { agreementId } from "../values/references.ts";
import { amountWords, currencyOf, day } from "../words.ts";
import { agreementWords, otherSide } from "./agreementWords.ts";

const content = byEitherPartySchema.extend({ effectiveOn: daySchema.meta({ label: "ended on" }), paid: moneySchema });

export const AgreementEnded = defineAct({
  kind: "AgreementEnded",
  called: "Agreement ended",
  what: "Either party ends an agreement in force.",
  rule: "By either party, with the sum that was paid.",
  envelope: { builtOn: "the agreement's last act" },
  buildsOn: "agreement",
  begunWith: "sumPaid",
  code: 0x060a,
  register: "AgreementRegister",
  method: "end",
  roleByRegister: true,
  roles: ROLES.OFFICER | ROLES.SIGNATORY,
  gas: 115_000,
  restsOn: "agreement",
  values: {
    agreement: agreementId,
    ground: groundFrom(END_GROUNDS),
    effectiveOn: happenedOn("/effectiveOn", "the day on which it ends"),
    paid: netOf("/paid", "the sum paid"),
  },
  content,
  alsoCompare: (_, content) => authorityOfBuyer(content),
  inTheirWords: "/reasons",
  ofMoney: {},
  says: ({ values, ...act }, content, names) => {
    const currency = currencyOf(act.subject, content?.paid.currency, names);
    return {
      says: `ends ${agreementWords(values.agreement, "the agreement", names)}${otherSide("with", { ...act, agreement: values.agreement }, names)} as of ${day(values.effectiveOn)}`,
      also: `${amountWords(values.paid, currency)} excluding VAT has been paid under it.`,
    };
  },
});
