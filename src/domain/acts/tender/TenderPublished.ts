import { ROLES } from "../../roles.ts";
import { onAuthority } from "../contents/authority.ts";
import { tenderSchema } from "./tenderContent.ts";
import { defineAct } from "../defineAct.ts";
import { currencyOf, titled, who } from "../words.ts";
import { sameTender, tenderWords, toldTender } from "./sameTender.ts";

export const TenderPublished = defineAct({
  kind: "TenderPublished",
  code: 0x0501,
  register: "TenderRegister",
  method: "publish",
  roles: ROLES.OFFICER,
  fields: {
    number: "uint16",
    enquiryDeadline: "uint40",
    deadline: "uint40",
    budget: "uint64",
    ground: "uint16",
  },
  content: tenderSchema,
  told: toldTender,
  compare: (act, content) => sameTender(act, content),
  describe: (act, content, names) => {
    const currency = currencyOf(act.subject, content?.budget.currency, names);
    const again = act.values.number === 1 ? "publishes the tender" : `publishes tender ${act.values.number}`;
    return `${who(act, names)} ${again} ${titled(content, act.subject, "of its procurement", names)}: ${tenderWords(act, currency)}${onAuthority(content?.authority)}.`;
  },
});
