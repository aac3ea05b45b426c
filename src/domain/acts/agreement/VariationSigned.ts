import { ROLES } from "../../roles.ts";
import { variationSchema } from "./agreementContent.ts";
import { defineAct } from "../defineAct.ts";
import { who } from "../words.ts";
import { MILESTONE_TERMS } from "./MILESTONE_TERMS.ts";
import { sameVariation, toldVariation, variationWords, variedAgreement } from "./sameVariation.ts";

export const VariationSigned = defineAct({
  kind: "VariationSigned",
  code: 0x0609,
  register: "AgreementRegister",
  method: "signVariation",
  roles: ROLES.OFFICER | ROLES.SIGNATORY,
  fields: {
    agreement: "bytes32",
    amountBefore: "uint64",
    amount: "uint64",
    vat: "uint64",
    vatRate: "uint16",
    endsOnBefore: "uint40",
    endsOn: "uint40",
    milestones: MILESTONE_TERMS,
  },
  /** The offered variation's content, to the letter. */
  content: variationSchema,
  told: toldVariation,
  compare: (act, content) => sameVariation(act, content),
  describe: (act, content, names) =>
    `${who(act, names)} signs the variation of ${variedAgreement(content)}: ${variationWords(act, content, names)}. It holds now that both have signed the same text.`,
});
