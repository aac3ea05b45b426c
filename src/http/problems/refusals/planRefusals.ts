import type { RefusalTable } from "./RefusalWords.ts";

const giveReason = "Choose a reason, and explain it in the content.";

/** What the registers of plans, procurements, evidence and statements refuse. */
export const planRefusals: RefusalTable = {
  PlanAlreadyPublished: {
    says: "{owner:organisation} has already published a plan under this reference.",
    so: "Change that plan, or use another reference.",
  },
  PlanNotOpen: {
    says: "{plan:plan} is {stage:plan}, so this cannot be done.",
    so: "Read the plan as it stands now.",
    instead: { of: "plan", state: "stage" },
  },
  PlanNotOwner: {
    says: "{plan:plan} belongs to {owner:organisation}, not to {organisation:organisation}.",
    so: "Another authority joins or declines it.",
  },
  PlanOwnAnswer: {
    says: "{plan:plan} belongs to {owner:organisation} itself.",
    so: "Only other authorities join or decline.",
  },
  PlanStaleAnswer: {
    problem: "act-stale",
    says: "The answer names {previous:act} as the authority's last one, which is {lastAnswer:act}.",
    so: "Read the plan again, prepare the answer again and sign it again.",
  },
  PlanNoCurrency: { says: "{currency} is not a currency.", so: "Give the ISO 4217 code, such as GBP." },
  PlanNoReason: { says: "The act on {plan:plan} gives no reason.", so: giveReason },
  PlanNotOwnProcurement: {
    says: "{procurement:procurement} is led by {lead:organisation}, the plan belongs to {owner:organisation}.",
    so: "A plan is turned into a procurement that its owner opened.",
  },
  ProcurementAlreadyOpened: {
    says: "{procurement:procurement} is open already, by {opening:act}.",
    so: "Use another reference for another procurement.",
  },
  ProcurementBuiltUpon: {
    says: "The opening of {procurement:procurement} cannot be amended any more: its tender is {stage:tender}.",
    so: "Amend the tender while it is open, or cancel the procurement and open another under another reference.",
  },
  ProcurementWrongVersion: {
    problem: "act-stale",
    says: "This is version {version} of the opening; the next one is {expected}.",
    so: "Read the opening as it stands, prepare the act again and sign it again.",
  },
  ProcurementUnknown: { says: "There is no such procurement.", so: "Open it first." },
  ProcurementNotLead: {
    says: "{lead:organisation} leads {procurement:procurement}, not {organisation:organisation}.",
    so: "The lead procurer acts for the group.",
  },
  ProcurementNoGround: {
    says: "{procurement:procurement} does not name a legal ground.",
    so: "Choose the legal ground on which it is held.",
  },
  ProcurementNoCurrency: { says: "{currency} is not a currency.", so: "Give the ISO 4217 code, such as GBP." },
  ProcurementMemberIsLead: {
    says: "{lead:organisation} leads and is listed as a member.",
    so: "List the others only.",
  },
  ProcurementMemberTwice: { says: "{member:organisation} is listed twice.", so: "List every member once." },
  ProcurementMemberNotAuthority: {
    says: "{member:organisation} is not an active authority (it is: {organisationKind:kind}).",
    so: "Members of a buyers group are authorities of the consortium.",
  },
  ProcurementPhasesNotAscending: {
    says: "Phase {number} comes after phase {previous}.",
    so: "Number the phases upwards, each once.",
  },
  ProcurementPhaseEndsBeforeStart: {
    says: "Phase {number} would end on {endsOn:time}, before it starts on {startsOn:time}.",
    so: "Correct the dates.",
  },
  ProcurementNoticeAlreadyLinked: {
    says: "The notice is linked to {procurement:procurement} already.",
    so: "There is nothing to do.",
  },
  ProcurementNoticeNotLinked: {
    says: "The notice is not linked to {procurement:procurement}.",
    so: "Check the OCID.",
  },
  ProcurementNoReason: {
    says: "The act on {procurement:procurement} gives no reason.",
    so: giveReason,
  },
  EvidenceNoSource: { says: "The notice is recorded without its source.", so: "Say where it was published." },
  EvidencePublishedLater: {
    says: "The notice would be published on {publishedOn:time}, which is after now, {time:time}.",
    so: "Record it once it is published.",
  },
  StatementAboutNothing: {
    says: "The statement of {organisation:organisation} does not say which act it is about.",
    so: "Name the act.",
  },
  StatementNoReason: { says: "The statement about {act:act} gives no reason.", so: giveReason },
};
