import { TENDER_WITHDRAWAL_REASONS } from "../../codelists/tenderReasons.ts";
import { ROLES } from "../../roles.ts";
import { onAuthority } from "../contents/authority.ts";
import { decidedSchema } from "../contents/reasoned.ts";
import { defineAct } from "../defineAct.ts";
import { because, titled, who } from "../words.ts";

export const TenderWithdrawn = defineAct({
  kind: "TenderWithdrawn",
  code: 0x0504,
  register: "TenderRegister",
  method: "withdraw",
  roles: ROLES.OFFICER,
  fields: { reason: "uint16" },
  content: decidedSchema,
  codes: { reason: TENDER_WITHDRAWAL_REASONS },
  compare: () => [],
  describe: (act, content, names) =>
    `${who(act, names)} withdraws the tender ${titled(undefined, act.subject, "of its procurement", names)}, for this reason: ${TENDER_WITHDRAWAL_REASONS.text(act.values.reason)}${onAuthority(content?.authority)}.${because(content?.reasons)}`,
});
