import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { ocidSchema } from "../contents/ocid.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { processAt } from "../values/namedTexts.ts";
import { titled } from "../words.ts";

const content = z.strictObject({
  ocid: ocidSchema,
  note: prose(2_000).exactOptional(),
  authority: authoritySchema.exactOptional(),
});

export const NoticeLinked = defineAct({
  kind: "NoticeLinked",
  called: "Notice linked",
  what: "The lead says that a legal notice belongs to this procurement.",
  rule: "By the lead, again after a link was taken back.",
  envelope: { builtOn: "the last link act for this process here, else the opening act" },
  buildsOn: "link",
  code: 0x0402,
  register: "ProcurementRegister",
  method: "linkNotice",
  roles: ROLES.OFFICER,
  gas: 145_000,
  restsOn: "nothing",
  values: { process: processAt("/ocid") },
  content,
  says: (act, content, names) =>
    `links the notices published under ${content?.ocid ?? "an external process"} to the procurement ${titled(undefined, act.subject, "that it leads", names)}`,
});
