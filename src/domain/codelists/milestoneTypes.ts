import { Codelist } from "./Codelist.ts";

/** OCDS milestone types. */
export const MILESTONE_TYPES = new Codelist("milestone type", [
  [1, "preProcurement", "preparation"],
  [2, "approval", "approval"],
  [3, "engagement", "engagement"],
  [4, "assessment", "assessment"],
  [5, "delivery", "delivery"],
  [6, "reporting", "report"],
  [7, "financing", "financing"],
  [8, "payment", "payment"],
]);
