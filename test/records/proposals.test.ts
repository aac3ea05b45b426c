import { expect } from "chai";
import type { ActKind } from "../../src/domain/acts/Act.ts";
import { allDefinitions } from "../../src/domain/acts/definitionOf.ts";
import type { Foundation } from "../../src/domain/acts/Foundation.ts";
import { FIRST_RULES, type Rules } from "../../src/domain/generations/Rules.ts";
import { type Hex, ZERO_BYTES32 } from "../../src/domain/Hex.ts";
import { keyId } from "../../src/domain/keySlot.ts";
import { ownReferenceDigest } from "../../src/domain/ownReference.ts";
import {
  CONSORTIUM_SUBJECT,
  evidenceSubject,
  organisationSubject,
  planSubject,
  procurementSubject,
} from "../../src/domain/subjects.ts";
import { procurementMeant } from "../../src/records/procurement/procurementMeant.ts";
import { proposalFor } from "../../src/records/proposals.ts";
import { fakeAudit } from "../http/fakeAudit.ts";
import { word } from "../http/fakeLedger.ts";

const ref = (n: number) => ({ actHash: word(n), sequence: n, kind: "NoticeRecorded", recordedAt: "" });
const of = (number: number) => ({ number, name: "", nameNow: null, identifier: null });

const procurement = {
  id: word(1),
  opening: ref(9),
  currency: "GBP",
  openings: [
    { version: 1, act: ref(9) },
    { version: 2, act: ref(10) },
  ],
  tenderBuildsOn: word(11),
  links: [{ process: word(5), act: ref(12), linked: true, ocid: null, reason: null }],
  tender: {
    number: 2,
    version: 4,
    contentAct: ref(13),
    versions: [1, 1, 2, 2].map((tender, index) => ({ tender, version: index + 1 })),
    clarifications: [
      { act: ref(14), toVersion: 2 },
      { act: ref(15), toVersion: 4 },
    ],
  },
  awards: [
    { act: ref(16), replacedBy: ref(17) },
    { act: ref(17), replacedBy: null },
  ],
};
const payment = { id: word(40), act: ref(40), corrections: [{ act: ref(41) }], answer: { act: ref(42) } };
const milestone = {
  number: 2,
  lastAct: ref(30),
  paymentBuildsOn: word(31),
  paidBefore: 700,
  attempts: [{ attempt: 1 }, { attempt: 2 }],
  invoices: [{ id: word(35), ownNumber: "HX-1", act: ref(35), buildsOn: word(36), credits: [], leftToPay: { net: 0 } }],
  payments: [payment],
};
const agreement = {
  id: word(20),
  buyer: of(3),
  supplier: of(9),
  procurement: { id: word(1) },
  offer: ref(20),
  lastAct: ref(21),
  variations: [
    { id: word(22), state: "declined", by: of(4) },
    { id: word(23), state: "offered", by: of(4) },
    { id: word(24), state: "offered", by: of(3) },
  ],
  milestones: [milestone],
  questions: [{ number: 2, act: ref(25), answers: [] }],
};
const plan = {
  id: word(2),
  ownerAct: ref(50),
  contentAct: ref(51),
  answers: [{ authority: of(4), act: ref(52) }],
};

const audit = fakeAudit({
  procurement: () => Promise.resolve(procurement as never),
  plan: () => Promise.resolve(plan as never),
  agreement: () => Promise.resolve(agreement as never),
  listAgreements: () => Promise.resolve({ items: [agreement], next: null } as never),
  organisation: (number) =>
    Promise.resolve({
      subject: word(1000 + number),
      lastAct: word(60),
      lastKeyAct: word(61),
      claims: [{ digest: word(5), act: ref(62) }],
    } as never),
  organisationByDigest: (digest) =>
    Promise.resolve((digest === word(6) ? { state: "pending", lastAct: word(63) } : undefined) as never),
  listMotions: () =>
    Promise.resolve([
      { id: word(72), kind: "recovery", concerned: of(3), votes: [] },
      { id: word(70), votes: [ref(71), ref(72)] },
    ] as never),
  act: (hash) =>
    Promise.resolve({
      entry: { organisation: of([71, 81, 82].some((own) => hash === word(own)) ? 3 : 4) },
      act: { values: { agreement: word(20) } },
      questions: [
        ref(80),
        { ...ref(81), kind: "ActAffirmed" },
        { ...ref(82), kind: "DocumentTakenDown" },
        { ...ref(83), kind: "ActDisowned" }, // another organisation's, which is no part of the chain
        { ...ref(84), kind: "DocumentTakenDown" },
      ],
    } as never),
  history: () =>
    Promise.resolve({
      entries: [
        { kind: "NoticeRecorded", organisation: of(3), subject: evidenceSubject(word(5)), actHash: word(90) },
        { kind: "NoticeRecorded", organisation: of(9), subject: evidenceSubject(word(5)), actHash: word(91) },
      ],
    } as never),
});

