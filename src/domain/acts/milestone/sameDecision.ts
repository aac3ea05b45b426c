import type { z } from "zod";
import type { ContentProblem } from "../ContentProblem.ts";
import type { decisionSchema, payableDecisionSchema } from "./decisionContent.ts";
import { samePrice } from "../contents/price.ts";
import { same, sameDay } from "../contents/same.ts";
import { toldDay } from "../contents/dates.ts";

interface SignedDecision {
  readonly number: number;
  readonly decidedOn: number;
}

interface SignedPayable extends SignedDecision {
  readonly payableAmount: number;
  readonly payableVat: number;
  readonly successful: boolean;
}

export function sameDecision(
  values: SignedDecision,
  content: Pick<z.infer<typeof decisionSchema>, "milestone" | "decidedOn">,
): ContentProblem[] {
  return [
    ...same("/milestone/number", "the milestone's number", values.number, content.milestone.number),
    ...sameDay("/decidedOn", "the day of the decision", values.decidedOn, content.decidedOn),
  ];
}

export function samePayable(values: SignedPayable, content: z.infer<typeof payableDecisionSchema>): ContentProblem[] {
  const signed = { amount: values.payableAmount, vat: values.payableVat };
  return [
    ...sameDecision(values, content),
    ...samePrice("/payable", "the payable amount", signed, content.payable),
    ...same("/successful", "whether it was successful", values.successful, content.successful),
  ];
}

type Decision = Pick<z.infer<typeof decisionSchema>, "milestone" | "decidedOn">;

/** What a decision's content tells of its act. */
export function toldDecision({ milestone, decidedOn }: Decision): SignedDecision {
  return { number: milestone.number, decidedOn: toldDay(decidedOn) };
}

export function toldPayable(content: z.infer<typeof payableDecisionSchema>): SignedPayable {
  const { payable, successful } = content;
  return { ...toldDecision(content), payableAmount: payable.net, payableVat: payable.vat, successful };
}
