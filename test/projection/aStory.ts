import { createHash } from "node:crypto";
import { type Hex, ZERO_BYTES32 } from "../../src/domain/Hex.ts";
import { identifierDigest } from "../../src/domain/identifiers.ts";
import { keccakOfText } from "../../src/domain/keccak.ts";
import { startOfLondonDay } from "../../src/domain/londonTime.ts";
import { processOf, releaseOf } from "../../src/domain/ocid.ts";
import { ownReferenceDigest } from "../../src/domain/ownReference.ts";
import {
  CONSORTIUM_SUBJECT,
  evidenceSubject,
  organisationSubject,
  planSubject,
  procurementSubject,
} from "../../src/domain/subjects.ts";
import { aTender } from "../domain/acts/examples/tenderExamples.ts";
import { HandMadeLedger, keyOf } from "./HandMadeLedger.ts";

/* Camden's damp sensors: a procurement from plan to paid, small enough to work out every figure by hand. */

export const CAMDEN = 1;
export const HACKNEY = 2;
export const DAMPSENSE = 3;
const founders = [
  { organisation: CAMDEN, name: "London Borough of Camden", id: "CMD" },
  { organisation: HACKNEY, name: "London Borough of Hackney", id: "HCK" },
];
const MEMORANDUM = {
  title: "Memorandum of understanding",
  founders: founders.map(({ organisation, name, id }) => ({
    organisation,
    name,
    identifiers: [{ scheme: "GB-LAE", id }],
    key: { label: "first" },
  })),
};
export const FOUNDING = {
  memorandum: keccakOfText(JSON.stringify(MEMORANDUM)),
  founders: founders.map(({ organisation, id }) => ({
    identifier: identifierDigest(`GB-LAE-${id}`),
    key: keyOf(organisation),
    scheme: 1,
    roles: 15,
  })),
};
export const CHAIN_ID = 770_001;

export const DAMPSENSE_SUBJECT = organisationSubject(identifierDigest("GB-COH-01234567"));
const PLAN = planSubject(CAMDEN, ownReferenceDigest("PLAN-7"));
const HACKNEYS_PLAN = planSubject(HACKNEY, ownReferenceDigest("H-1"));
export const PROCUREMENT = procurementSubject(CAMDEN, ownReferenceDigest("2025/014"));
export const OCID = "ocds-213czf-cmd-2025-014";
export const NOTICE_OCID = "ocds-h6vhtk-0550b4";

const day = startOfLondonDay;
const noon = (date: string) => day(date) + 12 * 3600;

/** Camden, Hackney and one supplier, all active. */
export function founded(): HandMadeLedger {
  const ledger = new HandMadeLedger(noon("2025-01-06"));
  for (const number of [CAMDEN, HACKNEY]) {
    ledger.record("FoundingSigned", {
      organisation: number,
      subject: CONSORTIUM_SUBJECT,
      values: {},
      content: MEMORANDUM,
    });
  }
  ledger.record("OrganisationEntered", {
    organisation: CAMDEN,
    subject: DAMPSENSE_SUBJECT,
    values: {
      identifier: identifierDigest("GB-COH-01234567"),
      organisationKind: 2,
      key: keyOf(DAMPSENSE),
      scheme: 1,
      roles: 17,
    },
    content: { name: "Dampsense Ltd", kind: "supplier", identifiers: [{ scheme: "GB-COH", id: "01234567" }] },
    extras: { number: DAMPSENSE },
  });
  ledger.record("OrganisationConfirmed", { organisation: DAMPSENSE, subject: DAMPSENSE_SUBJECT, values: {} });
  return ledger;
}

export interface Story {
  ledger: HandMadeLedger;
  opening: Hex;
  tender: Hex;
  amendment: Hex;
  award: Hex;
  offer: Hex;
  signature: Hex;
  variation: Hex;
  rejection: Hex;
  acceptanceInPart: Hex;
  invoice: Hex;
  payment: Hex;
  correction: Hex;
}

/**
 * Milestone 1 (£20,000): delivered late, rejected, delivered again, accepted in part at £15,000 on 30 May; invoiced,
 * received on 2 June; £15,000 recorded as paid on 20 June, corrected to £14,000. Milestone 2 (£30,000): moved by a
 * variation from 30 June to 31 July and raised to £32,000; not delivered yet.
 */
export function dampSensors(): Story {
  const ledger = founded();
  planned(ledger);
  const { opening, tender, amendment, award } = tendered(ledger);
  const { offer, signature, variation } = agreed(ledger, award);
  return { ledger, opening, tender, amendment, award, offer, signature, variation, ...deliveredAndPaid(ledger, offer) };
}

