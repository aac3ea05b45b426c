import { VARIATION_REASONS } from "../../codelists/agreementReasons.ts";
import { ROLES } from "../../roles.ts";
import { authorityOfBuyer, byEitherPartySchema } from "../contents/reasoned.ts";
import { defineAct } from "../defineAct.ts";
import { reasonFrom } from "../values/codes.ts";
import { agreementId } from "../values/references.ts";
import { actWords } from "../words.ts";
import { sharedAgreement } from "./agreementWords.ts";

export const VariationWithdrawn = defineAct({
  kind: "VariationWithdrawn",
  called: "Variation withdrawn",
  what: "The party that offered a variation takes it back.",
  rule: "By the party that offered it, while it is open.",
  envelope: { builtOn: "the variation" },
  buildsOn: "ownVariation",
  begunWith: "ownSide",
  code: 0x0607,
  register: "AgreementRegister",
  method: "withdrawVariation",
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
    `withdraws ${actWords(act.builtOn, "its variation", names)} of ${sharedAgreement(act, names, "with")}`,
});
