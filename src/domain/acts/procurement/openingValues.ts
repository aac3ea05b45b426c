import { LEGAL_GROUNDS } from "../../codelists/legalGrounds.ts";
import type { Names } from "../Names.ts";
import { currencyAt } from "../values/amounts.ts";
import { codeAt } from "../values/codes.ts";
import { organisationsAt } from "../values/lists.ts";
import { amountWords, count, listed, organisationName } from "../words.ts";
import { phasesAt } from "./PHASES.ts";

/** What an opening signs of its content, as it was first or as it was amended. */
export const openingValues = {
  ground: codeAt("uint16", "/ground/code", "the legal ground", LEGAL_GROUNDS),
  currency: currencyAt("/phases/0/budget/currency"),
  members: organisationsAt("/members", "members", "a member", "/organisation"),
  phases: phasesAt("/phases"),
};

export const openingLead = { at: "/lead/organisation", what: "the lead" };

interface Signed {
  readonly currency: string;
  readonly members: readonly number[];
  readonly phases: readonly { readonly budget: number }[];
}

/** ", together with Hackney: 2 phases with a budget of £400,000.00 excluding VAT in total" */
export function openingWords({ currency, members, phases }: Signed, names: Names): string {
  const together = listed(members.map((member) => organisationName(member, names)));
  const total = phases.reduce((sum, phase) => sum + phase.budget, 0);
  const budget = `${count(phases.length, "phase")} with a budget of ${amountWords(total, currency)} excluding VAT in total`;
  return `${members.length === 0 ? "" : `, together with ${together}`}${phases.length === 0 ? "" : `: ${budget}`}`;
}
