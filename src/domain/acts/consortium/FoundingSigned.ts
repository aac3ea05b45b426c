import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { documentsSchema } from "../contents/documents.ts";
import { partySchema } from "../contents/parties.ts";
import { same } from "../contents/same.ts";
import { line, prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { identifierSchema, keyLabelSchema } from "../directory/organisationContent.ts";
import { ledgerTermsSchema } from "./ledgerTerms.ts";

/** The memorandum itself: every founder signs the same content. */
export const memorandumSchema = z.strictObject({
  title: line().meta({ names: true }),
  text: prose(50_000).exactOptional(),
  founders: z
    .array(
      partySchema.extend({
        identifiers: z.array(identifierSchema).min(1).max(20),
        key: z.strictObject({ label: keyLabelSchema }),
      }),
    )
    .min(1)
    .max(200),
  documents: documentsSchema.exactOptional(),
  ledger: ledgerTermsSchema
    .exactOptional()
    .meta({ hint: "What the ledger is; memorandums of version 0.1.0 do not say it" }),
});

export const FoundingSigned = defineAct({
  kind: "FoundingSigned",
  called: "Memorandum signed",
  what: "A founder's own first key signs the memorandum.",
  rule: "By a founder's own first key, which thereby comes into force. Signs the memorandum as content.",
  envelope: { builtOn: "the memorandum's digest", content: "the memorandum's digest" },
  buildsOn: "memorandum",
  code: 0x0201,
  register: "Consortium",
  method: "signFounding",
  roles: ROLES.ADMINISTRATOR,
  gas: 230_000,
  restsOn: "nothing",
  countersigns: "memorandum",
  values: {},
  content: memorandumSchema,
  alsoCompare: (act, { founders }) =>
    founders.some(({ organisation }) => organisation === act.organisation)
      ? []
      : same("/founders", "the founder who signs", act.organisation, undefined),
  says: (act, content) => {
    const founder = content?.founders.find(({ organisation }) => organisation === act.organisation);
    const others = content === undefined ? "" : ` as one of ${content.founders.length} founders`;
    const title = content === undefined ? "the founding memorandum" : `“${content.title}”`;
    return { who: founder?.name, says: `signs ${title}${others}, and can act from now on` };
  },
});
