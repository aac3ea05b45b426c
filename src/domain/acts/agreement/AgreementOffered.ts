import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";
import { MILESTONE_TERMS } from "./MILESTONE_TERMS.ts";

export const AgreementOffered = defineAct({
  kind: "AgreementOffered",
  code: 0x0601,
  register: "AgreementRegister",
  method: "offer",
  roles: ROLES.OFFICER,
  fields: {
    supplier: "uint32",
    framework: "bytes32",
    isFramework: "bool",
    phase: "uint8",
    currency: "bytes3",
    amount: "uint64",
    vat: "uint64",
    vatRate: "uint16",
    startsOn: "uint40",
    endsOn: "uint40",
    openUntil: "uint40",
    milestones: MILESTONE_TERMS,
  },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Agreement offered.`,
});
