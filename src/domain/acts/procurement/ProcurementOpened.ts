import { z } from "zod";
import { LEGAL_GROUNDS } from "../../codelists/legalGrounds.ts";
import { bytes32Schema } from "../../Hex.ts";
import { ROLES } from "../../roles.ts";
import { authoritySchema, onAuthority } from "../contents/authority.ts";
import { documentsSchema } from "../contents/documents.ts";
import { contactSchema, partySchema } from "../contents/parties.ts";
import { groundSchema, memberSchema, phaseSchema } from "./procurementContent.ts";
import { same, sameDay, sameList } from "../contents/same.ts";
import { line, prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { sameReference } from "../plan/samePlan.ts";
import { amountWords, count, listed, organisationName, titled, who } from "../words.ts";
import { PHASES } from "./PHASES.ts";
import { toldProcurement } from "./toldProcurement.ts";

const content = z.strictObject({
  reference: line(64),
  title: line(),
  challenge: prose(),
  lead: partySchema,
  members: z.array(memberSchema).max(200),
  ground: groundSchema,
  phases: z.array(phaseSchema).max(50),
  /** Plans that this came from. */
  plans: z
    .array(z.strictObject({ id: bytes32Schema, reference: line(64) }))
    .max(50)
    .exactOptional(),
  department: line().exactOptional(),
  contact: contactSchema.exactOptional(),
  documents: documentsSchema.exactOptional(),
  authority: authoritySchema,
});

export const ProcurementOpened = defineAct({
  kind: "ProcurementOpened",
  code: 0x0401,
  register: "ProcurementRegister",
  method: "open",
  roles: ROLES.OFFICER,
  fields: { ownReference: "bytes32", ground: "uint16", currency: "bytes3", members: "uint32[]", phases: PHASES },
  content,
  told: toldProcurement,
  compare: ({ organisation, values }, content) => [
    ...sameReference(values.ownReference, content.reference),
    ...same("/lead/organisation", "the lead", organisation, content.lead.organisation),
    ...same("/ground/code", "the legal ground", LEGAL_GROUNDS.word(values.ground), content.ground.code),
    ...sameList("/members", "members", values.members, content.members, (member, { organisation }, path) =>
      same(`${path}/organisation`, "a member", member, organisation),
    ),
    ...sameList("/phases", "phases", values.phases, content.phases, (phase, told, path) => [
      ...same(`${path}/number`, "the phase's number", phase.number, told.number),
      ...same(`${path}/budget/net`, "the phase's budget (net)", phase.budget, told.budget.net),
      ...same(`${path}/budget/currency`, "the currency", values.currency, told.budget.currency),
      ...sameDay(`${path}/startsOn`, "the phase's first day", phase.startsOn, told.startsOn),
      ...sameDay(`${path}/endsOn`, "the phase's last day", phase.endsOn, told.endsOn),
    ]),
  ],
  describe: ({ values, ...act }, content, names) => {
    const total = values.phases.reduce((sum, phase) => sum + phase.budget, 0);
    const members = values.members.map((member) => organisationName(member, names));
    const together = members.length === 0 ? "" : `, together with ${listed(members)}`;
    const phases =
      values.phases.length === 0
        ? ""
        : `: ${count(values.phases.length, "phase")} with a budget of ${amountWords(total, values.currency)} net in all`;
    return `${who(act, names)} opens the procurement ${titled(content, act.subject, "(its text is not at hand)", names)}${together}${phases}. Ground: ${LEGAL_GROUNDS.text(values.ground)}${onAuthority(content?.authority)}.`;
  },
});
