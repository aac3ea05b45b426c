import { ZERO_BYTES32 } from "../../../src/domain/Hex.ts";
import { startOfLondonDay } from "../../../src/domain/londonTime.ts";
import { processOf, releaseOf } from "../../../src/domain/ocid.ts";
import { ownReferenceDigest } from "../../../src/domain/ownReference.ts";
import { evidenceSubject, planSubject, procurementSubject } from "../../../src/domain/subjects.ts";
import { CAMDEN, DAMPSENSE, founded, HACKNEY } from "../../projection/aStory.ts";
import type { HandMadeLedger } from "../../projection/HandMadeLedger.ts";

/** Acts that a procurement of a population takes on average, its plan and one outside notice included. */
const ACTS_EACH = 7.6;
const DAY = 86_400;
const WORDS = ["Damp", "Noise", "Air quality", "Heating", "Lifts", "Street lights", "Trees", "Kerbs"];

/** A ledger of so many acts at least, most of them procurements from plan to payment. No chain, no signatures. */
export function population(acts: number): HandMadeLedger {
  const ledger = founded();
  const first = startOfLondonDay("2025-02-01");
  const count = Math.ceil(acts / ACTS_EACH);
  for (let number = 0; number < count; number++) {
    ledger.time = first + Math.floor((number / count) * 300) * DAY;
    const lead = number % 2 === 0 ? CAMDEN : HACKNEY;
    addProcurement(ledger, number, lead, number % 5);
    ledger.seal();
  }
  return ledger;
}

/** @param howFar 0 stops at the offer, 1 at the signature, 2 at the delivery, and so on: lists have rows in all states */
function addProcurement(ledger: HandMadeLedger, number: number, lead: number, howFar: number): void {
  const reference = `P-${number}`;
  const title = `${WORDS[number % WORDS.length]} sensors, lot ${number}`;
  const ownReference = ownReferenceDigest(reference);
  const subject = procurementSubject(lead, ownReference);
  const today = startOfLondonDay("2025-02-01") + Math.floor((ledger.time - startOfLondonDay("2025-02-01")) / DAY) * DAY;
  const span = { startsOn: today + 10 * DAY, endsOn: today + 200 * DAY };
  const money = { amount: 40_000_00, vat: 8_000_00 };
  ledger.add("PlanPublished", {
    ...{ organisation: lead, subject: planSubject(lead, ownReference) },
    values: { ownReference, estimatedValue: 60_000_00, currency: "GBP", startsOn: span.startsOn },
    content: { reference, title, cpv: ["38290000"] },
  });
  const opened = ledger.add("ProcurementOpened", {
    ...{ organisation: lead, subject },
    values: {
      ownReference,
      ground: 1,
      currency: "GBP",
      members: [],
      phases: [{ number: 1, budget: 60_000_00, ...span }],
    },
    content: { reference, title, description: `${title}: find them before tenants fall ill` },
  });
  const published = ledger.add("TenderPublished", {
    ...{ organisation: lead, subject, builtOn: opened },
    values: { number: 1, enquiryDeadline: today + DAY, deadline: today + 2 * DAY, budget: 60_000_00, ground: 1 },
    content: { reference, title },
  });
  const winners = [{ supplier: DAMPSENSE, ceiling: 60_000_00 }];
  const award = ledger.add("AwardDecided", {
    ...{ organisation: lead, subject, builtOn: published },
    values: { number: 1, winners },
  });
  const terms = { number: 1, dueOn: today + (20 + (number % 60)) * DAY, daysToDecide: 30, daysToPay: 30, ...money };
  const agreement = ledger.add("AgreementOffered", {
    ...{ organisation: lead, subject, builtOn: award },
    values: {
      ...{ supplier: DAMPSENSE, framework: ZERO_BYTES32, isFramework: false, phase: 1, currency: "GBP" },
      ...money,
      ...span,
      ...{ vatRate: 2000, openUntil: today + 30 * DAY, milestones: [terms] },
    },
    content: { title, milestones: [{ number: 1, title: "Prototype" }] },
  });
  addNotice(ledger, number, title);
  if (howFar < 1) return;
  const supplier = { organisation: DAMPSENSE, subject };
  ledger.add("AgreementSigned", { ...supplier, builtOn: agreement, values: { amount: money.amount, ...span } });
  if (howFar < 2) return;
  const on = { agreement, number: 1 };
  const delivered = { ...on, attempt: 1, deliveredOn: today };
  const delivery = ledger.add("MilestoneDelivered", { ...supplier, values: delivered });
  if (howFar < 3) return;
  const payable = { payableAmount: money.amount, payableVat: money.vat, successful: true };
  const decision = ledger.add("DeliveryAccepted", {
    ...{ organisation: lead, subject, builtOn: delivery },
    values: { ...on, ...payable, attempt: 1, decidedOn: today },
  });
  const invoice = ledger.add("InvoiceRecorded", {
    ...{ ...supplier, builtOn: decision },
    values: { ...on, ...money, issuedOn: today },
    content: { invoiceNumber: `DS-${number}` },
  });
  if (howFar < 4) return;
  ledger.add("PaymentRecorded", {
    ...{ organisation: lead, subject, builtOn: decision },
    values: { ...on, ...money, invoice, paidBefore: 0, paidOn: today },
  });
}

function addNotice(ledger: HandMadeLedger, number: number, title: string): void {
  const ocid = `ocds-h6vhtk-${number.toString(16).padStart(6, "0")}`;
  const id = `${number}-2025`;
  ledger.add("NoticeRecorded", {
    ...{ organisation: CAMDEN, subject: evidenceSubject(processOf(ocid)) },
    values: { process: processOf(ocid), release: releaseOf(id), source: 1, publishedOn: ledger.time },
    content: { ocid, releaseId: id, release: { ocid, id, tag: ["planning"], title } },
  });
}
