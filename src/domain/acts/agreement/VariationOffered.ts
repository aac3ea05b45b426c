import { ROLES } from "../../roles.ts";
import { missingAuthority } from "../contents/reasoned.ts";
import { defineAct } from "../defineAct.ts";
import { momentAt } from "../values/days.ts";
import { agreementId } from "../values/references.ts";
import { moment } from "../words.ts";
import { variationSchema } from "./agreementContent.ts";
import { sharedAgreement } from "./agreementWords.ts";
import { milestonesAt } from "./MILESTONE_TERMS.ts";
import { partyOf, variationValues } from "./variationValues.ts";
import { variationWords } from "./variationWords.ts";

export const VariationOffered = defineAct({
  kind: "VariationOffered",
  called: "Variation offered",
  what: "Either party offers to change an agreement in force. The variation's id is the hash of this act.",
  rule: "By either party of an agreement in force. Others may be open at the same time.",
  envelope: { builtOn: "the agreement's last act" },
  buildsOn: "agreement",
  begunWith: "agreementAsItStands",
  code: 0x0606,
  register: "AgreementRegister",
  method: "offerVariation",
  roleByRegister: true,
  roles: ROLES.OFFICER | ROLES.SIGNATORY,
  gas: { base: 190_000, each: 30_000 },
  restsOn: "agreement",
  values: {
    agreement: agreementId,
    ...variationValues,
    openUntil: momentAt("/openUntil", "how long the offer stands"),
    milestones: milestonesAt("/milestones"),
  },
  content: variationSchema,
  alsoCompare: (act, content) => [
    ...partyOf(act, content),
    ...(act.organisation !== content.buyer.organisation || content.authority !== undefined
      ? []
      : [missingAuthority("A variation that the buyer offers names the post and the decision that it rests on.")]),
  ],
  inTheirWords: "/rationale",
  ofMoney: "nothing",
  says: (act, content, names) =>
    `offers to vary ${sharedAgreement(act, names, "with", content)}: ${variationWords(act, content, names)}; the offer stands until ${moment(act.values.openUntil)}`,
});
