import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";
import { PHASES } from "./PHASES.ts";

export const ProcurementOpened = defineAct({
  kind: "ProcurementOpened",
  code: 0x0401,
  register: "ProcurementRegister",
  method: "open",
  roles: ROLES.OFFICER,
  fields: { ownReference: "bytes32", ground: "uint16", currency: "bytes3", members: "uint32[]", phases: PHASES },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) =>
    `${names.organisation(act.organisation) ?? act.organisation}: Procurement opened.`,
});
