import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const OfferWithdrawn = defineAct({
  kind: "OfferWithdrawn",
  code: 0x0602,
  register: "AgreementRegister",
  method: "withdraw",
  roles: ROLES.OFFICER,
  fields: { reason: "uint16" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Offer withdrawn.`,
});
