import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const OrganisationRenamed = defineAct({
  kind: "OrganisationRenamed",
  code: 0x0103,
  register: "Directory",
  method: "rename",
  roles: ROLES.ADMINISTRATOR,
  fields: {},
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) =>
    `${names.organisation(act.organisation) ?? act.organisation}: Organisation renamed.`,
});
