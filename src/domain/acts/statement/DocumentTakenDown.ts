import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const DocumentTakenDown = defineAct({
  kind: "DocumentTakenDown",
  code: 0x0a03,
  register: "StatementRegister",
  method: "takeDown",
  roles: ROLES.ADMINISTRATOR | ROLES.OFFICER | ROLES.SIGNATORY | ROLES.REPRESENTATIVE | ROLES.RECORDER,
  fields: { act: "bytes32", reason: "uint16" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) =>
    `${names.organisation(act.organisation) ?? act.organisation}: Document taken down.`,
});
