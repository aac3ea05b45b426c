import type { ContentProblem } from "../ContentProblem.ts";
import type { Milestone } from "./agreementContent.ts";
import { samePrice } from "../contents/price.ts";
import { same, sameDay, sameList } from "../contents/same.ts";
import type { FieldValue } from "../Field.ts";
import type { MILESTONE_TERMS } from "./MILESTONE_TERMS.ts";
import { toldDay } from "../contents/dates.ts";
import { toldPrice } from "../contents/price.ts";

/** Milestones as signed against milestones as read, one by one and in the same order. */
export function sameMilestones(
  currency: string,
  inAct: FieldValue<typeof MILESTONE_TERMS>,
  inContent: readonly Milestone[],
): ContentProblem[] {
  return sameList("/milestones", "milestones", inAct, inContent, (terms, told, path) => [
    ...same(`${path}/number`, "the milestone's number", terms.number, told.number),
    ...sameDay(`${path}/dueOn`, "the day on which it is due", terms.dueOn, told.dueOn),
    ...samePrice(
      `${path}/price`,
      "the milestone's price",
      { amount: terms.amount, vat: terms.vat, currency },
      told.price,
    ),
    ...same(`${path}/daysToDecide`, "the days to decide", terms.daysToDecide, told.daysToDecide),
    ...same(`${path}/daysToPay`, "the days to pay", terms.daysToPay, told.daysToPay),
  ]);
}

/** Milestones as both sides sign them. */
export function toldMilestones(milestones: readonly Milestone[]): FieldValue<typeof MILESTONE_TERMS> {
  return milestones.map(({ number, dueOn, price, daysToDecide, daysToPay }) => ({
    number,
    dueOn: toldDay(dueOn),
    ...toldPrice(price),
    daysToDecide,
    daysToPay,
  }));
}
