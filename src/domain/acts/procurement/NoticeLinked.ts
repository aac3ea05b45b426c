import { z } from "zod";
import { processOf } from "../../ocid.ts";
import { ROLES } from "../../roles.ts";
import { authoritySchema, onAuthority } from "../contents/authority.ts";
import { ocidSchema } from "../contents/ocid.ts";
import { sameHash } from "../contents/same.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { titled, who } from "../words.ts";

const content = z.strictObject({
  ocid: ocidSchema,
  note: prose(2_000).exactOptional(),
  authority: authoritySchema.exactOptional(),
});

export const NoticeLinked = defineAct({
  kind: "NoticeLinked",
  code: 0x0402,
  register: "ProcurementRegister",
  method: "linkNotice",
  roles: ROLES.OFFICER,
  fields: { process: "bytes32" },
  content,
  told: ({ ocid }) => ({ process: processOf(ocid) }),
  compare: ({ values }, { ocid }) => sameHash("/ocid", "the process", values.process, processOf(ocid), ocid),
  describe: (act, content, names) =>
    `${who(act, names)} links the notices published under ${content?.ocid ?? "an external process"} to the procurement ${titled(undefined, act.subject, "that it leads", names)}${onAuthority(content?.authority)}.`,
});
