import { VARIATION_REASONS } from "../../codelists/agreementReasons.ts";
import { ROLES } from "../../roles.ts";
import { authorityOfBuyer, byEitherPartySchema } from "../contents/reasoned.ts";
import { defineAct } from "../defineAct.ts";
import { reasonFrom } from "../values/codes.ts";
import { agreementId } from "../values/references.ts";
import { actWords } from "../words.ts";
import { sharedAgreement } from "./agreementWords.ts";

export const VariationDeclined = defineAct({
  kind: "VariationDeclined",
  called: "Variation declined",
  what: "The other party declines a variation.",
  rule: "By the other party, while it is open.",
  envelope: { builtOn: "the variation" },
  buildsOn: "othersVariation",
  begunWith: "ownSide",
  code: 0x0608,
  register: "AgreementRegister",
  method: "declineVariation",
  roleByRegister: true,
  roles: ROLES.OFFICER | ROLES.SIGNATORY,
  gas: 105_000,
  restsOn: "nothing",
  values: { agreement: agreementId, reason: reasonFrom(VARIATION_REASONS) },
  content: byEitherPartySchema,
  alsoCompare: (_, content) => authorityOfBuyer(content),
  inTheirWords: "/reasons",
  ofMoney: "nothing",
  says: (act, _content, names) =>
    `declines ${actWords(act.builtOn, "the variation", names)} of ${sharedAgreement(act, names, "offered by")}`,
});
