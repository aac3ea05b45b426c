import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";
import { numberOnRecord } from "../values/numbers.ts";
import { currencyOf, titled } from "../words.ts";
import { leftOutOfTender } from "./leftOutOfTender.ts";
import { tenderSchema } from "./tenderContent.ts";
import { tenderLead, tenderValues } from "./tenderValues.ts";
import { tenderWords } from "./tenderWords.ts";

export const TenderPublished = defineAct({
  kind: "TenderPublished",
  called: "Tender published",
  what: "The lead publishes the procurement's tender: the first, or one after a withdrawal.",
  rule: "By the lead: the first tender, or the next one after a withdrawal.",
  envelope: { builtOn: "the opening act, or the withdrawal of the previous tender" },
  buildsOn: "nextTender",
  begunWith: "opening",
  code: 0x0501,
  register: "TenderRegister",
  method: "publish",
  roles: ROLES.OFFICER,
  gas: 155_000,
  restsOn: "subject",
  values: { number: numberOnRecord("uint16", "the number of the tender"), ...tenderValues },
  content: tenderSchema,
  leftOut: leftOutOfTender,
  actor: tenderLead,
  says: (act, content, names) => {
    const currency = currencyOf(act.subject, content?.budget.currency, names);
    const again = act.values.number === 1 ? "publishes the tender" : `publishes tender ${act.values.number}`;
    return `${again} ${titled(content, act.subject, "of its procurement", names)}: ${tenderWords(act, currency)}`;
  },
});
