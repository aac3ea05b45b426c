import { Codelist } from "./Codelist.ts";

/** Where an external publication was made. */
export const NOTICE_SOURCES = new Codelist("source of publications", [
  [1, "findATender", "Find a Tender"],
  [2, "contractsFinder", "Contracts Finder"],
  [9, "other", "another publication"],
]);
