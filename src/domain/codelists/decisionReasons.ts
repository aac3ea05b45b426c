import { Codelist } from "./Codelist.ts";

export const PART_ACCEPTANCE_GROUNDS = new Codelist("ground to accept in part", [
  [1, "partDelivered", "only a part was delivered"],
  [2, "criteriaPartlyMet", "some acceptance criteria are not met"],
  [3, "late", "it was delivered late"],
  [4, "quality", "the quality falls short"],
  [99, "other", "another ground"],
]);

export const REJECTION_REASONS = new Codelist("reason to reject a delivery", [
  [1, "incomplete", "the delivery is incomplete"],
  [2, "criteriaNotMet", "acceptance criteria are not met"],
  [3, "late", "it was delivered too late"],
  [4, "quality", "the quality falls short"],
  [5, "wrongDelivery", "it is not what was agreed"],
  [99, "other", "another reason"],
]);

export const WAIVER_REASONS = new Codelist("reason to waive a milestone", [
  [1, "noLongerNeeded", "it is no longer needed"],
  [2, "coveredElsewhere", "another milestone covers it"],
  [3, "agreementEnding", "the agreement is ending"],
  [99, "other", "another reason"],
]);

export const CORRECTION_REASONS = new Codelist("reason for a correction", [
  [1, "wrongAmount", "the amount was wrong"],
  [2, "wrongDate", "the date was wrong"],
  [3, "wrongMilestone", "it was meant for another milestone"],
  [4, "newFacts", "new facts came to light"],
  [5, "challengeUpheld", "the supplier's objection was upheld"],
  [6, "duplicate", "it was recorded twice"],
  [7, "returned", "the payment was returned"],
  [99, "other", "another reason"],
]);

export const DECISION_OUTCOMES = new Codelist("outcome", [
  [1, "accepted", "accepted"],
  [2, "acceptedInPart", "accepted in part"],
  [3, "rejected", "rejected"],
]);
