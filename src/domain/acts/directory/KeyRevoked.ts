import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const KeyRevoked = defineAct({
  kind: "KeyRevoked",
  code: 0x0106,
  register: "Directory",
  method: "revokeKey",
  roles: ROLES.ANY,
  fields: { key: "bytes", since: "uint40" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Key revoked.`,
});
