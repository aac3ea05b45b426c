import type { AgreementView } from "../../audit/agreement/AgreementView.ts";
import type { MilestoneView } from "../../audit/milestone/MilestoneView.ts";
import type { InvoiceView } from "../../audit/payment/InvoiceView.ts";
import { blank } from "../../domain/entry/blank.ts";
import { type Money, moneyOf } from "../../domain/money.ts";
import { isUnpaid } from "../payment/invoiceMeant.ts";
import type { Members, Records } from "../Records.ts";

/** What is known already when deliveries are made and decided, invoiced and paid. */
export const milestoneDrafts = {
  nextAttempt: async (records: Records): Promise<Members> => {
    const { milestone } = await records.milestone(waitsForDelivery);
    const attempt = (milestone.attempts.at(-1)?.attempt ?? 0) + 1;
    return { ...named(milestone), attempt, deliveredOn: records.day() };
  },
  wholeDelivery: async (records: Records): Promise<Members> => {
    const { agreement, milestone } = await records.milestone(waitsForDecision);
    return {
      ...decision(records, milestone, "met"),
      payable: { ...milestone.money, vatRate: rateOf(milestone, agreement) },
    };
  },
  partOfDelivery: async (records: Records): Promise<Members> => inPart(records, waitsForDecision),
  delivery: async (records: Records): Promise<Members> => {
    const { milestone } = await records.milestone(waitsForDecision);
    return decision(records, milestone);
  },
  lastDecision: async (records: Records): Promise<Members> => inPart(records, isDecided),
  payable: async (records: Records): Promise<Members> => {
    const { agreement, milestone } = await records.milestone(waitsForInvoice);
    const price = leftToInvoice(milestone, rateOf(milestone, agreement));
    return { ...named(milestone), ...(price === undefined ? {} : { price }), issuedOn: records.day() };
  },
  openInvoice: async (records: Records): Promise<Members> => ({
    ...numberOf(invoiceOf(records, (await records.milestone(hasOpenInvoice)).milestone)),
    receivedOn: records.day(),
  }),
  invoiceInDispute: async (records: Records): Promise<Members> => {
    const { agreement, milestone } = await records.milestone(hasOpenInvoice);
    return { ...numberOf(invoiceOf(records, milestone)), disputed: unknownPrice(agreement) };
  },
  leftToPay: async (records: Records): Promise<Members> => {
    const { agreement, milestone } = await records.milestone(waitsForPayment);
    const invoice = invoiceOf(records, milestone);
    const price = nextPayment(milestone, invoice, rateOf(milestone, agreement)) ?? unknownPrice(agreement);
    return { ...named(milestone), ...numberOf(invoice), price, paidOn: records.day() };
  },
  paid: async (records: Records): Promise<Members> => {
    const { agreement, milestone } = await records.milestone(isPaidFor);
    return { ...named(milestone), price: unknownPrice(agreement) };
  },
  untouchedInvoice: async (records: Records): Promise<Members> => {
    const { milestone } = await records.milestone(hasUntouchedInvoice);
    return numberOf(invoiceOf(records, milestone, untouchedInvoice));
  },
  creditOfInvoice: async (records: Records): Promise<Members> => {
    const { agreement, milestone } = await records.milestone(hasOpenInvoice);
    return { ...numberOf(invoiceOf(records, milestone)), price: unknownPrice(agreement), issuedOn: records.day() };
  },
  amountReceived: async (records: Records): Promise<Members> => ({
    received: unknownPrice((await records.milestone(isPaidFor)).agreement),
  }),
};

async function inPart(records: Records, waits: (milestone: MilestoneView) => boolean): Promise<Members> {
  const { agreement, milestone } = await records.milestone(waits);
  return { ...decision(records, milestone), payable: unknownPrice(agreement) };
}

function named({ number, title }: MilestoneView): Members {
  return { milestone: { number, title } };
}

/** Each criterion as it was agreed, to be judged. */
function decision(records: Records, milestone: MilestoneView, met = blank("met, partlyMet or notMet")): Members {
  return {
    ...named(milestone),
    decidedOn: records.day(),
    criteria: milestone.acceptance.map((criterion) => ({ criterion, met })),
  };
}

