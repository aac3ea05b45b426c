import type { AgreementView, InvoiceView, MilestoneView } from "../../audit/views/AgreementView.ts";
import { blank } from "../../domain/entry/blank.ts";
import { moneyOf } from "../../domain/money.ts";
import type { Members, Records } from "./Records.ts";

/** What is known already when deliveries are made and decided, invoiced and paid. */
export const milestoneDrafts = {
  MilestoneDelivered: async (records: Records): Promise<Members> => {
    const { milestone } = await records.milestone();
    const attempt = (milestone.attempts.at(-1)?.attempt ?? 0) + 1;
    return { ...named(milestone), attempt, deliveredOn: records.day() };
  },
  DeliveryAccepted: async (records: Records): Promise<Members> => {
    const { agreement, milestone } = await records.milestone();
    return { ...decision(records, milestone, "met"), payable: { ...milestone.money, vatRate: agreement.vatRate } };
  },
  DeliveryAcceptedInPart: async (records: Records): Promise<Members> => inPart(records),
  DeliveryRejected: async (records: Records): Promise<Members> => {
    const { milestone } = await records.milestone();
    return decision(records, milestone);
  },
  DecisionCorrected: async (records: Records): Promise<Members> => inPart(records),
  MilestoneWaived: async (records: Records): Promise<Members> => named((await records.milestone()).milestone),
  InvoiceRecorded: async (records: Records): Promise<Members> => {
    const { agreement, milestone } = await records.milestone();
    const { payable } = milestone;
    const price = payable === null ? {} : { price: { ...payable, vatRate: agreement.vatRate } };
    return { ...named(milestone), ...price, issuedOn: records.day() };
  },
  InvoiceReceived: async (records: Records): Promise<Members> => ({
    ...numberOf(openInvoice((await records.milestone()).milestone)),
    receivedOn: records.day(),
  }),
  InvoiceDisputed: async (records: Records): Promise<Members> => {
    const { agreement, milestone } = await records.milestone();
    return { ...numberOf(openInvoice(milestone)), disputed: unknownPrice(agreement) };
  },
  PaymentRecorded: async (records: Records): Promise<Members> => {
    const { agreement, milestone } = await records.milestone();
    const { payable, paid } = milestone;
    const price =
      payable === null ? unknownPrice(agreement) : moneyOf(payable.net - paid.net, agreement.vatRate, paid.currency);
    return { ...named(milestone), ...numberOf(openInvoice(milestone)), price, paidOn: records.day() };
  },
  PaymentCorrected: async (records: Records): Promise<Members> => {
    const { agreement, milestone } = await records.milestone();
    return { ...named(milestone), price: unknownPrice(agreement) };
  },
  PaymentConfirmed: (records: Records): Members => ({ receivedOn: records.day() }),
  PaymentContested: async (records: Records): Promise<Members> => ({
    received: unknownPrice((await records.milestone()).agreement),
  }),
};

async function inPart(records: Records): Promise<Members> {
  const { agreement, milestone } = await records.milestone();
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

function unknownPrice({ vatRate, money: { currency } }: AgreementView): Members {
  return { net: blank("pence without VAT"), vatRate, currency };
}

/** The newest invoice that is not paid yet. */
function openInvoice({ invoices }: MilestoneView): InvoiceView | undefined {
  return invoices.findLast(({ paidOn }) => paidOn === null);
}

function numberOf(invoice: InvoiceView | undefined): Members {
  return invoice?.ownNumber == null ? {} : { invoiceNumber: invoice.ownNumber };
}
