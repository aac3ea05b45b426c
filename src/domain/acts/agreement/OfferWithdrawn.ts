import { OFFER_WITHDRAWAL_REASONS } from "../../codelists/agreementReasons.ts";
import { ROLES } from "../../roles.ts";
import { onAuthority } from "../contents/authority.ts";
import { decidedSchema } from "../contents/reasoned.ts";
import { defineAct } from "../defineAct.ts";
import { actWords, because, who } from "../words.ts";
import { reasonFrom } from "../values/codes.ts";

export const OfferWithdrawn = defineAct({
  kind: "OfferWithdrawn",
  what: "The buyer takes an open offer back.",
  envelope: { builtOn: "the offer" },
  code: 0x0602,
  register: "AgreementRegister",
  method: "withdraw",
  roles: ROLES.OFFICER,
  values: { reason: reasonFrom(OFFER_WITHDRAWAL_REASONS) },
  content: decidedSchema,
  describe: (act, content, names) =>
    `${who(act, names)} withdraws ${actWords(act.builtOn, "its offer", names)}, for this reason: ${OFFER_WITHDRAWAL_REASONS.text(act.values.reason)}${onAuthority(content?.authority)}.${because(content?.reasons)}`,
});