type Expected = { subject?: Hex; builtOn?: Hex; values?: object; sameContentAs?: Hex | "memorandum" };
const onTender = { subject: word(1), builtOn: word(11) };
const onPlan = { subject: word(2), builtOn: word(50) };
const onOffer = { subject: word(1), builtOn: word(20) };
const onMilestone = { subject: word(1), builtOn: word(30) };
const onInvoice = { subject: word(1), builtOn: word(36), values: { invoice: word(35) } };
const onPayable = { subject: word(1), builtOn: word(31) };
const onPaid = { subject: word(1), builtOn: word(41) };
const onVariation = { subject: word(1), builtOn: word(23) };

/** By what an act builds on: values given, what is proposed for organisation 3. */
const CASES: Readonly<Record<Foundation, [Record<string, unknown>, Expected]>> = {
  entry: [{ identifier: word(5) }, { subject: organisationSubject(word(5)), builtOn: ZERO_BYTES32 }],
  ownRecord: [{}, { subject: word(1003), builtOn: word(60) }],
  organisation: [{ of: 8 }, { subject: word(1008), builtOn: word(60) }],
  claim: [
    { of: 8, identifier: word(5) },
    { subject: word(1008), builtOn: word(62) },
  ],
  newKey: [{ key: "0x12" }, { subject: word(1003), builtOn: keyId("0x12") }],
  ownRecovery: [{}, { subject: word(1003), builtOn: word(72) }],
  key: [{ key: "0x12" }, { subject: word(1003), builtOn: keyId("0x12") }],
  memorandum: [{}, { subject: CONSORTIUM_SUBJECT, sameContentAs: "memorandum" }],
  newMotion: [{}, { subject: CONSORTIUM_SUBJECT, builtOn: ZERO_BYTES32 }],
  recoveryMotion: [{}, { subject: CONSORTIUM_SUBJECT, builtOn: word(72) }],
  membership: [{}, { subject: CONSORTIUM_SUBJECT, builtOn: word(60) }],
  vote: [{ motion: word(70) }, { subject: CONSORTIUM_SUBJECT, builtOn: word(71) }],
  newPlan: [{ ownReference: word(5) }, { subject: planSubject(3, word(5)), builtOn: ZERO_BYTES32 }],
  plan: [{}, onPlan],
  planAnswer: [{}, { subject: word(2), builtOn: word(51), values: { previous: ZERO_BYTES32 } }],
  newProcurement: [{ ownReference: word(5) }, { subject: procurementSubject(3, word(5)), builtOn: ZERO_BYTES32 }],
  opening: [{}, { subject: word(1), builtOn: word(10), values: { version: 3, currency: "GBP" } }],
  link: [{ process: word(5) }, { subject: word(1), builtOn: word(12) }],
  nextTender: [{}, { ...onTender, values: { number: 3 } }],
  tenderVersion: [{}, { ...onTender, values: { version: 3 } }],
  tenderContent: [{}, { subject: word(1), builtOn: word(13), values: { number: 2, previous: word(15) } }],
  tender: [{}, onTender],
  nextAward: [{}, { ...onTender, values: { number: 3 } }],
  award: [{}, { subject: word(1), builtOn: word(17) }],
  offer: [{}, onOffer],
  nextQuestion: [{}, { ...onOffer, values: { number: 2 } }],
  question: [{}, { subject: word(1), builtOn: word(25), values: { number: 2 } }],
  offerToTheLetter: [{}, { ...onOffer, sameContentAs: word(20) }],
  agreement: [{}, { subject: word(1), builtOn: word(21) }],
  ownVariation: [{}, { subject: word(1), builtOn: word(24) }],
  othersVariation: [{}, onVariation],
  variationToTheLetter: [{}, { ...onVariation, sameContentAs: word(23) }],
  milestone: [{}, onMilestone],
  delivery: [{}, { ...onMilestone, values: { attempt: 2 } }],
  decision: [{}, { ...onMilestone, values: { corrects: word(30) } }],
  buyersInvoice: [{ invoice: word(35) }, onInvoice],
  suppliersInvoice: [{ invoice: word(35) }, { ...onInvoice, builtOn: word(35) }],
  nextPayment: [{}, { ...onPayable, values: { paidBefore: 700, invoice: ZERO_BYTES32 } }],
  paymentToCorrect: [{ payment: word(40) }, { ...onPaid, values: { payment: word(40), paidBefore: 700 } }],
  payment: [{ payment: word(40) }, { ...onPaid, values: { payment: word(40), previous: word(42) } }],
  ownEvidence: [{ process: word(5) }, { subject: evidenceSubject(word(5)), builtOn: word(90) }],
  ownStatement: [{ act: word(7) }, { subject: word(1003), builtOn: word(81) }],
  ownTakeDown: [{ act: word(7) }, { subject: word(1003), builtOn: word(82) }],
};

