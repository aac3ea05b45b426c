import { CONTEST_REASONS } from "../../domain/codelists/paymentReasons.ts";
import { formatAmount } from "../../domain/money.ts";
import type { Row } from "../../projection/schema.ts";
import { explained } from "./explained.ts";
import type { Explanation } from "./Explanation.ts";
import type { MoneyAct, MoneyActs } from "./MoneyActs.ts";

type Milestone = Row<"milestones">;

/** Why another amount is invoiced than accepted: each invoice, what of it was taken back, and decisions that were corrected after it. */
export function whyNotInvoiced({ agreement, number, currency }: Milestone, acts: MoneyActs): Explanation[] {
  const invoices = acts.ofMilestone(agreement, number, "InvoiceRecorded");
  if (invoices.length === 0) return [{ words: "nothing is invoiced yet" }];
  const first = invoices[0]?.ref.sequence ?? 0;
  const corrected = acts.ofMilestone(agreement, number, "DecisionCorrected").filter(({ ref }) => ref.sequence > first);
  return [
    ...explained(acts.allOfMilestone(agreement, number), ["invoiced"], currency),
    ...corrected.map(({ ref, act }) => ({
      act: ref,
      words: `corrected what is accepted to ${formatAmount(act.values.payableAmount, currency)}`,
    })),
  ];
}

/** Why another amount is paid than invoiced: disputes, payments and their corrections. */
export function whyNotPaid({ agreement, number, currency }: Milestone, acts: MoneyActs): Explanation[] {
  const told = explained(acts.allOfMilestone(agreement, number), ["paid", "invoiced"], currency);
  const isPaid = acts.ofMilestone(agreement, number, "PaymentRecorded").length > 0;
  return isPaid ? told : [...told, { words: "nothing is paid yet" }];
}

/** Payments of a milestone that the supplier says did not come, or not whole: what came less what was recorded. */
export function contested(milestone: Milestone, acts: MoneyActs): { net: number; explanations: Explanation[] } {
  const { agreement, number, currency } = milestone;
  const open = acts
    .ofMilestone(agreement, number, "PaymentRecorded")
    .map((payment) => ({ payment, answer: lastAnswer(payment, acts) }))
    .flatMap(({ payment, answer }) => (answer?.act.kind === "PaymentContested" ? [{ payment, ...answer }] : []));
  const net = open.reduce((sum, { payment, act }) => sum + received(act) - standing(payment, acts), 0);
  const explanations = open.map(({ ref, act }) => ({ act: ref, words: contestWords(act, currency) }));
  return { net, explanations };
}

type Answer = MoneyAct<"PaymentConfirmed" | "PaymentContested">;

function lastAnswer({ ref, act }: MoneyAct<"PaymentRecorded">, acts: MoneyActs): Answer | undefined {
  return acts
    .ofMilestone(act.values.agreement, act.values.number, "PaymentConfirmed", "PaymentContested")
    .filter((answer) => answer.act.values.payment === ref.actHash)
    .at(-1);
}

/** What a payment counts as now: its last correction's amount, or its own. */
function standing({ ref, act }: MoneyAct<"PaymentRecorded">, acts: MoneyActs): number {
  const last = acts
    .ofMilestone(act.values.agreement, act.values.number, "PaymentCorrected")
    .filter((correction) => correction.act.values.payment === ref.actHash)
    .at(-1);
  return (last ?? { act }).act.values.amount;
}

function received(act: Answer["act"]): number {
  return act.kind === "PaymentContested" ? act.values.receivedAmount : 0;
}

function contestWords(act: Answer["act"], currency: string): string {
  const reason = act.kind === "PaymentContested" ? CONTEST_REASONS.text(act.values.reason) : "";
  return `says that ${formatAmount(received(act), currency)} came (${reason})`;
}