function planned(ledger: HandMadeLedger): void {
  ledger.time = noon("2025-01-10");
  const camdens = ledger.record("PlanPublished", {
    organisation: CAMDEN,
    subject: PLAN,
    values: {
      ownReference: ownReferenceDigest("PLAN-7"),
      estimatedValue: 60_000_00,
      currency: "GBP",
      startsOn: day("2025-03-01"),
    },
    content: { reference: "PLAN-7", title: "Damp sensors in council homes", cpv: ["38290000"] },
  });
  ledger.record("PlanPublished", {
    organisation: HACKNEY,
    subject: HACKNEYS_PLAN,
    values: {
      ownReference: ownReferenceDigest("H-1"),
      estimatedValue: 80_000_00,
      currency: "GBP",
      startsOn: day("2025-06-01"),
    },
    content: { reference: "H-1", title: "Sensors against damp and mould", cpv: ["38290000"] },
  });
  ledger.record("PlanJoined", {
    organisation: HACKNEY,
    subject: PLAN,
    builtOn: camdens,
    values: { previous: ZERO_BYTES32 },
  });
}

/** A document whose digest is one digit, sixty-four times. */
function document(title: string, digit: number) {
  const sha256 = `0x${String(digit).repeat(64)}`;
  return { role: "biddingDocuments", title, sha256, mediaType: "application/pdf", size: 1000 + digit };
}

function wording(changes: Record<string, unknown>) {
  return {
    ...aTender,
    reference: "2025/014",
    title: "Damp sensors",
    enquiryDeadline: "2025-02-20T12:00:00Z",
    documents: [document("Invitation", 1), document("Brief", 3)],
    ...changes,
  };
}

function tendered(ledger: HandMadeLedger) {
  const lead = { organisation: CAMDEN, subject: PROCUREMENT };
  ledger.time = noon("2025-02-03");
  const phases = [{ number: 1, budget: 60_000_00, startsOn: day("2025-04-01"), endsOn: day("2025-09-30") }];
  const opening = ledger.record("ProcurementOpened", {
    ...lead,
    values: { ownReference: ownReferenceDigest("2025/014"), ground: 1, currency: "GBP", members: [HACKNEY], phases },
    content: { reference: "2025/014", title: "Damp sensors", description: "Find damp before it makes tenants ill" },
  });
  ledger.record("PlanConverted", { organisation: CAMDEN, subject: PLAN, values: { procurement: PROCUREMENT } });
  ledger.time = noon("2025-02-10");
  const times = { enquiryDeadline: noon("2025-02-20"), budget: 60_000_00, ground: 1 };
  const tender = ledger.record("TenderPublished", {
    ...lead,
    builtOn: opening,
    values: { ...times, number: 1, deadline: noon("2025-03-10") },
    content: wording({ deadline: "2025-03-10T12:00:00Z" }),
  });
  ledger.time = noon("2025-02-24");
  const amendment = ledger.record("TenderAmended", {
    ...lead,
    builtOn: tender,
    values: { ...times, version: 2, deadline: noon("2025-03-17") },
    content: wording({
      title: "Damp and mould sensors",
      deadline: "2025-03-17T12:00:00Z",
      rationale: "More homes need them.",
      changes: ["Mould counts too"],
      documents: [document("Invitation", 2), document("Brief", 3), document("Draft contract", 4)],
    }),
  });
  ledger.record("TenderClarified", { ...lead, builtOn: amendment, values: { number: 1, previous: ZERO_BYTES32 } });
  ledger.time = noon("2025-03-20");
  const winners = [{ supplier: DAMPSENSE, ceiling: 60_000_00 }];
  const award = ledger.record("AwardDecided", { ...lead, builtOn: amendment, values: { number: 1, winners } });
  return { opening, tender, amendment, award };
}

const terms = { daysToDecide: 30, daysToPay: 30 };

function agreed(ledger: HandMadeLedger, award: Hex) {
  const subject = PROCUREMENT;
  const span = { startsOn: day("2025-04-01"), endsOn: day("2025-09-30") };
  ledger.time = noon("2025-03-24");
  const milestones = [
    { ...terms, number: 1, dueOn: day("2025-05-01"), amount: 20_000_00, vat: 4_000_00 },
    { ...terms, number: 2, dueOn: day("2025-06-30"), amount: 30_000_00, vat: 6_000_00 },
  ];
  const money = { currency: "GBP", amount: 50_000_00, vat: 10_000_00, vatRate: 2000 };
  const offer = ledger.record("AgreementOffered", {
    organisation: CAMDEN,
    subject,
    builtOn: award,
    values: {
      ...span,
      ...money,
      supplier: DAMPSENSE,
      framework: ZERO_BYTES32,
      isFramework: false,
      phase: 1,
      openUntil: noon("2025-04-20"),
      milestones,
    },
    content: {
      title: "Damp sensors, phase 1",
      milestones: [
        { number: 1, title: "Prototype" },
        { number: 2, title: "Field test" },
      ],
    },
  });
  const signature = ledger.record("AgreementSigned", {
    organisation: DAMPSENSE,
    subject,
    builtOn: offer,
    values: { ...span, amount: 50_000_00 },
  });
  ledger.time = noon("2025-04-10");
  const changed = {
    agreement: offer,
    amountBefore: 50_000_00,
    amount: 52_000_00,
    vat: 10_400_00,
    vatRate: 2000,
    endsOnBefore: day("2025-09-30"),
    endsOn: day("2025-09-30"),
    milestones: [{ ...terms, number: 2, dueOn: day("2025-07-31"), amount: 32_000_00, vat: 6_400_00 }],
  };
  const variation = ledger.record("VariationOffered", {
    organisation: CAMDEN,
    subject,
    builtOn: signature,
    values: { ...changed, openUntil: noon("2025-04-30") },
    content: { title: "More homes" },
  });
  ledger.record("VariationSigned", { organisation: DAMPSENSE, subject, builtOn: variation, values: changed });
  return { offer, signature, variation };
}