/** A milestone's own rate, in basis points, which its agreed net and VAT tell where it is not the agreement's. */
function rateOf({ money: { net, vat, currency } }: MilestoneView, { vatRate }: AgreementView): number {
  const gives = (rate: number) => moneyOf(net, rate, currency).vat === vat;
  if (net <= 0 || gives(vatRate)) return vatRate;
  const own = Math.round((vat * 10_000) / net);
  return gives(own) ? own : vatRate;
}

function unknownPrice({ vatRate, money: { currency } }: AgreementView): Members {
  return { net: blank("pence without VAT"), vatRate, currency };
}

/** The invoice asked for by its number, or else the one that waits. */
function invoiceOf({ wish }: Records, milestone: MilestoneView, waiting = openInvoice): InvoiceView | undefined {
  if (wish.invoice === undefined) return waiting(milestone);
  return milestone.invoices.find(({ ownNumber }) => ownNumber === wish.invoice);
}

/** The newest invoice that is not paid yet. */
function openInvoice({ invoices }: MilestoneView): InvoiceView | undefined {
  return invoices.findLast(isUnpaid);
}

/** The newest invoice that asks for all that it did, and on which nothing is paid. */
function untouchedInvoice({ invoices }: MilestoneView): InvoiceView | undefined {
  return invoices.findLast(({ next }) => next.some(({ kind }) => kind === "InvoiceWithdrawn"));
}

function numberOf(invoice: InvoiceView | undefined): Members {
  return invoice?.ownNumber == null ? {} : { invoiceNumber: invoice.ownNumber };
}

/** What is payable and no invoice asks for yet, or all of it where nothing is left. A wrong one is disputed in full. */
function leftToInvoice({ payable, invoices }: MilestoneView, vatRate: number): Money | undefined {
  if (payable === null) return undefined;
  const standing = invoices.filter(({ asked, disputed }) => disputed?.net !== asked.net);
  const asked = standing.reduce((sum, invoice) => sum + invoice.asked.net, 0);
  const left = payable.net - asked;
  return asked > 0 && left > 0 ? moneyOf(left, vatRate, payable.currency) : { ...payable, vatRate };
}

/** What is not paid yet, VAT included: its rate on the rest alone could round to a penny more than is payable. */
function leftToPay({ payable, payments }: MilestoneView, vatRate: number): Money | undefined {
  if (payable === null) return undefined;
  const net = payments.reduce((left, { money }) => left - money.net, payable.net);
  const vat = payments.reduce((left, { money }) => left - money.vat, payable.vat);
  return { net, vatRate, vat, gross: net + vat, currency: payable.currency };
}

/** What the invoice asks for and is not disputed, and never more than is left of what is payable. */
function nextPayment(milestone: MilestoneView, invoice: InvoiceView | undefined, vatRate: number): Money | undefined {
  const left = leftToPay(milestone, vatRate);
  if (left === undefined || invoice === undefined) return left;
  const { asked, paid, disputed } = invoice;
  const due = asked.net - paid.net - (disputed?.net ?? 0);
  if (due >= left.net) return left;
  if (due === asked.net) return { ...asked, vatRate };
  return due > 0 ? moneyOf(due, vatRate, asked.currency) : undefined;
}

function waitsForDelivery({ state }: MilestoneView): boolean {
  return state === "open" || state === "rejected";
}

function waitsForDecision({ state }: MilestoneView): boolean {
  return state === "delivered";
}

function isDecided({ attempts }: MilestoneView): boolean {
  return attempts.at(-1)?.decision != null;
}

function waitsForInvoice({ payable, invoices }: MilestoneView): boolean {
  return payable !== null && invoices.reduce((sum, { asked }) => sum + asked.net, 0) < payable.net;
}

function hasOpenInvoice(milestone: MilestoneView): boolean {
  return openInvoice(milestone) !== undefined;
}

function hasUntouchedInvoice(milestone: MilestoneView): boolean {
  return untouchedInvoice(milestone) !== undefined;
}

function waitsForPayment({ payable, paid }: MilestoneView): boolean {
  return payable !== null && paid.net < payable.net;
}

function isPaidFor({ payments }: MilestoneView): boolean {
  return payments.length > 0;
}
