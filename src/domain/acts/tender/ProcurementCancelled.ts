import { CANCELLATION_REASONS } from "../../codelists/tenderReasons.ts";
import { ROLES } from "../../roles.ts";
import { onAuthority } from "../contents/authority.ts";
import { decidedSchema } from "../contents/reasoned.ts";
import { defineAct } from "../defineAct.ts";
import { because, titled, who } from "../words.ts";
import { reasonFrom } from "../values/codes.ts";

export const ProcurementCancelled = defineAct({
  kind: "ProcurementCancelled",
  what: "The lead ends the procurement without (further) agreements. Final.",
  envelope: { builtOn: "the last act on the tender, or the opening act if there is none" },
  code: 0x0506,
  register: "TenderRegister",
  method: "cancel",
  roles: ROLES.OFFICER,
  values: { reason: reasonFrom(CANCELLATION_REASONS) },
  content: decidedSchema,
  describe: (act, content, names) =>
    `${who(act, names)} cancels the procurement ${titled(undefined, act.subject, "that it leads", names)} for good, for this reason: ${CANCELLATION_REASONS.text(act.values.reason)}${onAuthority(content?.authority)}. Nothing more can be offered or signed under it.${because(content?.reasons)}`,
});
