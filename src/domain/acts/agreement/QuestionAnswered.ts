import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { documentsSchema } from "../contents/documents.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { numberOnRecord } from "../values/numbers.ts";
import { agreementId } from "../values/references.ts";
import { offerWords } from "./agreementWords.ts";

const content = z.strictObject({
  answer: prose(10_000),
  documents: documentsSchema.exactOptional(),
  authority: authoritySchema,
});

export const QuestionAnswered = defineAct({
  kind: "QuestionAnswered",
  called: "Question about the offer answered",
  what: "The buyer answers a question about its open offer; the answer is in the content.",
  rule: "By the buyer, to a question about its open offer; again to say more.",
  envelope: { builtOn: "the question, then the last answer to it" },
  buildsOn: "question",
  code: 0x060b,
  register: "AgreementRegister",
  method: "answer",
  roles: ROLES.OFFICER,
  gas: 110_000,
  restsOn: "agreement",
  values: { agreement: agreementId, number: numberOnRecord("uint16", "the number of the question") },
  content,
  inTheirWords: "/answer",
  ofMoney: "nothing",
  says: ({ values, ...act }, _content, names) =>
    `answers question ${values.number} about ${offerWords({ ...act, builtOn: values.agreement }, "its offer", "to", names)}`,
});
