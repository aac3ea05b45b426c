import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const OrganisationConfirmed = defineAct({
  kind: "OrganisationConfirmed",
  code: 0x0102,
  register: "Directory",
  method: "confirm",
  roles: ROLES.ANY,
  fields: {},
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) =>
    `${names.organisation(act.organisation) ?? act.organisation}: Organisation confirmed.`,
});
