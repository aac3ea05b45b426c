import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const AdmissionProposed = defineAct({
  kind: "AdmissionProposed",
  code: 0x0202,
  register: "Consortium",
  method: "proposeAdmission",
  roles: ROLES.REPRESENTATIVE,
  fields: { identifier: "bytes32", key: "bytes", scheme: "uint8", roles: "uint16" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) =>
    `${names.organisation(act.organisation) ?? act.organisation}: Admission proposed.`,
});
