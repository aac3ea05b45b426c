import { NOTICE_UNLINK_REASONS } from "../../codelists/tenderReasons.ts";
import { ROLES } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { ocidSchema } from "../contents/ocid.ts";
import { reasonedSchema } from "../contents/reasoned.ts";
import { defineAct } from "../defineAct.ts";
import { reasonFrom } from "../values/codes.ts";
import { processAt } from "../values/namedTexts.ts";
import { titled } from "../words.ts";

export const NoticeUnlinked = defineAct({
  kind: "NoticeUnlinked",
  called: "Notice unlinked",
  what: "The lead takes such a link back.",
  rule: "By the lead, of a notice that is linked.",
  envelope: { builtOn: "the linking act" },
  buildsOn: "link",
  code: 0x0403,
  register: "ProcurementRegister",
  method: "unlinkNotice",
  roles: ROLES.OFFICER,
  gas: 100_000,
  restsOn: "nothing",
  values: { process: processAt("/ocid"), reason: reasonFrom(NOTICE_UNLINK_REASONS) },
  content: reasonedSchema.extend({ ocid: ocidSchema, authority: authoritySchema.exactOptional() }),
  inTheirWords: "/reasons",
  says: (act, content, names) =>
    `unlinks the notices published under ${content?.ocid ?? "an external process"} from the procurement ${titled(undefined, act.subject, "that it leads", names)}`,
});
