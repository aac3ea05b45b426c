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
  ),
  InvoiceReceived: example(
    "InvoiceReceived",
    { organisation: CAMDEN, builtOn: earlier("invoice") },
    { invoice: earlier("invoice"), receivedOn: startOfLondonDay("2025-10-30") },
    { invoiceNumber: "HX-0031", receivedOn: "2025-10-30" },
  ),
  InvoiceDisputed: example(
    "InvoiceDisputed",
    { organisation: CAMDEN, builtOn: earlier("invoice") },
    { invoice: earlier("invoice"), disputedAmount: 50_000, reason: 2 },
    { invoiceNumber: "HX-0031", disputed: pounds(500), reasons: "Only £3,000 is payable.", authority: finance },
  ),
  InvoiceWithdrawn: example(
    "InvoiceWithdrawn",
    { organisation: HEXAGON, builtOn: earlier("invoice") },
    { invoice: earlier("invoice"), reason: 1 },
    { invoiceNumber: "HX-0031", reasons: "It was made out to another borough." },
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
  ),
  PaymentConfirmed: example(
    "PaymentConfirmed",
    { organisation: HEXAGON, builtOn: earlier("payment") },
    { payment: earlier("payment"), previous: ZERO_BYTES32, receivedOn: startOfLondonDay("2025-11-21") },
    { receivedOn: "2025-11-21" },
  ),
  PaymentContested: example(
    "PaymentContested",
    { organisation: HEXAGON, builtOn: earlier("payment") },
    { payment: earlier("payment"), previous: ZERO_BYTES32, receivedAmount: 300_000, reason: 2 },
    { received: pounds(3_000), reasons: "Our bank shows £3,600 with VAT." },
  ),
};
