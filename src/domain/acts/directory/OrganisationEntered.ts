import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const OrganisationEntered = defineAct({
  kind: "OrganisationEntered",
  code: 0x0101,
  register: "Directory",
  method: "enter",
  roles: ROLES.OFFICER,
  fields: { identifier: "bytes32", organisationKind: "uint8", key: "bytes", scheme: "uint8", roles: "uint16" },
  extras: { number: "uint32" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) =>
    `${names.organisation(act.organisation) ?? act.organisation}: Organisation entered.`,
});
