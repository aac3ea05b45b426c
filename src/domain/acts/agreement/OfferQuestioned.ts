import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { documentsSchema } from "../contents/documents.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { numberOnRecord } from "../values/numbers.ts";
import { offerWords } from "./agreementWords.ts";

const content = z.strictObject({
  question: prose(10_000).meta({ names: true }),
  documents: documentsSchema.exactOptional(),
});

export const OfferQuestioned = defineAct({
  kind: "OfferQuestioned",
  called: "Question about the offer",
  what: "The supplier asks about an open offer; the question is in the content.",
  rule: "By the supplier, about an open offer.",
  envelope: { builtOn: "the offer" },
  buildsOn: "nextQuestion",
  code: 0x0603,
  register: "AgreementRegister",
  method: "question",
  roles: ROLES.SIGNATORY,
  gas: 130_000,
  restsOn: "nothing",
  values: { number: numberOnRecord("uint16", "the number of the question") },
  content,
  inTheirWords: "/question",
  ofMoney: "nothing",
  says: (act, _content, names) =>
    `asks question ${act.values.number} about ${offerWords(act, "the offer", "from", names)} before it signs`,
});
