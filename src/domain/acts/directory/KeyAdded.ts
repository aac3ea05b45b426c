import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const KeyAdded = defineAct({
  kind: "KeyAdded",
  code: 0x0105,
  register: "Directory",
  method: "addKey",
  roles: ROLES.ADMINISTRATOR,
  fields: { key: "bytes", scheme: "uint8", roles: "uint16", keyValidFrom: "uint40", keyValidUntil: "uint40" },
  extras: { proof: "bytes" },
  takesProof: true,
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Key added.`,
});
