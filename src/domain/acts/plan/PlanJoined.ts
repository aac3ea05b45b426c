import { z } from "zod";
import { moneySchema } from "../../money.ts";
import { ROLES } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { contactSchema } from "../contents/parties.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { replacedWords } from "../replacedWords.ts";
import { previousAnswer } from "../values/references.ts";
import { othersPlan } from "./planWords.ts";

const content = z.strictObject({
  need: prose(5_000).exactOptional().meta({ hint: "What the joining authority needs of it" }),
  contribution: moneySchema.exactOptional().meta({ hint: "What it expects to spend; commits nothing" }),
  contact: contactSchema.exactOptional(),
  authority: authoritySchema,
});

export const PlanJoined = defineAct({
  kind: "PlanJoined",
  called: "Plan joined",
  what: "Another authority wants to buy together.",
  rule: "By another authority, while the plan is open; replaces its last answer.",
  envelope: { builtOn: "the plan's last content act, so that nobody joins what it has not seen" },
  buildsOn: "planAnswer",
  code: 0x0304,
  register: "PlanRegister",
  method: "join",
  roles: ROLES.OFFICER,
  gas: 145_000,
  restsOn: "subject",
  values: { previous: previousAnswer },
  content,
  inTheirWords: "/need",
  says: (act, _content, names) => ({
    says: `joins the plan ${othersPlan(act, names)} and wants to buy together`,
    also: replacedWords(act.values.previous, names),
  }),
});
