import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";

export const NoticeRecorded = defineAct({
  kind: "NoticeRecorded",
  code: 0x0901,
  register: "EvidenceRegister",
  method: "record",
  roles: ROLES.RECORDER,
  fields: { process: "bytes32", release: "bytes32", source: "uint8", publishedOn: "uint40" },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Notice recorded.`,
});
