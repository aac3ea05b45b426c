import { Codelist } from "./Codelist.ts";

export const OFFER_WITHDRAWAL_REASONS = new Codelist("reason to withdraw an offer", [
  [1, "error", "an error in the offer"],
  [2, "replaced", "another offer replaces it"],
  [3, "awardReplaced", "the award decision was replaced"],
  [4, "challenge", "a legal challenge"],
  [99, "other", "another reason"],
]);

export const OFFER_DECLINE_REASONS = new Codelist("reason to decline an offer", [
  [1, "terms", "the terms differ from the tender"],
  [2, "price", "the price"],
  [3, "timing", "the dates"],
  [4, "capacity", "capacity is lacking"],
  [5, "error", "an error in the offer"],
  [99, "other", "another reason"],
]);

export const VARIATION_REASONS = new Codelist("reason to withdraw or decline a variation", [
  [1, "error", "an error in the variation"],
  [2, "price", "the price"],
  [3, "timing", "the dates"],
  [4, "scope", "the scope"],
  [5, "replaced", "another variation replaces it"],
  [6, "notPermitted", "the law does not permit it"],
  [99, "other", "another reason"],
]);

export const END_GROUNDS = new Codelist("ground to end an agreement", [
  [1, "performed", "it was performed in full"],
  [2, "expired", "its term expired"],
  [3, "mutual", "both parties agreed to end it"],
  [4, "supplierBreach", "breach by the supplier"],
  [5, "buyerBreach", "breach by the buyer"],
  [6, "insolvency", "insolvency of the supplier"],
  [7, "notice", "notice as the agreement allows"],
  [8, "phaseNotPassed", "the supplier does not go on to the next phase"],
  [9, "excludedSupplier", "the supplier became an excluded supplier"],
  [99, "other", "another ground"],
]);
