import type { RefusalTable } from "./RefusalWords.ts";

const giveReason = "Give the code of a reason, and say it in the content.";

/** What the registers of plans, procurements, evidence and statements refuse. */
export const planRefusals: RefusalTable = {
  PlanAlreadyPublished: {
    says: "Organisation {owner} has published a plan under this reference already ({plan}).",
    so: "Change that plan, or use another reference.",
  },
  PlanNotOpen: {
    says: "The plan {plan} is {stage:plan}, so this cannot be done.",
    so: "Read the plan as it stands now.",
    instead: { of: "plan", state: "stage" },
  },
  PlanNotOwner: {
    says: "The plan {plan} belongs to organisation {owner}, not to {organisation}.",
    so: "Another authority joins or declines it.",
  },
  PlanOwnAnswer: {
    says: "The plan {plan} is the own plan of organisation {owner}.",
    so: "Only other authorities join or decline.",
  },
  PlanStaleAnswer: {
    problem: "act-stale",
    says: "The answer names {previous} as the authority's last one, which is {lastAnswer}.",
    so: "Read the plan again, prepare the answer again and sign it again.",
  },
  PlanNoCurrency: { says: "{currency} is no currency.", so: "Give the ISO 4217 code, such as GBP." },
  PlanNoReason: { says: "The plan {plan} is dropped or declined without a reason.", so: giveReason },
  PlanNotOwnProcurement: {
    says: "The procurement {procurement} is led by organisation {lead}, the plan belongs to {owner}.",
    so: "A plan is turned into a procurement that its owner opened.",
  },
  ProcurementAlreadyOpened: {
    says: "The procurement {procurement} is open already, by the act {opening}.",
    so: "Use another reference for another procurement.",
  },
  ProcurementBuiltUpon: {
    says: "The opening of {procurement} cannot be amended any more: its tender is {stage:tender}.",
    so: "Amend the tender while it is open, or cancel the procurement and open another under another reference.",
  },
  ProcurementWrongVersion: {
    problem: "act-stale",
    says: "This is version {version} of the opening; the next one is {expected}.",
    so: "Read the opening as it stands, prepare the act again and sign it again.",
  },
  ProcurementUnknown: { says: "There is no procurement {procurement}.", so: "Open it first." },
  ProcurementNotLead: {
    says: "Organisation {lead} leads the procurement {procurement}, not {organisation}.",
    so: "The lead procurer acts for the group.",
  },
  ProcurementNoGround: {
    says: "The procurement {procurement} names no legal ground.",
    so: "Give the code of the ground on which it is held.",
  },
  ProcurementNoCurrency: { says: "{currency} is no currency.", so: "Give the ISO 4217 code, such as GBP." },
  ProcurementMemberIsLead: {
    says: "Organisation {lead} leads and is listed as a member.",
    so: "List the others only.",
  },
  ProcurementMemberTwice: { says: "Organisation {member} is listed twice.", so: "List every member once." },
  ProcurementMemberNotAuthority: {
    says: "Organisation {member} is no active authority (kind {organisationKind}).",
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
    says: "The notice {process} is linked to the procurement {procurement} already.",
    so: "There is nothing to do.",
  },
  ProcurementNoticeNotLinked: {
    says: "The notice {process} is not linked to the procurement {procurement}.",
    so: "Check the OCID.",
  },
  ProcurementNoReason: { says: "The act on the procurement {procurement} gives no reason.", so: giveReason },
  EvidenceNoSource: { says: "The notice {process} is recorded without its source.", so: "Say where it was published." },
  EvidencePublishedLater: {
    says: "The notice would be published on {publishedOn:time}, which is after now, {time:time}.",
    so: "Record it once it is published.",
  },
  StatementAboutNothing: {
    says: "The statement of organisation {organisation} names no act.",
    so: "Give the hash of the act that it is about.",
  },
  StatementNoReason: { says: "The statement about {act} gives no reason.", so: giveReason },
};
