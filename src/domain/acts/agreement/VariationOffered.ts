import { ROLES } from "../../roles.ts";
import { variationSchema } from "./agreementContent.ts";
import { onAuthority } from "../contents/authority.ts";
import { missingAuthority } from "../contents/reasoned.ts";
import { sameMoment } from "../contents/same.ts";
import { defineAct } from "../defineAct.ts";
import { because, moment, who } from "../words.ts";
import { MILESTONE_TERMS } from "./MILESTONE_TERMS.ts";
import { sameVariation, toldVariation, variationWords, variedAgreement } from "./sameVariation.ts";
import { toldMoment } from "../contents/dates.ts";

export const VariationOffered = defineAct({
  kind: "VariationOffered",
  code: 0x0606,
  register: "AgreementRegister",
  method: "offerVariation",
  roles: ROLES.OFFICER | ROLES.SIGNATORY,
  fields: {
    agreement: "bytes32",
    amountBefore: "uint64",
    amount: "uint64",
    vat: "uint64",
    vatRate: "uint16",
    endsOnBefore: "uint40",
    endsOn: "uint40",
    openUntil: "uint40",
    milestones: MILESTONE_TERMS,
  },
  content: variationSchema,
  told: (content) => ({ ...toldVariation(content), openUntil: toldMoment(content.openUntil) }),
  compare: (act, content) => [
    ...sameVariation(act, content),
    ...sameMoment("/openUntil", "how long the offer stands", act.values.openUntil, content.openUntil),
    ...(act.organisation !== content.buyer.organisation || content.authority !== undefined
      ? []
      : [missingAuthority("A variation that the buyer offers names the post and the decision that it rests on.")]),
  ],
  describe: (act, content, names) =>
    `${who(act, names)} offers to vary ${variedAgreement(content)}: ${variationWords(act, content, names)}; the offer stands until ${moment(act.values.openUntil)}${onAuthority(content?.authority)}.${because(content?.rationale)}`,
});
