import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { daySchema } from "../contents/dates.ts";
import { documentsSchema } from "../contents/documents.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { numberOnRecord } from "../values/numbers.ts";
import { actOnRecord } from "../values/references.ts";
import { count, titled } from "../words.ts";

const content = z.strictObject({
  questions: z
    .array(
      z.strictObject({
        question: prose(5_000).meta({ names: true }),
        answer: prose(10_000),
        askedOn: daySchema.exactOptional().meta({ label: "asked on" }),
      }),
    )
    .min(1)
    .max(200)
    .meta({ hint: "Questions as they are answered to everybody, without who asked" }),
  documents: documentsSchema.exactOptional(),
  authority: authoritySchema.exactOptional(),
});

export const TenderClarified = defineAct({
  kind: "TenderClarified",
  called: "Questions answered",
  what: "The lead answers a question, to everybody; nothing of the tender changes.",
  rule: "By the lead, until the deadline is over.",
  envelope: { builtOn: "the tender's last content act: its publication or last amendment" },
  buildsOn: "tenderContent",
  code: 0x0503,
  register: "TenderRegister",
  method: "clarify",
  roles: ROLES.OFFICER,
  gas: 125_000,
  restsOn: "subject",
  values: {
    number: numberOnRecord("uint16", "the number of the clarification"),
    previous: actOnRecord("the clarification before"),
  },
  content,
  says: (act, content, names) => {
    const questions = content === undefined ? "questions" : count(content.questions.length, "question");
    const first = content?.questions[0]?.question.replace(/\s+/g, " ").slice(0, 200);
    const tender = titled(undefined, act.subject, "of its procurement", names);
    return {
      says: `answers ${questions} about the tender ${tender} to everybody (clarification ${act.values.number})`,
      also: first === undefined ? undefined : `The first: “${first}”`,
    };
  },
});
