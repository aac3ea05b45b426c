import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const DecisionCorrected = defineAct({
  kind: "DecisionCorrected",
  code: 0x0706,
  register: "MilestoneRegister",
  method: "correct",
  roles: ROLES.OFFICER,
  fields: {
    agreement: "bytes32",
    number: "uint16",
    corrects: "bytes32",
    outcome: "uint8",
    payableAmount: "uint64",
    payableVat: "uint64",
    successful: "bool",
    reason: "uint16",
    decidedOn: "uint40",
  },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) =>
    `${names.organisation(act.organisation) ?? act.organisation}: Decision corrected.`,
});
