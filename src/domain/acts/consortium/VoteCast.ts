import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const VoteCast = defineAct({
  kind: "VoteCast",
  code: 0x0204,
  register: "Consortium",
  method: "vote",
  roles: ROLES.REPRESENTATIVE,
  fields: { motion: "bytes32", choice: "uint8" },
  extras: { carried: "bool", number: "uint32" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Vote cast.`,
});
