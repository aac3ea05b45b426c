import { daysBetween, dayStart, londonDay } from "../../projection/londonDays.ts";
import type { Row } from "../../projection/schema.ts";
import { day } from "../moments.ts";
import type { MilestoneClock } from "./MilestoneView.ts";

/** First second of the London day of a moment: what is due by an earlier day is late. */
export function todayOf(now: number): number {
  return dayStart(londonDay(now));
}

/** What follows from the time alone for a milestone, at this moment. Nothing of it is ever stored or an act. */
export function milestoneClock(milestone: Row<"milestones">, now: number): MilestoneClock {
  const { awaits, awaitsUntil } = milestone;
  const left = awaits === "nothing" || awaits === "invoice" ? 0 : daysBetween(now, awaitsUntil);
  const is = (turn: string) => awaits === turn;
  return {
    daysUntilDue: is("delivery") ? left : null,
    late: is("delivery") && left < 0,
    decideBy: is("decision") ? day(awaitsUntil) : null,
    decisionLate: is("decision") && left < 0,
    payBy: is("payment") ? day(awaitsUntil) : null,
    paymentLate: is("payment") && left < 0,
    daysLate: Math.max(0, -left),
    words: [words(awaits, left)].filter((said) => said !== ""),
  };
}

function words(awaits: string, left: number): string {
  if (awaits === "nothing") return "";
  if (awaits === "invoice") return "the supplier may invoice what was accepted";
  const what = awaits === "delivery" ? "delivery" : awaits === "decision" ? "decision on the delivery" : "payment";
  if (left < 0) return `${what} late by ${days(-left)}`;
  return left === 0 ? `${what} due today` : `${what} due in ${days(left)}`;
}

function days(count: number): string {
  return count === 1 ? "1 day" : `${count} days`;
}
