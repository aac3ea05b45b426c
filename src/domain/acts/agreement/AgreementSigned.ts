import { ROLES } from "../../roles.ts";
import { agreementSchema } from "./agreementContent.ts";
import { same, sameDay } from "../contents/same.ts";
import { defineAct } from "../defineAct.ts";
import { actWords, amountWords, currencyOf, day, priceWords, who } from "../words.ts";
import { toldDay } from "../contents/dates.ts";

export const AgreementSigned = defineAct({
  kind: "AgreementSigned",
  code: 0x0605,
  register: "AgreementRegister",
  method: "sign",
  roles: ROLES.SIGNATORY,
  fields: { amount: "uint64", startsOn: "uint40", endsOn: "uint40" },
  /** The offer's content, to the letter: the register refuses any other digest. */
  content: agreementSchema,
  told: ({ price, startsOn, endsOn }) => ({ amount: price.net, startsOn: toldDay(startsOn), endsOn: toldDay(endsOn) }),
  compare: ({ organisation, values }, content) => [
    ...same("/supplier/organisation", "the supplier", organisation, content.supplier.organisation),
    ...same("/price/net", "the price (net)", values.amount, content.price.net),
    ...sameDay("/startsOn", "the first day", values.startsOn, content.startsOn),
    ...sameDay("/endsOn", "the last day", values.endsOn, content.endsOn),
  ],
  describe: ({ values, ...act }, content, names) => {
    const term = `from ${day(values.startsOn)} to ${day(values.endsOn)}`;
    if (content === undefined) {
      const currency = currencyOf(act.subject, undefined, names);
      return `${who(act, names)} signs ${actWords(act.builtOn, "the offer", names)}: ${amountWords(values.amount, currency)} net, ${term}. The agreement is in force.`;
    }
    const price = priceWords(content.price.net, content.price.vat, content.price.currency);
    const what = content.isFramework ? "the framework agreement" : "the contract";
    return `${who(act, names)} signs ${what} “${content.title}” (${content.reference}) with ${content.buyer.name}: ${content.isFramework ? "up to " : ""}${price}, ${term}. It is in force now that both have signed the same text.`;
  },
});
