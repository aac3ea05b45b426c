import { ownReferenceDigest } from "../../ownReference.ts";
import type { Hex } from "../../Hex.ts";
import type { ContentProblem } from "../ContentProblem.ts";
import type { Plan } from "./planContent.ts";
import { same, sameDay, sameHash } from "../contents/same.ts";
import { currencyOf, amountWords, day } from "../words.ts";
import type { Names } from "../Names.ts";
import { toldDay } from "../contents/dates.ts";

interface SignedPlan {
  readonly organisation: number;
  readonly values: { readonly estimatedValue: number; readonly currency: string; readonly startsOn: number };
}

/** What stands both in a plan's act and in its content. */
export function samePlan({ organisation, values }: SignedPlan, plan: Plan): ContentProblem[] {
  return [
    ...same("/owner/organisation", "the plan's owner", organisation, plan.owner.organisation),
    ...same("/estimate/net", "the estimated value (net)", values.estimatedValue, plan.estimate?.net ?? 0),
    ...(plan.estimate === undefined
      ? []
      : same("/estimate/currency", "the currency", values.currency, plan.estimate.currency)),
    ...sameDay("/startsOn", "the expected start", values.startsOn, plan.startsOn),
  ];
}

/** The owner's reference against its hash in the act. */
export function sameReference(inAct: Hex, reference: string): ContentProblem[] {
  return sameHash("/reference", "the own reference", inAct, ownReferenceDigest(reference), reference);
}

/** "estimated at £400,000.00 net, expected to start on 1 September 2025" */
export function planWords({ values }: SignedPlan, subject: Hex, names: Names): string {
  const currency = currencyOf(subject, values.currency, names);
  const estimate =
    values.estimatedValue === 0
      ? "not yet estimated"
      : `estimated at ${amountWords(values.estimatedValue, currency)} net`;
  const start = values.startsOn === 0 ? "with no start set yet" : `expected to start on ${day(values.startsOn)}`;
  return `${estimate}, ${start}`;
}

/** What a plan's content tells of its act; without an estimate the currency has to be said. */
export function toldPlan({ estimate, startsOn }: Plan): Partial<SignedPlan["values"]> {
  const told = { estimatedValue: estimate?.net ?? 0, startsOn: toldDay(startsOn) };
  return estimate === undefined ? told : { ...told, currency: estimate.currency };
}
