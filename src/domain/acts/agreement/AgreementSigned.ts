import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";
import { netOf } from "../values/amounts.ts";
import { dayAt } from "../values/days.ts";
import { amountWords, currencyOf, day, priceWords } from "../words.ts";
import { agreementSchema } from "./agreementContent.ts";
import { offerWords } from "./agreementWords.ts";

export const AgreementSigned = defineAct({
  kind: "AgreementSigned",
  called: "Agreement signed",
  what: "The supplier signs. From here the agreement is in force.",
  rule: "By the supplier, the very content, amount and dates of the offer.",
  envelope: { builtOn: "the offer", content: "the offer's" },
  buildsOn: "offerToTheLetter",
  code: 0x0605,
  register: "AgreementRegister",
  method: "sign",
  roles: ROLES.SIGNATORY,
  gas: 145_000,
  restsOn: "nothing",
  countersigns: "offer",
  binds: true,
  values: {
    amount: netOf("/price", "the price"),
    startsOn: dayAt("/startsOn", "the first day"),
    endsOn: dayAt("/endsOn", "the last day"),
  },
  /** The offer's content, to the letter: the register refuses any other digest. */
  content: agreementSchema,
  actor: { at: "/supplier/organisation", what: "the supplier" },
  ofMoney: {},
  says: ({ values, ...act }, content, names) => {
    const term = `from ${day(values.startsOn)} to ${day(values.endsOn)}`;
    if (content === undefined) {
      const currency = currencyOf(act.subject, undefined, names);
      const offer = offerWords(act, "the offer", "from", names);
      return {
        says: `signs ${offer}: ${amountWords(values.amount, currency)} excluding VAT, ${term}`,
        also: "The agreement is in force.",
      };
    }
    const price = priceWords(content.price.net, content.price.vat, content.price.currency);
    const what = content.isFramework ? "the framework agreement" : "the contract";
    const upTo = content.isFramework ? "up to " : "";
    return {
      says: `signs ${what} “${content.title}” (${content.reference}) with ${content.buyer.name}: ${upTo}${price}, ${term}`,
      also: "It is in force now that both have signed the same text.",
    };
  },
});
