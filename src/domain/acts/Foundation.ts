/**
 * What of the records an act builds on. Whoever prepares an act finds it there by one rule for each of these
 * (src/records); values that only the records tell, such as the number of an attempt, come with it.
 */
export type Foundation =
  // The directory
  /** Nothing, or the entry that it replaces. */
  | "entry"
  /** The last act on the organisation that acts. */
  | "ownRecord"
  /** The last act on the organisation that it names. */
  | "organisation"
  | "claim"
  | "newKey"
  | "key"
  | "ownRecovery"
  // The consortium
  | "memorandum"
  /** Nothing: a motion begins. */
  | "newMotion"
  /** The motion, or its own last vote on it. */
  | "vote"
  | "membership"
  | "recoveryMotion"
  // Plans
  | "newPlan"
  /** The owner's last act. */
  | "plan"
  /** The plan's content that others have read. */
  | "planAnswer"
  // Procurements and tenders
  | "newProcurement"
  /** The opening, or its last amendment. */
  | "opening"
  | "link"
  /** The opening, or the withdrawal of the tender before. */
  | "nextTender"
  /** The last act on the tender, as the version to come. */
  | "tenderVersion"
  /** The publication, or the last amendment. */
  | "tenderContent"
  | "tender"
  | "nextAward"
  // Agreements
  /** The award decision that stands. */
  | "award"
  | "offer"
  | "nextQuestion"
  /** The question, or the last answer to it. */
  | "question"
  /** The offer, whose content is signed again. */
  | "offerToTheLetter"
  | "agreement"
  | "ownVariation"
  | "othersVariation"
  /** The other side's variation, whose content is signed again. */
  | "variationToTheLetter"
  // Milestones and money
  /** The milestone's last act. */
  | "milestone"
  /** The delivery that waits. */
  | "delivery"
  /** The last decision, or its last correction. */
  | "decision"
  /** The invoice, or the buyer's last act on it. */
  | "buyersInvoice"
  /** The invoice, or the supplier's last act on it: what the buyer records of it makes nothing stale. */
  | "suppliersInvoice"
  | "nextPayment"
  /** The payment that is meant, or its last correction. */
  | "paymentToCorrect"
  | "payment"
  // Evidence and statements
  | "ownEvidence"
  | "ownStatement"
  | "ownTakeDown";
