import { expect } from "chai";
import type { AuditReads } from "../../src/audit/AuditReads.ts";
import { Directory__factory } from "../../src/bindings/generated/factories/contracts/directory/Directory__factory.ts";
import { stateNames } from "../../src/domain/acts/stateNames.ts";
import { readWords } from "./readPage.ts";
import * as samples from "./samples.ts";
import { startPages } from "./startPages.ts";

const { agreementId, agreementRow, agreementView, ocid, procurementRow, procurementView } = samples;

async function wordsOf(path: string, reads: Partial<AuditReads>): Promise<string> {
  const service = await startPages(reads);
  try {
    return await readWords(service, path);
  } finally {
    await service.stop();
  }
}

const page = <T>(...items: T[]) => Promise.resolve({ items, next: null });
const agreementWords = (changes: object) =>
  wordsOf(`/agreements/${agreementId}`, { agreement: async () => ({ ...agreementView, ...changes }) });
const procurementWords = (changes: object) =>
  wordsOf(`/procurements/${ocid}`, { procurement: async () => ({ ...procurementView, ...changes }) });

describe("what pages say of a state", () => {
  it("is in force since a day only of an agreement that still is", async () => {
    for (const state of stateNames("agreement").filter((name) => name !== "in-force")) {
      const endedOn = state === "ended" ? "2025-11-17" : null;
      const inForceSince = state === "ended" ? agreementRow.inForceSince : null;
      const words = await agreementWords({ state, endedOn, inForceSince });
      expect(words, state).not.to.contain("in force since");
    }
    const ended = await agreementWords({ state: "ended", endedOn: "2025-11-17" });
    expect(ended).to.contain("Ended in force from 28 July 2025, 11am BST until 17 November 2025");
  });

  it("is not simply in force of an agreement whose last day has passed", async () => {
    const words = await agreementWords({ termPassed: true });
    expect(words).to.contain("In force, past its last day in force since 28 July 2025, 11am BST; its last day was");
  });

  it("asks for a signature only where an offer can be signed", async () => {
    const offer = { state: "offered", signature: null, inForceSince: null };
    expect(await agreementWords({ ...offer, canBeSigned: true })).to.contain("For the supplier: sign, decline, or ask");
    const stopped = await agreementWords({ ...offer, canBeSigned: false });
    expect(stopped).not.to.contain("For the supplier: sign");
    expect(stopped).to.contain("Offered, procurement cancelled it can no longer be signed");
    expect(await agreementWords({ ...offer, expired: true })).to.contain("Expired it could be signed until");
  });

  it("says of a variation that can no longer be signed that it cannot", async () => {
    const [variation] = agreementView.variations;
    const open = { ...variation, state: "offered", answer: null, reason: null };
    const signs = { kind: "VariationSigned", by: [], who: "the other side", roles: [], words: "sign the variation" };
    const words = (next: object[]) => agreementWords({ variations: [{ ...open, next }] });
    expect(await words([])).to.contain("Can no longer be signed");
    expect(await words([])).not.to.contain("npx counterfoil act VariationSigned");
    expect(await words([signs])).to.contain("npx counterfoil act VariationSigned");
  });

  it("calls the terms as first signed so, once they were varied", async () => {
    expect(await agreementWords({})).to.contain("Terms as offered and signed, before they were varied");
    expect(await agreementWords({ variations: [] })).to.match(/Terms as offered and signed (?!, before)/);
  });

  it("tells how far a procurement came without saying that it goes on when it does not", async () => {
    const said = (changes: object) => procurementWords({ ...changes });
    expect(await said({ state: "cancelled", stage: "tender" })).to.contain("Cancelled until then: tender published");
    expect(await said({ state: "complete", stage: "implementation" })).to.contain("every signed agreement has ended");
    expect(await said({ state: "withdrawn", stage: "tender" })).to.contain("tender withdrawn, no other published");
    expect(await said({ state: "active", stage: "tender" })).to.contain("tenders closed, no award yet");
    const open = { state: "active", stage: "tender", deadline: "2026-01-31T12:00:00Z" };
    expect(await said(open)).to.contain("open for tenders");
  });

  it("promises a cancelled procurement nothing that is still to come", async () => {
    const cancelled = { reason: "another reason", reasons: "The grant ended.", act: procurementView.opening };
    const words = await procurementWords({ state: "cancelled", cancelled, tender: null, awards: [], agreements: [] });
    expect(words).to.contain("another reason. “ The grant ended. ”");
    expect(words).not.to.match(/\byet\b(?<!Not checked yet)/);
  });

  it("calls milestones due or late only where they are", async () => {
    const none = { listMilestones: () => page<never>() };
    expect(await wordsOf("/milestones", none)).not.to.contain("due and late");
    expect(await wordsOf("/milestones?status=late", none)).to.contain("Nothing of that kind is due or late.");
    expect(await wordsOf("/milestones?supplier=40", none)).not.to.contain("due or late.");
  });

  it("shows on the front page plans that are still to start, and says of others that their start has passed", async () => {
    let asked: object = {};
    await wordsOf("/", { listPlans: (filter) => page(((asked = filter), samples.planRow)) });
    expect(asked).to.deep.equal({ state: "planned", toCome: true });
    const passed = await wordsOf("/plans", { listPlans: () => page({ ...samples.planRow, startPassed: true }) });
    expect(passed).to.contain("expected start 1 January 2026 (passed)");
  });

  it("calls an invoice paid in green only while nobody contests it, and late by days", async () => {
    const invoices = (changes: object) =>
      wordsOf("/invoices", { listInvoices: () => page({ ...samples.invoice, contestedBy: [], ...changes }) });
    const paid = { paidOn: "2025-10-20", daysToPay: 18, late: false, daysLate: 0 };
    expect(await invoices(paid)).to.contain("Paid in 18 days recorded as paid in full on 20 October 2025");
    const contested = await invoices({ ...paid, contestedBy: samples.invoice.contestedBy });
    expect(contested).to.contain(
      "Payment contested recorded as paid in full on 20 October 2025; the supplier contests",
    );
    expect(await invoices({})).to.contain("Late by 2 days not paid in full");
    expect(await invoices({ ...paid, late: true, daysLate: 1 })).to.contain("Paid 1 day late");
  });

  it("lets no answer stand for an amount that was corrected after it", async () => {
    const answer = { ...samples.payment.answer, answer: "confirmed", toEarlierAmount: true } as const;
    const payment = { ...samples.payment, answer: { ...answer, reason: null, received: null } };
    const words = await wordsOf("/payments", {
      listPayments: () => page({ ...payment, answer: payment.answer as never }),
    });
    expect(words).to.contain("Confirmed before the correction");
  });

  it("says which founders have signed the memorandum, and which have not", async () => {
    const words = await wordsOf("/consortium", {});
    expect(words).to.contain("1 of 2 founders have signed the memorandum.");
    expect(words).to.contain("Not signed yet: London Borough of Hackney.");
    const all = await wordsOf("/consortium", { founders: async () => samples.founders.slice(0, 1) });
    expect(all).to.contain("All 1 founder has signed the memorandum.");
  });

  it("says why a motion that was carried could not be carried out", async () => {
    const failedBecause = Directory__factory.createInterface().encodeErrorResult("DirectoryLastAuthority", [7]);
    const failed = {
      ...samples.motion,
      state: "failed" as const,
      concerned: samples.motion.for[0] ?? null,
      failedBecause,
    };
    const words = await wordsOf("/consortium", { listMotions: async () => [failed] });
    expect(words).to.match(
      /could not be carried out\. London Borough of Camden .*is the last authority in good standing\./,
    );
    const unknown = { ...failed, failedBecause: "0x12345678" };
    expect(await wordsOf("/consortium", { listMotions: async () => [unknown] })).to.contain("could not be carried out. A contract refused with an error that"); // prettier-ignore
  });

  it("asks for votes on a motion only while it is open", async () => {
    for (const state of ["carried", "failed", "lapsed"] as const) {
      const words = await wordsOf("/consortium", { listMotions: async () => [{ ...samples.motion, state, for: [] }] });
      expect(words, state).not.to.match(/votes? (?:is|are) needed|nobody yet/);
    }
    expect(await wordsOf("/consortium", {})).to.contain("22 votes are needed by 10 August 2025, 10am BST");
  });

  it("lists the procurements as they stand", async () => {
    const words = await wordsOf("/procurements", {
      listProcurements: () => page({ ...procurementRow, state: "complete" as const }),
    });
    expect(words).not.to.contain("being delivered");
  });

  it("gives the reasons of an award, who was unsuccessful, the standstill, shares and what is left of each phase", async () => {
    const words = await procurementWords({});
    expect(words).to.contain("Tenders received 2");
    expect(words).to.contain("Standstill Mandatory, last day 24 July 2025");
    expect(words).to.contain("Tells damp from condensation with one sensor. Quality of the idea: 8.5 of 10 points");
    expect(words).to.contain("Unsuccessful Drywall Ltd Needs a sensor a wall.");
    expect(words).to.contain("London Borough of Hackney commits £20,000 plus VAT £4,000");
    expect(words).to.contain("£25,000 £12,500 £12,500");
  });

  it("says what is payable on an agreement, and what is left to pay", async () => {
    const words = await agreementWords({});
    expect(words).to.contain(
      "Payable £5,000 excluding VAT for what was accepted Paid £4,000 excluding VAT Left to pay £1,000 excluding VAT",
    );
  });
});
