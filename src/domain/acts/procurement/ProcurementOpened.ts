import { LEGAL_GROUNDS } from "../../codelists/legalGrounds.ts";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";
import { ownReferenceAt } from "../values/namedTexts.ts";
import { titled } from "../words.ts";
import { openingLead, openingValues, openingWords } from "./openingValues.ts";
import { openingSchema } from "./procurementContent.ts";

export const ProcurementOpened = defineAct({
  kind: "ProcurementOpened",
  called: "Procurement opened",
  what: "An authority opens a procurement, alone or for a group of buyers.",
  rule: "By the lead, once for each of its references.",
  envelope: { subject: "the procurement's id", builtOn: "0" },
  buildsOn: "newProcurement",
  begunWith: "planConverted",
  code: 0x0401,
  register: "ProcurementRegister",
  method: "open",
  opens: true,
  roles: ROLES.OFFICER,
  gas: { base: 190_000, each: 30_000 },
  restsOn: "nothing",
  values: { ownReference: ownReferenceAt("/reference"), ...openingValues },
  content: openingSchema,
  actor: openingLead,
  says: ({ values, ...act }, content, names) => {
    const title = titled(content, act.subject, "(its text is not available)", names);
    return {
      says: `opens the procurement ${title}${openingWords(values, names)}`,
      also: `Ground: ${LEGAL_GROUNDS.text(values.ground)}.`,
    };
  },
});
