import { END_GROUNDS } from "../../codelists/agreementReasons.ts";
import { moneySchema } from "../../money.ts";
import { ROLES } from "../../roles.ts";
import { onAuthority } from "../contents/authority.ts";
import { daySchema, toldDay } from "../contents/dates.ts";
import { authorityOfBuyer, byEitherPartySchema } from "../contents/reasoned.ts";
import { same, sameDay } from "../contents/same.ts";
import { defineAct } from "../defineAct.ts";
import { actWords, amountWords, because, currencyOf, day, who } from "../words.ts";

const content = byEitherPartySchema.extend({ effectiveOn: daySchema, paid: moneySchema });

export const AgreementEnded = defineAct({
  kind: "AgreementEnded",
  code: 0x060a,
  register: "AgreementRegister",
  method: "end",
  roles: ROLES.OFFICER | ROLES.SIGNATORY,
  fields: { agreement: "bytes32", ground: "uint16", effectiveOn: "uint40", paid: "uint64" },
  content,
  codes: { ground: END_GROUNDS },
  told: ({ effectiveOn, paid }) => ({ effectiveOn: toldDay(effectiveOn), paid: paid.net }),
  compare: ({ values }, content) => [
    ...authorityOfBuyer(content),
    ...sameDay("/effectiveOn", "the day on which it ends", values.effectiveOn, content.effectiveOn),
    ...same("/paid/net", "the sum paid (net)", values.paid, content.paid.net),
  ],
  describe: ({ values, ...act }, content, names) => {
    const currency = currencyOf(act.subject, content?.paid.currency, names);
    return `${who(act, names)} ends ${actWords(values.agreement, "the agreement", names)} as of ${day(values.effectiveOn)}, on this ground: ${END_GROUNDS.text(values.ground)}; ${amountWords(values.paid, currency)} net has been paid under it${onAuthority(content?.authority)}.${because(content?.reasons)}`;
  },
});
