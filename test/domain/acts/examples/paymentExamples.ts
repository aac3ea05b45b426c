import { ZERO_BYTES32 } from "../../../../src/domain/Hex.ts";
import { startOfLondonDay } from "../../../../src/domain/londonTime.ts";
import { aDocument, CAMDEN, earlier, example, finance, HEXAGON, pounds } from "./example.ts";

const milestone = { number: 1, title: "Design report" };
const place = { agreement: earlier("offer"), number: 1 };
const payment = {
  milestone,
  invoiceNumber: "HX-0031",
  evidence: { reference: "BACS 20251120/0088", documents: [aDocument("paymentEvidence", "Remittance advice")] },
  authority: finance,
};

export const paymentExamples = {
  InvoiceRecorded: example(
    "InvoiceRecorded",
    { organisation: HEXAGON, builtOn: earlier("decision") },
    { ...place, amount: 350_000, vat: 70_000, issuedOn: startOfLondonDay("2025-10-28") },
    { invoiceNumber: "HX-0031", milestone, price: pounds(3_500), issuedOn: "2025-10-28", purchaseOrder: "PO 77120" },
    {
      full: "Hexagon Research Ltd records invoice HX-0031 to London Borough of Camden, dated 28 October 2025, for milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1): £3,500 plus VAT £700.",
      erased:
        "Hexagon Research Ltd records an invoice, dated 28 October 2025, for milestone 1: 350,000 minor units of currency plus VAT 70,000 minor units of currency.",
      signedAlone: ["agreement"],
    },
  ),
  InvoiceReceived: example(
    "InvoiceReceived",
    { organisation: CAMDEN, builtOn: earlier("invoice") },
    { invoice: earlier("invoice"), receivedOn: startOfLondonDay("2025-10-30") },
    { invoiceNumber: "HX-0031", receivedOn: "2025-10-30" },
    {
      full: "London Borough of Camden received invoice HX-0031 (act 15) of £3,500 plus VAT £700 from Hexagon Research Ltd for milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1) on 30 October 2025; the days to pay count from then.",
      erased: "London Borough of Camden received the invoice on 30 October 2025; the days to pay count from then.",
      signedAlone: ["invoice"],
    },
  ),
  InvoiceDisputed: example(
    "InvoiceDisputed",
    { organisation: CAMDEN, builtOn: earlier("invoice") },
    { invoice: earlier("invoice"), disputedAmount: 50_000, reason: 2 },
    { invoiceNumber: "HX-0031", disputed: pounds(500), reasons: "Only £3,000 is payable.", authority: finance },
    {
      full: "London Borough of Camden disputes £500 excluding VAT of invoice HX-0031 (act 15) of £3,500 plus VAT £700 from Hexagon Research Ltd for milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1), for this reason: the amount is not what is payable (accounts payable, under Delegation FIN/4.2). They write: “Only £3,000 is payable.”",
      erased:
        "London Borough of Camden disputes 50,000 minor units of currency excluding VAT of the invoice, for this reason: the amount is not what is payable.",
      signedAlone: ["invoice"],
    },
  ),
  InvoiceWithdrawn: example(
    "InvoiceWithdrawn",
    { organisation: HEXAGON, builtOn: earlier("invoice") },
    { invoice: earlier("invoice"), reason: 1 },
    { invoiceNumber: "HX-0031", reasons: "It was made out to another borough." },
    {
      full: "Hexagon Research Ltd withdraws invoice HX-0031 (act 15) of £3,500 plus VAT £700 to London Borough of Camden for milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1), for this reason: an error in the invoice. They write: “It was made out to another borough.”",
      erased: "Hexagon Research Ltd withdraws the invoice, for this reason: an error in the invoice.",
      signedAlone: ["invoice"],
    },
  ),
  InvoiceCredited: example(
    "InvoiceCredited",
    { organisation: HEXAGON, builtOn: earlier("invoice") },
    {
      invoice: earlier("invoice"),
      amount: 50_000,
      vat: 10_000,
      issuedOn: startOfLondonDay("2025-11-10"),
      reason: 5,
    },
    {
      creditNoteNumber: "HX-C-4",
      invoiceNumber: "HX-0031",
      price: pounds(500),
      issuedOn: "2025-11-10",
      reasons: "Only £3,000 is payable.",
    },
    {
      full: "Hexagon Research Ltd credits £500 plus VAT £100 by credit note HX-C-4, dated 10 November 2025, on invoice HX-0031 (act 15) of £3,500 plus VAT £700 to London Borough of Camden for milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1), for this reason: it settles a dispute. They write: “Only £3,000 is payable.”",
      erased:
        "Hexagon Research Ltd credits 50,000 minor units of currency plus VAT 10,000 minor units of currency by a credit note, dated 10 November 2025, on the invoice, for this reason: it settles a dispute.",
      signedAlone: ["invoice"],
    },
  ),
  PaymentRecorded: example(
    "PaymentRecorded",
    { organisation: CAMDEN, builtOn: earlier("decision") },
    {
      ...place,
      invoice: earlier("invoice"),
      amount: 350_000,
      vat: 70_000,
      paidBefore: 0,
      paidOn: startOfLondonDay("2025-11-20"),
    },
    { ...payment, price: pounds(3_500), paidOn: "2025-11-20" },
    {
      full: "London Borough of Camden paid £3,500 plus VAT £700 to Hexagon Research Ltd for milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1) on invoice HX-0031 on 20 November 2025 (accounts payable, under Delegation FIN/4.2).",
      erased:
        "London Borough of Camden paid 350,000 minor units of currency plus VAT 70,000 minor units of currency for milestone 1 on 20 November 2025.",
      signedAlone: ["agreement", "invoice", "paidBefore"],
    },
  ),
  PaymentCorrected: example(
    "PaymentCorrected",
    { organisation: CAMDEN, builtOn: earlier("payment") },
    {
      ...place,
      payment: earlier("payment"),
      amount: 300_000,
      vat: 60_000,
      paidBefore: 350_000,
      reason: 1,
      paidOn: startOfLondonDay("2025-11-20"),
    },
    { ...payment, price: pounds(3_000), paidOn: "2025-11-20", reasons: "£500 belongs to milestone 2." },
    {
      full: "London Borough of Camden corrects its payment (act 16) to Hexagon Research Ltd for milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1), for this reason: the amount was wrong (accounts payable, under Delegation FIN/4.2). Before: £3,500 plus VAT £700, paid on 20 November 2025. Now: £3,000 plus VAT £600, paid on 20 November 2025. They write: “£500 belongs to milestone 2.”",
      erased:
        "London Borough of Camden corrects its payment for milestone 1, for this reason: the amount was wrong. Now: 300,000 minor units of currency plus VAT 60,000 minor units of currency, paid on 20 November 2025.",
      signedAlone: ["agreement", "payment", "paidBefore"],
    },
  ),
  PaymentConfirmed: example(
    "PaymentConfirmed",
    { organisation: HEXAGON, builtOn: earlier("payment") },
    { payment: earlier("payment"), previous: ZERO_BYTES32, receivedOn: startOfLondonDay("2025-11-21") },
    { receivedOn: "2025-11-21" },
    {
      full: "Hexagon Research Ltd confirms that the payment (act 16) of £3,500 plus VAT £700 by London Borough of Camden for milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1) arrived on 21 November 2025.",
      erased: "Hexagon Research Ltd confirms that the payment arrived on 21 November 2025.",
      signedAlone: ["payment", "previous"],
    },
  ),
  PaymentContested: example(
    "PaymentContested",
    { organisation: HEXAGON, builtOn: earlier("payment") },
    { payment: earlier("payment"), previous: ZERO_BYTES32, receivedAmount: 300_000, reason: 2 },
    { received: pounds(3_000), reasons: "Our bank shows £3,600 with VAT." },
    {
      full: "Hexagon Research Ltd contests the payment (act 16) of £3,500 plus VAT £700 by London Borough of Camden for milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1): it received £3,000 excluding VAT, for this reason: less was received. They write: “Our bank shows £3,600 with VAT.”",
      erased:
        "Hexagon Research Ltd contests the payment: it received 300,000 minor units of currency excluding VAT, for this reason: less was received.",
      signedAlone: ["payment", "previous"],
    },
  ),
};