function deliveredAndPaid(ledger: HandMadeLedger, agreement: Hex) {
  const on = { agreement, number: 1 };
  const supplier = { organisation: DAMPSENSE, subject: PROCUREMENT };
  const buyer = { organisation: CAMDEN, subject: PROCUREMENT };
  ledger.time = noon("2025-05-06");
  const first = ledger.record("MilestoneDelivered", {
    ...supplier,
    values: { ...on, attempt: 1, deliveredOn: day("2025-05-06") },
  });
  ledger.time = noon("2025-05-12");
  const rejection = ledger.record("DeliveryRejected", {
    ...buyer,
    builtOn: first,
    values: { ...on, attempt: 1, reason: 1, decidedOn: day("2025-05-12") },
  });
  ledger.time = noon("2025-05-20");
  const second = ledger.record("MilestoneDelivered", {
    ...supplier,
    values: { ...on, attempt: 2, deliveredOn: day("2025-05-20") },
  });
  ledger.time = noon("2025-06-16"); // 17 days after it was decided: recorded late
  const acceptanceInPart = ledger.record("DeliveryAcceptedInPart", {
    ...buyer,
    builtOn: second,
    values: {
      ...on,
      attempt: 2,
      payableAmount: 15_000_00,
      payableVat: 3_000_00,
      ground: 1,
      successful: true,
      decidedOn: day("2025-05-30"),
    },
  });
  const invoice = ledger.record("InvoiceRecorded", {
    ...supplier,
    builtOn: acceptanceInPart,
    values: { ...on, amount: 15_000_00, vat: 3_000_00, issuedOn: day("2025-06-02") },
    content: { invoiceNumber: "DS-0042" },
  });
  ledger.record("InvoiceReceived", { ...buyer, builtOn: invoice, values: { invoice, receivedOn: day("2025-06-02") } });
  ledger.time = noon("2025-06-20");
  const paid = { ...on, amount: 15_000_00, vat: 3_000_00, paidBefore: 0, paidOn: day("2025-06-20") };
  const payment = ledger.record("PaymentRecorded", {
    ...buyer,
    signer: keyOf(CAMDEN, 2),
    builtOn: acceptanceInPart,
    values: { ...paid, invoice },
  });
  ledger.time = noon("2025-06-24");
  const correction = ledger.record("PaymentCorrected", {
    ...buyer,
    signer: keyOf(CAMDEN, 2),
    builtOn: payment,
    values: {
      ...on,
      payment,
      amount: 14_000_00,
      vat: 2_800_00,
      paidBefore: 15_000_00,
      reason: 1,
      paidOn: day("2025-06-20"),
    },
  });
  return { rejection, acceptanceInPart, invoice, payment, correction };
}

/** Records a release of an outside notice, as `importer` found it. */
export function noticed(
  ledger: HandMadeLedger,
  release: { id: string; [field: string]: unknown },
  importer = HACKNEY,
  ocid = NOTICE_OCID,
): Hex {
  return recordedNotice(ledger, { ocid, releaseId: release.id, release: { ocid, ...release } }, importer);
}

/** A release of the same publication that is kept as a document. @param text the release as its publisher wrote it */
export function noticedAsDocument(
  ledger: HandMadeLedger,
  releaseId: string,
  text: string | Uint8Array,
  importer = HACKNEY,
): { actHash: Hex; sha256: Hex } {
  const bytes = Buffer.from(text);
  const sha256: Hex = `0x${createHash("sha256").update(bytes).digest("hex")}`;
  ledger.documents.set(sha256, bytes);
  const document = { sha256, mediaType: "application/json", size: bytes.length, role: "release", title: "Release" };
  return { actHash: recordedNotice(ledger, { ocid: NOTICE_OCID, releaseId, document }, importer), sha256 };
}

function recordedNotice(
  ledger: HandMadeLedger,
  content: { ocid: string; releaseId: string; [member: string]: unknown },
  organisation: number,
): Hex {
  const process = processOf(content.ocid);
  return ledger.record("NoticeRecorded", {
    organisation,
    subject: evidenceSubject(process),
    values: { process, release: releaseOf(content.releaseId), source: 1, publishedOn: noon("2025-02-11") },
    content,
  });
}

/** Links the publication to Camden's procurement, or to another's. */
export function linked(ledger: HandMadeLedger, ocid = NOTICE_OCID, organisation = CAMDEN, subject = PROCUREMENT): Hex {
  return ledger.record("NoticeLinked", {
    organisation,
    subject,
    values: { process: processOf(ocid) },
    content: { ocid },
  });
}
