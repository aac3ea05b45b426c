import { OFFER_DECLINE_REASONS } from "../../codelists/agreementReasons.ts";
import { ROLES } from "../../roles.ts";
import { reasonedSchema } from "../contents/reasoned.ts";
import { defineAct } from "../defineAct.ts";
import { reasonFrom } from "../values/codes.ts";
import { offerWords } from "./agreementWords.ts";

export const AgreementDeclined = defineAct({
  kind: "AgreementDeclined",
  called: "Offer declined",
  what: "The supplier declines an open offer.",
  rule: "By the supplier, of an open offer.",
  envelope: { builtOn: "the offer" },
  buildsOn: "offer",
  code: 0x0604,
  register: "AgreementRegister",
  method: "decline",
  roles: ROLES.SIGNATORY,
  gas: 110_000,
  restsOn: "nothing",
  values: { reason: reasonFrom(OFFER_DECLINE_REASONS) },
  content: reasonedSchema,
  inTheirWords: "/reasons",
  ofMoney: "nothing",
  says: (act, _content, names) => `declines ${offerWords(act, "the offer", "from", names)}`,
});
