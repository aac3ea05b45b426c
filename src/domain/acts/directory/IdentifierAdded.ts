import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const IdentifierAdded = defineAct({
  kind: "IdentifierAdded",
  code: 0x0104,
  register: "Directory",
  method: "addIdentifier",
  roles: ROLES.OFFICER,
  fields: { identifier: "bytes32", of: "uint32" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Identifier added.`,
});
