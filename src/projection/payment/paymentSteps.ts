import type { Applying, Steps } from "../Applying.ts";
import { contentFacts } from "../contentFacts.ts";
import { addToTotals, count } from "../count.ts";
import type { Draft } from "../Draft.ts";
import { textList } from "../jsonColumns.ts";
import { lastDay } from "../londonDays.ts";
import type { Row } from "../schema.ts";
import { plus } from "../sums.ts";
import { payInvoice, putInvoice, takeBack } from "./invoices.ts";
import { passMoneyTurn } from "./moneyTurn.ts";

type Kinds =
  | "InvoiceRecorded"
  | "InvoiceReceived"
  | "InvoiceDisputed"
  | "PaymentRecorded"
  | "PaymentCorrected"
  | "PaymentConfirmed"
  | "PaymentContested"
  | "InvoiceWithdrawn"
  | "InvoiceCredited";

export const paymentSteps: Steps<Kinds> = {
  async InvoiceRecorded(applying) {
    const { draft, act, recorded } = applying;
    const { agreement, number, amount } = act.values;
    const milestone = await draft.get("milestones", agreement, number);
    draft.put("invoices", newInvoice(applying, milestone));
    const invoiceIds = JSON.stringify([...textList(milestone.invoiceIds), recorded.actHash]);
    draft.put("milestones", { ...milestone, invoiceIds, invoiced: plus(milestone.invoiced, amount) });
    await passMoneyTurn(draft, agreement, number);
    await count(draft, "invoices");
    await addToTotals(draft, milestone, { invoices: 1, invoiced: amount });
  },

  async InvoiceReceived({ draft, act, recorded }) {
    const invoice = await draft.get("invoices", act.values.invoice);
    const milestone = await draft.get("milestones", invoice.agreement, invoice.number);
    const { receivedOn } = act.values;
    const payBy = lastDay(milestone.daysToPay, receivedOn);
    const [lastAct, buildsOn] = [recorded.actHash, recorded.actHash];
    await putInvoice(draft, invoice, { ...invoice, state: "received", receivedOn, payBy, lastAct, buildsOn });
    await passMoneyTurn(draft, invoice.agreement, invoice.number);
  },

  async InvoiceDisputed({ draft, act, recorded }) {
    const invoice = await draft.get("invoices", act.values.invoice);
    const { disputedAmount, reason } = act.values;
    await putInvoice(draft, invoice, {
      ...invoice,
      disputed: disputedAmount,
      disputeReason: disputedAmount === 0 ? null : reason,
      lastAct: recorded.actHash,
      buildsOn: recorded.actHash,
    });
    await passMoneyTurn(draft, invoice.agreement, invoice.number);
  },

  async InvoiceWithdrawn({ draft, act, recorded }) {
    const invoice = await draft.get("invoices", act.values.invoice);
    const { actHash } = recorded;
    const withdrawn = { state: "withdrawn", withdrawnBy: actHash, withdrawalReason: act.values.reason } as const;
    const all = { amount: invoice.asked, vat: invoice.askedVat };
    await takeBack(draft, invoice, all, { ...withdrawn, lastAct: actHash });
  },

  async InvoiceCredited({ draft, act, recorded, content }) {
    const { invoice: id, amount, vat, issuedOn, reason } = act.values;
    const { actHash, sequence } = recorded;
    const ownNumber = contentFacts(content).creditNoteNumber ?? null;
    draft.put("invoiceCredits", { invoice: id, sequence, actHash, ownNumber, amount, vat, issuedOn, reason });
    const invoice = await draft.get("invoices", id);
    const state = amount === invoice.asked ? "credited" : invoice.state;
    const credited = invoice.credited + amount;
    await takeBack(draft, invoice, { amount, vat }, { state, credited, lastAct: actHash });
  },

  async PaymentRecorded(applying) {
    const { draft, act, recorded } = applying;
    const { agreement, number, amount, vat } = act.values;
    const milestone = await draft.get("milestones", agreement, number);
    const payment = newPayment(applying, milestone);
    draft.put("payments", payment);
    await payMilestone(draft, milestone, amount, vat, recorded.actHash);
    await payInvoice(draft, payment.invoice, { payment: payment.id, amount, paidOn: payment.paidOn });
    await passMoneyTurn(draft, agreement, number);
    await count(draft, "payments");
    await addToTotals(draft, milestone, { payments: 1, paid: amount });
  },

  async PaymentCorrected({ draft, act, recorded }) {
    const { agreement, number, payment: id, amount, vat, reason, paidOn } = act.values;
    const before = await draft.get("payments", id);
    const { actHash, sequence } = recorded;
    const state = amount === before.amount && vat === before.vat ? before.state : unconfirmed(before.state);
    draft.put("payments", { ...before, state, amount, vat, paidOn, corrected: 1, lastAct: actHash });
    draft.put("paymentCorrections", { payment: id, sequence, actHash, amount, vat, paidOn, reason });
    const milestone = await draft.get("milestones", agreement, number);
    await payMilestone(draft, milestone, amount - before.amount, vat - before.vat, actHash);
    await payInvoice(draft, before.invoice, { payment: id, amount, paidOn });
    await passMoneyTurn(draft, agreement, number);
    await addToTotals(draft, milestone, { paid: amount - before.amount });
  },

  async PaymentConfirmed(applying) {
    const { draft, act } = applying;
    const { receivedOn } = act.values;
    const state = isOfWhatStands(await draft.get("payments", act.values.payment), act) ? "confirmed" : "recorded";
    await answer(applying, { state, contested: 0, receivedOn, received: null, answerReason: null });
  },

  async PaymentContested(applying) {
    const { receivedAmount, reason } = applying.act.values;
    const contested = { contested: 1, receivedOn: null, received: receivedAmount, answerReason: reason };
    await answer(applying, { state: "contested", ...contested });
  },
};

