import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const PlanPublished = defineAct({
  kind: "PlanPublished",
  code: 0x0301,
  register: "PlanRegister",
  method: "publish",
  roles: ROLES.OFFICER,
  fields: { ownReference: "bytes32", estimatedValue: "uint64", currency: "bytes3", startsOn: "uint40" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Plan published.`,
});
