import { ZERO_BYTES32 } from "../../Hex.ts";
import { ROLES } from "../../roles.ts";
import { agreementSchema } from "./agreementContent.ts";
import { onAuthority } from "../contents/authority.ts";
import { samePrice } from "../contents/price.ts";
import { same, sameDay, sameMoment } from "../contents/same.ts";
import { defineAct } from "../defineAct.ts";
import { count, day, moment, organisationName, priceWords, who } from "../words.ts";
import { MILESTONE_TERMS } from "./MILESTONE_TERMS.ts";
import { sameMilestones } from "./sameMilestones.ts";
import { toldOffer } from "./toldOffer.ts";

export const AgreementOffered = defineAct({
  kind: "AgreementOffered",
  code: 0x0601,
  register: "AgreementRegister",
  method: "offer",
  roles: ROLES.OFFICER,
  fields: {
    supplier: "uint32",
    framework: "bytes32",
    isFramework: "bool",
    phase: "uint8",
    currency: "bytes3",
    amount: "uint64",
    vat: "uint64",
    vatRate: "uint16",
    startsOn: "uint40",
    endsOn: "uint40",
    openUntil: "uint40",
    milestones: MILESTONE_TERMS,
  },
  content: agreementSchema,
  told: toldOffer,
  compare: ({ organisation, values }, content) => [
    ...same("/buyer/organisation", "the buyer", organisation, content.buyer.organisation),
    ...same("/supplier/organisation", "the supplier", values.supplier, content.supplier.organisation),
    ...same(
      "/framework/agreement",
      "the framework agreement",
      values.framework === ZERO_BYTES32 ? undefined : values.framework,
      content.framework?.agreement,
    ),
    ...same("/isFramework", "whether this is a framework", values.isFramework, content.isFramework),
    ...same("/phase", "the phase", values.phase, content.phase),
    ...samePrice("/price", "the price", values, content.price),
    ...sameDay("/startsOn", "the first day", values.startsOn, content.startsOn),
    ...sameDay("/endsOn", "the last day", values.endsOn, content.endsOn),
    ...sameMoment("/openUntil", "how long the offer stands", values.openUntil, content.openUntil),
    ...sameMilestones(values.currency, values.milestones, content.milestones),
  ],
  describe: ({ values, ...act }, content, names) => {
    const what = values.isFramework ? "a framework agreement" : "a contract";
    const phase = values.phase === 0 ? "" : ` for phase ${values.phase}`;
    const title = content === undefined ? "" : ` “${content.title}” (${content.reference})`;
    const price = priceWords(values.amount, values.vat, values.currency);
    const upTo = values.isFramework ? "up to " : "";
    const calledOff = content?.framework === undefined ? "" : ` under the framework ${content.framework.reference}`;
    const milestones = values.milestones.length === 0 ? "" : `, with ${count(values.milestones.length, "milestone")}`;
    return (
      `${who(act, names)} offers ${organisationName(values.supplier, names)} ${what}${title}${phase}${calledOff}: ` +
      `${upTo}${price}, from ${day(values.startsOn)} to ${day(values.endsOn)}${milestones}; ` +
      `the offer stands until ${moment(values.openUntil)}${onAuthority(content?.authority)}.`
    );
  },
});
