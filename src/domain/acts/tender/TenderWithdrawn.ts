import { TENDER_WITHDRAWAL_REASONS } from "../../codelists/tenderReasons.ts";
import { ROLES } from "../../roles.ts";
import { decidedSchema } from "../contents/reasoned.ts";
import { defineAct } from "../defineAct.ts";
import { reasonFrom } from "../values/codes.ts";
import { titled } from "../words.ts";

export const TenderWithdrawn = defineAct({
  kind: "TenderWithdrawn",
  called: "Tender withdrawn",
  what: "The lead takes the tender back before an award; a new one may follow.",
  rule: "By the lead, until an award.",
  envelope: { builtOn: "the last act on the tender" },
  buildsOn: "tender",
  code: 0x0504,
  register: "TenderRegister",
  method: "withdraw",
  roles: ROLES.OFFICER,
  gas: 125_000,
  restsOn: "subject",
  values: { reason: reasonFrom(TENDER_WITHDRAWAL_REASONS) },
  content: decidedSchema,
  inTheirWords: "/reasons",
  says: (act, _content, names) => `withdraws the tender ${titled(undefined, act.subject, "of its procurement", names)}`,
});
