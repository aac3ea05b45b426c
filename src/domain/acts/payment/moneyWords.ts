import { z } from "zod";
import type { Hex } from "../../Hex.ts";
import { otherSide } from "../agreement/agreementWords.ts";
import { earlierAct } from "../earlierAct.ts";
import { milestoneWords } from "../milestone/milestoneWords.ts";
import type { EarlierAct, Names } from "../Names.ts";
import { actWords, amountWords, currencyOf, day, priceWords } from "../words.ts";
import { InvoiceRecorded } from "./InvoiceRecorded.ts";
import { PaymentRecorded } from "./PaymentRecorded.ts";

/* How later acts name an invoice or a payment: whose it is, for what, and how much. */

/** Who acts on what, in which procurement. */
interface On {
  readonly organisation: number;
  readonly subject: Hex;
}

/** `invoice HX-0031 (act 14) of £3,500 plus VAT £700 from Hexagon Research Ltd for milestone 1 “Design report” of …` */
export function invoiceWords(invoice: Hex, on: On, numberSaid: string | undefined, names: Names): string {
  const number = numberSaid ?? names.invoice?.(invoice);
  const called = actWords(invoice, number === undefined ? "the invoice" : `invoice ${number}`, names);
  const recorded = earlierAct(invoice, InvoiceRecorded, names);
  if (recorded === undefined) return called;
  const { values } = recorded;
  const isOwn = recorded.organisation === on.organisation;
  const from = otherSide(isOwn ? "to" : "from", { ...on, agreement: values.agreement }, names);
  const price = priceWords(values.amount, values.vat, currencyOf(on.subject, undefined, names));
  return `${called} of ${price}${from} for ${milestoneWords(values, undefined, names)}`;
}

/** What a payment or its last correction says was paid. */
const paid = z.object({ amount: z.int(), vat: z.int(), paidOn: z.int() });

/** "£3,500 plus VAT £700, paid on 20 November 2025" */
export function paidWords(earlier: EarlierAct | undefined, currency: string | undefined): string | undefined {
  const read = paid.safeParse(earlier?.act.values).data;
  return read && `${priceWords(read.amount, read.vat, currency)}, paid on ${day(read.paidOn)}`;
}

const disputed = z.object({ disputedAmount: z.int() });

/** "£1,000 excluding VAT", of the buyer's last act on an invoice if that disputes it. */
export function disputedWords(earlier: EarlierAct | undefined, currency: string | undefined): string | undefined {
  const read = disputed.safeParse(earlier?.act.values).data;
  return (
    read && `${read.disputedAmount === 0 ? "nothing" : `${amountWords(read.disputedAmount, currency)} excluding VAT`}`
  );
}

interface Answered extends On {
  /** The payment, or the last correction of it that the answer saw. */
  readonly builtOn: Hex;
}

/** `the payment (act 15) of £3,500 plus VAT £700 by London Borough of Camden for milestone 1 “Design report” of …` */
export function paymentWords(payment: Hex, on: Answered, names: Names): string {
  const called = actWords(payment, "the payment", names);
  const recorded = earlierAct(payment, PaymentRecorded, names);
  if (recorded === undefined) return called;
  const { values } = recorded;
  const stands = paid.safeParse(names.act?.(on.builtOn)?.act.values).data ?? values;
  const price = priceWords(stands.amount, stands.vat, currencyOf(on.subject, undefined, names));
  const by = otherSide("by", { ...on, agreement: values.agreement }, names);
  return `${called} of ${price}${by} for ${milestoneWords(values, undefined, names)}`;
}
