import { Codelist } from "./Codelist.ts";

export const PLAN_DROP_REASONS = new Codelist("reason to drop a plan", [
  [1, "needGone", "the need is gone"],
  [2, "noBudget", "there is no budget"],
  [3, "mergedIntoAnother", "it is merged into another plan"],
  [4, "doneInHouse", "it is done in-house"],
  [5, "marketNotReady", "the market is not ready"],
  [99, "other", "another reason"],
]);

export const PLAN_DECLINE_REASONS = new Codelist("reason not to join a plan", [
  [1, "noNeed", "there is no such need"],
  [2, "noBudget", "there is no budget"],
  [3, "ownContract", "a contract of its own is in place"],
  [4, "timing", "the timing does not fit"],
  [99, "other", "another reason"],
]);
