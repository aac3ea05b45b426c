import { listOf } from "../Field.ts";

/** What both sides sign of each milestone. Amounts are net minor units, `dueOn` the first second of a London day. */
export const MILESTONE_TERMS = listOf("MilestoneTerms", {
  number: "uint16",
  dueOn: "uint40",
  amount: "uint64",
  vat: "uint64",
  daysToDecide: "uint16",
  daysToPay: "uint16",
});
