import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const OfferQuestioned = defineAct({
  kind: "OfferQuestioned",
  code: 0x0603,
  register: "AgreementRegister",
  method: "question",
  roles: ROLES.SIGNATORY,
  fields: { number: "uint16" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Offer questioned.`,
});
