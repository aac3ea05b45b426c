import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { line, prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { numberOnRecord } from "../values/numbers.ts";
import { currencyOf, titled } from "../words.ts";
import { leftOutOfTender } from "./leftOutOfTender.ts";
import { tenderSchema } from "./tenderContent.ts";
import { tenderLead, tenderValues } from "./tenderValues.ts";
import { tenderWords } from "./tenderWords.ts";

/** The whole tender as it is now, so that versions can be compared field by field. */
const content = tenderSchema.extend({
  rationale: prose(5_000),
  changes: z
    .array(line(500))
    .min(1)
    .max(100)
    .meta({ hint: "What changed, in words, for those who read no comparison" }),
  deadlineConsidered: prose(2_000)
    .exactOptional()
    .meta({ hint: "What was considered about the deadline (PA 2023, section 31)" }),
});

export const TenderAmended = defineAct({
  kind: "TenderAmended",
  called: "Tender amended",
  what: "The lead publishes a new version of the open tender.",
  rule: "By the lead, until the deadline is over.",
  envelope: { builtOn: "the last act on the tender, clarifications included" },
  buildsOn: "tenderVersion",
  begunWith: "tenderAsItStands",
  code: 0x0502,
  register: "TenderRegister",
  method: "amend",
  roles: ROLES.OFFICER,
  gas: 110_000,
  restsOn: "subject",
  amends: true,
  note: "Changed the tender after bidders had seen it.",
  values: { version: numberOnRecord("uint16", "the version of the tender"), ...tenderValues },
  content,
  leftOut: leftOutOfTender,
  actor: tenderLead,
  inTheirWords: "/rationale",
  says: (act, content, names) => {
    const currency = currencyOf(act.subject, content?.budget.currency, names);
    const title = titled(content, act.subject, "of its procurement", names);
    return {
      says: `amends the tender ${title}, now version ${act.values.version}: ${tenderWords(act, currency)}`,
      also: content && `Changed: ${content.changes.join("; ")}.`,
    };
  },
});
