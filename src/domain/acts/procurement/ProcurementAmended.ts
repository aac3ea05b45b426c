import { LEGAL_GROUNDS } from "../../codelists/legalGrounds.ts";
import { OPENING_AMENDMENT_REASONS } from "../../codelists/tenderReasons.ts";
import { ROLES } from "../../roles.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { reasonFrom } from "../values/codes.ts";
import { ownReferenceAt } from "../values/namedTexts.ts";
import { numberOnRecord } from "../values/numbers.ts";
import { titled } from "../words.ts";
import { openingLead, openingValues, openingWords } from "./openingValues.ts";
import { openingSchema } from "./procurementContent.ts";

/** The whole opening as it is now, so that versions can be compared field by field. */
const content = openingSchema.extend({ rationale: prose(5_000) });

export const ProcurementAmended = defineAct({
  kind: "ProcurementAmended",
  called: "Opening amended",
  what: "The lead amends the opening of its procurement, on which nothing is built yet.",
  rule: "By the lead, until something is built on the opening.",
  envelope: { builtOn: "the opening, or its last amendment" },
  buildsOn: "opening",
  begunWith: "openingAsItStands",
  code: 0x0404,
  register: "ProcurementRegister",
  method: "amend",
  roles: ROLES.OFFICER,
  gas: { base: 150_000, each: 30_000 },
  restsOn: "subject",
  values: {
    ownReference: ownReferenceAt("/reference"),
    version: numberOnRecord("uint16", "the version of the opening"),
    ...openingValues,
    reason: reasonFrom(OPENING_AMENDMENT_REASONS),
  },
  content,
  actor: openingLead,
  inTheirWords: "/rationale",
  says: ({ values, ...act }, content, names) => {
    const title = titled(content, act.subject, "(its text is not available)", names);
    return {
      says: `amends the opening of the procurement ${title}, now version ${values.version}${openingWords(values, names)}`,
      also: `Ground: ${LEGAL_GROUNDS.text(values.ground)}.`,
    };
  },
});
