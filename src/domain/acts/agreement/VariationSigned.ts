import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";
import { agreementId } from "../values/references.ts";
import { actWords } from "../words.ts";
import { variationSchema } from "./agreementContent.ts";
import { sharedAgreement } from "./agreementWords.ts";
import { milestonesAt } from "./MILESTONE_TERMS.ts";
import { partyOf, variationValues } from "./variationValues.ts";
import { variationWords } from "./variationWords.ts";

export const VariationSigned = defineAct({
  kind: "VariationSigned",
  called: "Variation signed",
  what: "The other party signs a variation. From here the new terms hold.",
  rule: "By the other party, the very content and values of the variation, while the agreement stands as it did when it was offered.",
  envelope: { builtOn: "the variation", content: "the variation's" },
  buildsOn: "variationToTheLetter",
  code: 0x0609,
  register: "AgreementRegister",
  method: "signVariation",
  roleByRegister: true,
  roles: ROLES.OFFICER | ROLES.SIGNATORY,
  gas: { base: 150_000, each: 60_000 },
  restsOn: "nothing",
  countersigns: "offer",
  binds: true,
  values: { agreement: agreementId, ...variationValues, milestones: milestonesAt("/milestones") },
  /** The offered variation's content, to the letter. */
  content: variationSchema,
  alsoCompare: partyOf,
  ofMoney: {},
  says: (act, content, names) => ({
    says: `signs ${actWords(act.builtOn, "the variation", names)} of ${sharedAgreement(act, names, "with", content)}: ${variationWords(act, content, names)}`,
    also: "It holds now that both have signed the same text.",
  }),
});