/** A confirmation goes with the amount that it confirmed. */
function unconfirmed(state: Row<"payments">["state"]): Row<"payments">["state"] {
  return state === "confirmed" ? "recorded" : state;
}

/** An answer builds on the payment as it was first recorded, or as it was corrected last. */
function isOfWhatStands(payment: Row<"payments">, { builtOn }: Applying<"PaymentConfirmed">["act"]): boolean {
  const isOfFirst = payment.amount === payment.recordedAmount && payment.vat === payment.recordedVat;
  return builtOn === payment.lastAct || (builtOn === payment.id && isOfFirst);
}

async function answer(
  { draft, act, recorded }: Applying<"PaymentConfirmed" | "PaymentContested">,
  given: Pick<Row<"payments">, "state" | "contested" | "receivedOn" | "received" | "answerReason">,
): Promise<void> {
  await draft.change("payments", [act.values.payment], { ...given, answerAct: recorded.actHash });
}

async function payMilestone(
  draft: Draft,
  before: Row<"milestones">,
  amount: number,
  vat: number,
  lastPaymentAct: string,
): Promise<void> {
  draft.put("milestones", {
    ...before,
    paid: before.paid + amount,
    paidVat: before.paidVat + vat,
    lastPaymentAct,
  });
  const agreement = await draft.get("agreements", before.agreement);
  draft.put("agreements", { ...agreement, paid: plus(agreement.paid, amount) });
}

function newInvoice(
  { act, recorded, content }: Applying<"InvoiceRecorded">,
  milestone: Row<"milestones">,
): Row<"invoices"> {
  const { agreement, number, amount, vat, issuedOn } = act.values;
  const { procurement, buyer, supplier, currency } = milestone;
  return {
    ...{ id: recorded.actHash, agreement, number, procurement, buyer, supplier, currency, amount, vat, issuedOn },
    ...{ asked: amount, askedVat: vat, credited: 0, withdrawnBy: null, withdrawalReason: null },
    ownNumber: contentFacts(content).invoiceNumber ?? null,
    receivedOn: null,
    state: "recorded",
    ...{ disputed: 0, disputeReason: null, isDisputed: 0 },
    ...{ paid: 0, paidParts: "[]", paidOn: null },
    unpaid: amount > 0 ? 1 : 0,
    owing: amount > 0 ? 1 : 0,
    payBy: lastDay(milestone.daysToPay, issuedOn),
    content: act.content,
    sequence: recorded.sequence,
    lastAct: recorded.actHash,
    buildsOn: recorded.actHash,
  };
}

function newPayment({ act, recorded }: Applying<"PaymentRecorded">, milestone: Row<"milestones">): Row<"payments"> {
  const { agreement, number, invoice, amount, vat, paidOn } = act.values;
  const { procurement, buyer, supplier, currency } = milestone;
  return {
    ...{ id: recorded.actHash, agreement, number, procurement, buyer, supplier, currency, amount, vat, paidOn },
    invoice: /^0x0+$/.test(invoice) ? null : invoice,
    recordedAmount: amount,
    recordedVat: vat,
    sequence: recorded.sequence,
    lastAct: recorded.actHash,
    corrected: 0,
    contested: 0,
    state: "recorded",
    answerAct: null,
    receivedOn: null,
    received: null,
    answerReason: null,
    content: act.content,
  };
}
