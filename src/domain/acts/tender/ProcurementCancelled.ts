import { CANCELLATION_REASONS } from "../../codelists/tenderReasons.ts";
import { ROLES } from "../../roles.ts";
import { decidedSchema } from "../contents/reasoned.ts";
import { defineAct } from "../defineAct.ts";
import { reasonFrom } from "../values/codes.ts";
import { titled } from "../words.ts";

export const ProcurementCancelled = defineAct({
  kind: "ProcurementCancelled",
  called: "Procurement cancelled",
  what: "The lead ends the procurement without (further) agreements. Final.",
  rule: "By the lead, whether there is a tender or not.",
  envelope: { builtOn: "the last act on the tender, or the opening act if there is none" },
  buildsOn: "tender",
  code: 0x0506,
  register: "TenderRegister",
  method: "cancel",
  roles: ROLES.OFFICER,
  gas: 150_000,
  restsOn: "subject",
  values: { reason: reasonFrom(CANCELLATION_REASONS) },
  content: decidedSchema,
  inTheirWords: "/reasons",
  says: ({ subject }, _content, names) => ({
    says: `cancels the procurement ${titled(undefined, subject, "that it leads", names)} for good`,
    also: "Nothing more can be offered or signed under it.",
  }),
});
