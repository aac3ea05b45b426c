import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";
import { currencyAt, netOf, vatOf, vatRateOf } from "../values/amounts.ts";
import { dayAt, momentAt } from "../values/days.ts";
import { flagAt, numberAt, organisationAt } from "../values/numbers.ts";
import { idAt } from "../values/references.ts";
import { count, day, moment, organisationName, priceWords } from "../words.ts";
import { agreementSchema } from "./agreementContent.ts";
import { milestonesAt } from "./MILESTONE_TERMS.ts";

export const AgreementOffered = defineAct({
  kind: "AgreementOffered",
  called: "Agreement offered",
  what: "A buyer offers an agreement to a winner. The agreement's id is the hash of this act.",
  rule: "By a buyer of the procurement, to a winner of its current award.",
  envelope: { builtOn: "the procurement's current award decision" },
  buildsOn: "award",
  begunWith: "award",
  code: 0x0601,
  register: "AgreementRegister",
  method: "offer",
  roles: ROLES.OFFICER,
  gas: { base: 240_000, each: 60_000 },
  restsOn: "nothing",
  values: {
    supplier: organisationAt("/supplier/organisation", "the supplier"),
    framework: idAt("/framework/agreement", "the framework agreement", { is: "act", of: "agreement" }),
    isFramework: flagAt("/isFramework", "whether this is a framework"),
    phase: numberAt("uint8", "/phase", "the phase"),
    currency: currencyAt("/price/currency", "the currency of the price"),
    amount: netOf("/price", "the price"),
    vat: vatOf("/price", "the price"),
    vatRate: vatRateOf("/price", "the price"),
    startsOn: dayAt("/startsOn", "the first day"),
    endsOn: dayAt("/endsOn", "the last day"),
    openUntil: momentAt("/openUntil", "how long the offer stands"),
    milestones: milestonesAt("/milestones"),
  },
  content: agreementSchema,
  actor: { at: "/buyer/organisation", what: "the buyer" },
  ofMoney: "nothing",
  says: ({ values, ...act }, content, names) => {
    const what = values.isFramework ? "a framework agreement" : "a contract";
    const phase = values.phase === 0 ? "" : ` for phase ${values.phase}`;
    const procurement = names.subject?.(act.subject);
    const known = procurement === undefined ? "" : ` in ${procurement}`;
    const title = content === undefined ? known : ` “${content.title}” (${content.reference})`;
    const price = priceWords(values.amount, values.vat, values.currency);
    const upTo = values.isFramework ? "up to " : "";
    const calledOff = content?.framework === undefined ? "" : ` under the framework ${content.framework.reference}`;
    const milestones = values.milestones.length === 0 ? "" : `, with ${count(values.milestones.length, "milestone")}`;
    return (
      `offers ${organisationName(values.supplier, names)} ${what}${title}${phase}${calledOff}: ` +
      `${upTo}${price}, from ${day(values.startsOn)} to ${day(values.endsOn)}${milestones}; ` +
      `the offer stands until ${moment(values.openUntil)}`
    );
  },
});
