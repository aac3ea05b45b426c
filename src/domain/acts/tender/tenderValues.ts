import { LEGAL_GROUNDS } from "../../codelists/legalGrounds.ts";
import { netOf } from "../values/amounts.ts";
import { codeAt } from "../values/codes.ts";
import { momentAt, momentOrNone } from "../values/days.ts";

/** What a tender signs of its content, published or amended. */
export const tenderValues = {
  enquiryDeadline: momentOrNone("/enquiryDeadline", "the deadline for questions"),
  deadline: momentAt("/deadline", "the deadline for tenders"),
  budget: netOf("/budget", "the budget"),
  ground: codeAt("uint16", "/ground/code", "the legal ground", LEGAL_GROUNDS),
};

export const tenderLead = { at: "/lead/organisation", what: "the lead" };