describe("what the service proposes to build on", () => {
  for (const { kind, buildsOn } of allDefinitions()) {
    it(`${kind} builds on the last act on its object`, async () => {
      const [values, expected] = CASES[buildsOn];
      const given = { agreement: word(20), number: 2, ...values };
      const wish = { kind, organisation: 3, subject: "CAM-1", builtOn: undefined, values: given };
      expect(await proposalFor(kind)(wish, audit)).to.deep.equal(expected);
    });
  }

  it("KeyAdded builds on the last act about a key, or on the new key, as the ledger's own contracts want it", async () => {
    const values = { key: word(5) };
    const wish = { kind: "KeyAdded" as const, organisation: 3, subject: undefined, builtOn: undefined, values };
    const builtOn = async (keyAddedBuildsOn: Rules["keyAddedBuildsOn"]) =>
      (await proposalFor("KeyAdded")(wish, audit, { ...FIRST_RULES, keyAddedBuildsOn })).builtOn;
    expect(await builtOn("last key act")).to.equal(word(61));
    expect(await builtOn("new key")).to.equal(keyId(word(5)));
  });

  const propose = (kind: ActKind, values: Record<string, unknown>, content: unknown) =>
    proposalFor(kind)({ kind, organisation: 3, subject: "CAM-1", builtOn: undefined, values, content }, audit);

  it("finds the invoice by its supplier's number in the procurement", async () => {
    expect(await propose("InvoiceReceived", {}, { invoiceNumber: "HX-1" })).to.deep.equal(onInvoice);
    const about = { agreement: word(20), number: 2 };
    const { values } = await propose("PaymentRecorded", about, { invoiceNumber: "HX-1" });
    expect(values).to.deep.equal({ paidBefore: 700, invoice: word(35) });
  });

  it("does not let one invoice be signed for under the number of another", async () => {
    const wrong = Promise.resolve(propose("InvoiceReceived", { invoice: word(35) }, { invoiceNumber: "HX-9" }));
    expect(await wrong.catch(({ message }: Error) => message))
      .to.contain('"HX-9"')
      .and.to.contain('"HX-1"');
  });

  it("finds it among more agreements than a page holds, and says when two are of the same number", async () => {
    const two = {
      ...agreement,
      id: word(21),
      milestones: [{ ...milestone, invoices: [{ ...milestone.invoices[0], id: word(39) }] }],
    };
    const pages = { first: { items: [agreement], next: "second" }, second: { items: [two], next: null } };
    const many = {
      ...audit,
      listAgreements: (_filter: unknown, { cursor = "first" }: { cursor?: "first" | "second" }) =>
        Promise.resolve(pages[cursor]),
      agreement: (id: string) => Promise.resolve(id === two.id ? two : agreement),
    };
    const wish = { kind: "InvoiceReceived", organisation: 3, subject: "CAM-1", builtOn: undefined, values: {} };
    const asked = proposalFor("InvoiceReceived")({ ...wish, content: { invoiceNumber: "HX-1" } }, many as never);
    expect(await Promise.resolve(asked).catch(({ message }: Error) => message)).to.contain("several are meant");
  });

  it("takes a reference that several authorities use for the own one of whoever acts", async () => {
    const own = procurementSubject(3, ownReferenceDigest("CAM-1"));
    const shared = {
      ...audit,
      procurement: (name: string) => Promise.resolve(name === own ? procurement : undefined),
      listProcurements: () => Promise.resolve({ items: [], next: null }),
    };
    const wish = { kind: "InvoiceReceived", organisation: 3, subject: "CAM-1", builtOn: undefined, values: {} };
    const content = { invoiceNumber: "HX-1" };
    expect(await proposalFor("InvoiceReceived")({ ...wish, content }, shared as never)).to.deep.equal(onInvoice);
    const others = Promise.resolve(
      proposalFor("InvoiceReceived")({ ...wish, organisation: 9, content }, shared as never),
    );
    expect(await others.catch(({ message }: Error) => message)).to.contain('no procurement "CAM-1"');
  });

  it("takes a shared reference for the one that whoever acts takes part in, and lists them to a stranger", async () => {
    const row = (number: number) => ({
      ...{ id: word(90 + number), ocid: `ocds-213czf-${number}`, reference: "CAM-1", title: "Damp" },
      ...{ lead: { number, name: `Borough ${number}` }, members: [{ number: number + 10 }], suppliers: [] },
    });
    const shared = {
      ...audit,
      procurement: (name: string) => Promise.resolve(name === word(91) ? procurement : undefined),
      listProcurements: () => Promise.resolve({ items: [row(1), row(2)], next: null }),
    };
    const asked = (organisation: number) =>
      procurementMeant("CAM-1", organisation, shared as never).catch(({ message }: Error) => message);
    expect(await asked(11)).to.equal(procurement);
    expect(await asked(30)).to.contain("ocds-213czf-1 (Damp, Borough 1); ocds-213czf-2 (Damp, Borough 2)");
  });

  it("asks which invoice is meant where no number tells", async () => {
    const nowhere = { kind: "InvoiceDisputed", organisation: 3, subject: undefined, builtOn: undefined, values: {} };
    const message = await Promise.resolve(proposalFor("InvoiceDisputed")(nowhere as never, audit)).catch(
      ({ message }: Error) => message,
    );
    expect(message).to.contain("say which invoice");
    const unknown = Promise.resolve(propose("InvoiceDisputed", {}, { invoiceNumber: "HX-2" }));
    expect(await unknown.catch(({ message }: Error) => message)).to.contain('no invoice "HX-2"');
  });

  it("takes no payment for one without an invoice because its invoice's number is mistyped", async () => {
    const about = { agreement: word(20), number: 2 };
    const mistyped = Promise.resolve(propose("PaymentRecorded", about, { invoiceNumber: "HX-11" }));
    expect(await mistyped.catch(({ message }: Error) => message)).to.contain('no invoice "HX-11"');
    const onPaper = await propose("PaymentRecorded", { ...about, invoice: ZERO_BYTES32 }, { invoiceNumber: "HX-11" });
    expect(onPaper.builtOn).to.equal(word(31));
  });

  it("asks which payment is corrected where there are several, and does not take the one without an answer", async () => {
    const about = { agreement: word(20), number: 2 };
    expect((await propose("PaymentCorrected", about, {})).values).to.deep.equal({ payment: word(40), paidBefore: 700 });
    const unanswered = { ...payment, id: word(43), answer: null };
    const twice = { ...agreement, milestones: [{ ...milestone, payments: [payment, unanswered] }] };
    const wish = { kind: "PaymentCorrected", organisation: 3, subject: "CAM-1", builtOn: undefined, values: about };
    const reads = { ...audit, agreement: () => Promise.resolve(twice as never) };
    const message = Promise.resolve(proposalFor("PaymentCorrected")(wish, reads)).catch(
      (error: Error) => error.message,
    );
    expect(await message).to.contain("say which payment by the number of its act");
  });

  it("finds the one payment of the agreement that is to be answered", async () => {
    const asked = { kind: "PaymentConfirmed", organisation: 9, subject: undefined, builtOn: undefined, values: {} };
    const proposal = await proposalFor("PaymentConfirmed")({ ...asked, agreement: word(20) }, audit);
    expect(proposal).to.deep.equal({ ...onPaid, values: { payment: word(40), previous: word(42) } });
  });
});
