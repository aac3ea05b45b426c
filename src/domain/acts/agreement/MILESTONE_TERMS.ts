import { listOf } from "../Field.ts";
import { netOf, vatOf } from "../values/amounts.ts";
import { dayAt } from "../values/days.ts";
import { listAt } from "../values/lists.ts";
import { numberAt } from "../values/numbers.ts";

/** What both sides sign of each milestone. Amounts are net minor units, `dueOn` the first second of a London day. */
export const MILESTONE_TERMS = listOf(
  "MilestoneTerms",
  "What was agreed about one milestone, signed by both parties.",
  {
    number: "uint16",
    dueOn: "uint40",
    amount: "uint64",
    vat: "uint64",
    daysToDecide: "uint16",
    daysToPay: "uint16",
  },
);

/** Milestones as signed against milestones as read, one by one and in the same order. */
export function milestonesAt(pointer: string) {
  return listAt(MILESTONE_TERMS, pointer, "milestones", {
    number: numberAt("uint16", "/number", "the milestone's number"),
    dueOn: dayAt("/dueOn", "the day on which it is due"),
    amount: netOf("/price", "the milestone's price"),
    vat: vatOf("/price", "the milestone's price"),
    daysToDecide: numberAt("uint16", "/daysToDecide", "the days to decide"),
    daysToPay: numberAt("uint16", "/daysToPay", "the days to pay"),
  });
}
