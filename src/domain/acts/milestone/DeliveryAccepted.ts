import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const DeliveryAccepted = defineAct({
  kind: "DeliveryAccepted",
  code: 0x0702,
  register: "MilestoneRegister",
  method: "accept",
  roles: ROLES.OFFICER,
  fields: {
    agreement: "bytes32",
    number: "uint16",
    attempt: "uint8",
    payableAmount: "uint64",
    payableVat: "uint64",
    successful: "bool",
    decidedOn: "uint40",
  },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Delivery accepted.`,
});
