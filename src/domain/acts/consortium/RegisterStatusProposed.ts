import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const RegisterStatusProposed = defineAct({
  kind: "RegisterStatusProposed",
  code: 0x0203,
  register: "Consortium",
  method: "proposeRegisterStatus",
  roles: ROLES.REPRESENTATIVE,
  fields: { target: "address", status: "uint8" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) =>
    `${names.organisation(act.organisation) ?? act.organisation}: Register status proposed.`,
});
