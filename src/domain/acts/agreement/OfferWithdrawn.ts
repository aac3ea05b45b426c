import { OFFER_WITHDRAWAL_REASONS } from "../../codelists/agreementReasons.ts";
import { ROLES } from "../../roles.ts";
import { decidedSchema } from "../contents/reasoned.ts";
import { defineAct } from "../defineAct.ts";
import { reasonFrom } from "../values/codes.ts";
import { offerWords } from "./agreementWords.ts";

export const OfferWithdrawn = defineAct({
  kind: "OfferWithdrawn",
  called: "Offer withdrawn",
  what: "The buyer takes an open offer back.",
  rule: "By the buyer, before the supplier has signed.",
  envelope: { builtOn: "the offer" },
  buildsOn: "offer",
  code: 0x0602,
  register: "AgreementRegister",
  method: "withdraw",
  roles: ROLES.OFFICER,
  gas: 110_000,
  restsOn: "nothing",
  values: { reason: reasonFrom(OFFER_WITHDRAWAL_REASONS) },
  content: decidedSchema,
  inTheirWords: "/reasons",
  ofMoney: "nothing",
  says: (act, _content, names) => `withdraws ${offerWords(act, "its offer", "to", names)}`,
});
