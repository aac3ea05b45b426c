import { z } from "zod";
import { LEGAL_GROUNDS } from "../../codelists/legalGrounds.ts";
import { bytes32Schema } from "../../Hex.ts";
import { ROLES } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { documentsSchema } from "../contents/documents.ts";
import { contactSchema, partySchema } from "../contents/parties.ts";
import { line, prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { currencyAt } from "../values/amounts.ts";
import { codeAt } from "../values/codes.ts";
import { organisationsAt } from "../values/lists.ts";
import { ownReferenceAt } from "../values/namedTexts.ts";
import { amountWords, count, listed, organisationName, titled } from "../words.ts";
import { phasesAt } from "./PHASES.ts";
import { groundSchema, memberSchema, phaseSchema } from "./procurementContent.ts";

const content = z.strictObject({
  reference: line(64),
  title: line().meta({ names: true }),
  challenge: prose(),
  lead: partySchema,
  members: z.array(memberSchema).max(200),
  ground: groundSchema,
  phases: z.array(phaseSchema).max(50),
  plans: z
    .array(z.strictObject({ id: bytes32Schema, reference: line(64) }))
    .max(50)
    .exactOptional()
    .meta({ hint: "Plans that this came from" }),
  department: line().exactOptional(),
  contact: contactSchema.exactOptional(),
  documents: documentsSchema.exactOptional(),
  authority: authoritySchema,
});

export const ProcurementOpened = defineAct({
  kind: "ProcurementOpened",
  called: "Procurement opened",
  what: "An authority opens a procurement, alone or for a group of buyers.",
  envelope: { subject: "the procurement's id", builtOn: "0" },
  code: 0x0401,
  register: "ProcurementRegister",
  method: "open",
  opens: true,
  roles: ROLES.OFFICER,
  gas: { base: 190_000, each: 30_000 },
  restsOn: "nothing",
  values: {
    ownReference: ownReferenceAt("/reference"),
    ground: codeAt("uint16", "/ground/code", "the legal ground", LEGAL_GROUNDS),
    currency: currencyAt("/phases/0/budget/currency"),
    members: organisationsAt("/members", "members", "a member", "/organisation"),
    phases: phasesAt("/phases"),
  },
  content,
  actor: { at: "/lead/organisation", what: "the lead" },
  says: ({ values, ...act }, content, names) => {
    const total = values.phases.reduce((sum, phase) => sum + phase.budget, 0);
    const members = values.members.map((member) => organisationName(member, names));
    const together = members.length === 0 ? "" : `, together with ${listed(members)}`;
    const phases =
      values.phases.length === 0
        ? ""
        : `: ${count(values.phases.length, "phase")} with a budget of ${amountWords(total, values.currency)} excluding VAT in total`;
    const title = titled(content, act.subject, "(its text is not available)", names);
    return {
      says: `opens the procurement ${title}${together}${phases}`,
      also: `Ground: ${LEGAL_GROUNDS.text(values.ground)}.`,
    };
  },
});
