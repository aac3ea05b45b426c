import { Codelist } from "./Codelist.ts";

export const PROCEDURES = new Codelist("procedure", [
  [1, "preCommercial", "pre-commercial procurement in phases"],
  [2, "open", "open procedure"],
  [3, "competitiveFlexible", "competitive flexible procedure"],
  [4, "direct", "direct award"],
  [5, "frameworkCompetition", "competition among a framework's suppliers"],
  [6, "frameworkDirect", "award under a framework without competition"],
  [7, "quotation", "quotations below the threshold"],
  [8, "dynamicMarket", "competition in a dynamic market"],
]);

export type Procedure = (typeof PROCEDURES.words)[number];

/** Whether suppliers compete, so that deadlines, criteria and a way to submit are needed. */
export function isCompetitive(procedure: Procedure): boolean {
  return procedure !== "direct" && procedure !== "frameworkDirect";
}

/** OCDS main procurement categories, and research and development as the Act treats it. */
export const CONTRACT_TYPES = new Codelist("contract type", [
  [1, "services", "services"],
  [2, "goods", "goods"],
  [3, "works", "works"],
  [4, "researchAndDevelopment", "research and development services"],
]);
