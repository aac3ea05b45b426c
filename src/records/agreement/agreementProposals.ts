import { z } from "zod";
import type { AgreementView } from "../../audit/agreement/AgreementView.ts";
import type { AuditReads } from "../../audit/AuditReads.ts";
import type { MilestoneView } from "../../audit/milestone/MilestoneView.ts";
import type { Foundation } from "../../domain/acts/Foundation.ts";
import type { Hex } from "../../domain/Hex.ts";
import { ZERO_BYTES32 } from "../../domain/Hex.ts";
import { Problem } from "../../problems/Problem.ts";
import { requestInvalid } from "../../problems/requestInvalid.ts";
import { invoiceMeant, invoiceNumberIn, invoicesNumbered, isUnpaid } from "../payment/invoiceMeant.ts";
import { paymentMeant, paymentToCorrect } from "../payment/paymentMeant.ts";
import { asHex, notRecorded, type Proposal, type Propose, required, type Wish } from "../Proposal.ts";

/** @throws Problem that says how an offer is named */
function offerMeant({ kind, builtOn, agreement: named, values }: Wish): string {
  const offer = builtOn ?? named ?? values["agreement"];
  if (typeof offer === "string") return offer;
  const message = `name the offer that this ${kind} answers, by its reference or id`;
  throw requestInvalid("agreement", message);
}

/** An answer to an offer builds on the offer, which the signer names. */
const onOffer: Propose = async (wish, audit) => aboutOffer(await agreement(offerMeant(wish), audit));

function aboutOffer({ procurement, offer }: AgreementView): Proposal {
  return { subject: asHex(procurement.id), builtOn: asHex(offer.actHash) };
}

const onAgreement: Propose = async (wish, audit) => {
  const view = await agreement(required(wish, "agreement"), audit);
  return { subject: asHex(view.procurement.id), builtOn: asHex(view.lastAct.actHash) };
};

/**
 * The open variation that is meant: the one named, else the last one offered by the side whose it must be. Both sides
 * may have offered at once.
 */
function onVariation(whose: "own" | "other's"): Propose {
  return async (wish, audit) => {
    const view = await agreement(required(wish, "agreement"), audit);
    const open = view.variations.findLast(
      ({ id, state, by }) =>
        state === "offered" &&
        (wish.builtOn === undefined ? (by.number === wish.organisation) === (whose === "own") : id === wish.builtOn),
    );
    if (open === undefined)
      throw noneOpen(`variation that ${whose === "own" ? "you" : "the other side"} offered`, view);
    return { subject: asHex(view.procurement.id), builtOn: asHex(open.id) };
  };
}

const onMilestone: Propose = async (wish, audit) => aboutMilestone(await milestoneOf(wish, audit));

function aboutMilestone({ view, milestone }: MilestoneMeant): Proposal {
  return { subject: asHex(view.procurement.id), builtOn: asHex(milestone.lastAct.actHash) };
}

/** A decision is on the latest delivery. */
const onDelivery: Propose = async (wish, audit) => {
  const meant = await milestoneOf(wish, audit);
  const attempt = meant.milestone.attempts.at(-1)?.attempt;
  return { ...aboutMilestone(meant), ...(attempt === undefined ? {} : { values: { attempt } }) };
};

function onInvoice(last: (invoice: MilestoneView["invoices"][number]) => Hex): Propose {
  return async (wish, audit) => {
    const id = await invoiceMeant(wish, audit);
    const view = await agreementOfAct(id, audit);
    const invoice = view.milestones.flatMap(({ invoices }) => invoices).find((one) => one.id === id);
    if (invoice === undefined) throw notRecorded("invoice", id);
    requireNumber(wish, invoice);
    return { subject: asHex(view.procurement.id), builtOn: last(invoice), values: { invoice: id } };
  };
}

/** What the supplier takes back of an invoice depends on nothing that the buyer records of it. */
function lastCreditOf({ id, credits }: MilestoneView["invoices"][number]): Hex {
  return asHex(credits.at(-1)?.act.actHash ?? id);
}

/** What is signed by the id of one invoice must not speak of another. @throws Problem */
function requireNumber(wish: Wish, { ownNumber }: MilestoneView["invoices"][number]): void {
  const said = invoiceNumberIn(wish);
  if (said === undefined || ownNumber === null || said === ownNumber) return;
  const detail = `The content names invoice "${said}", and the invoice that is meant is "${ownNumber}". Correct the number, or name the other invoice.`;
  throw new Problem("content-contradicts-act", detail);
}

const onPayment: Propose = async (wish, audit) => aboutPayment(await paymentMeant(wish, audit), audit);

async function aboutPayment(id: Hex, audit: AuditReads): Promise<Proposal> {
  const view = await agreementOfAct(id, audit);
  const payment = view.milestones.flatMap(({ payments }) => payments).find((one) => one.id === id);
  if (payment === undefined) throw notRecorded("payment", id);
  const subject = asHex(view.procurement.id);
  const last = payment.corrections.at(-1)?.act ?? payment.act;
  const previous = payment.answer?.act.actHash ?? ZERO_BYTES32;
  return { subject, builtOn: asHex(last.actHash), values: { payment: id, previous } };
}

/** What acts on agreements, milestones, invoices and payments build on. */
export const agreementProposals = {
  offer: onOffer,
  nextQuestion: async (wish, audit) => {
    const view = await agreement(offerMeant(wish), audit);
    return { ...aboutOffer(view), values: { number: view.questions.length + 1 } };
  },
  question: async (wish, audit) => {
    const view = await agreement(required(wish, "agreement"), audit);
    const number = wish.values["number"] ?? view.questions.find(({ answers }) => answers.length === 0)?.number;
    const asked = view.questions.find((one) => one.number === number);
    if (asked === undefined) throw noneOpen("question of the supplier", view);
    const { actHash } = asked.answers.at(-1)?.act ?? asked.act;
    return { subject: asHex(view.procurement.id), builtOn: asHex(actHash), values: { number: asked.number } };
  },
  offerToTheLetter: async (wish, audit) => {
    const proposal = await onOffer(wish, audit);
    return { ...proposal, ...(proposal.builtOn === undefined ? {} : { sameContentAs: proposal.builtOn }) };
  },
  agreement: onAgreement,
  ownVariation: onVariation("own"),
  othersVariation: onVariation("other's"),
  variationToTheLetter: async (wish, audit) => {
    const proposal = await onVariation("other's")(wish, audit);
    return { ...proposal, ...(proposal.builtOn === undefined ? {} : { sameContentAs: proposal.builtOn }) };
  },
  milestone: onMilestone,
  delivery: onDelivery,
  decision: async (wish, audit) => {
    const proposal = await onMilestone(wish, audit);
    return { ...proposal, values: { corrects: proposal.builtOn } };
  },
  buyersInvoice: onInvoice(({ buildsOn }) => asHex(buildsOn)),
  nextPayment: async (wish, audit) => {
    const { view, milestone } = await milestoneOf(wish, audit);
    const { paymentBuildsOn, paidBefore } = milestone;
    const builtOn =
      paymentBuildsOn === null ? { nothingYet: notAccepted(view, milestone) } : { builtOn: asHex(paymentBuildsOn) };
    const [invoice, another] = invoicesPaid(wish, milestone);
    const meant = another === undefined ? { invoice: invoice?.id ?? ZERO_BYTES32 } : {};
    return { subject: asHex(view.procurement.id), ...builtOn, values: { paidBefore, ...meant } };
  },
  paymentToCorrect: async (wish, audit) => {
    const { milestone } = await milestoneOf(wish, audit);
    const payment = paymentToCorrect(wish, milestone);
    const proposal = await aboutPayment(payment, audit);
    return { ...proposal, values: { payment, paidBefore: milestone.paidBefore } };
  },
  suppliersInvoice: onInvoice(lastCreditOf),
  payment: onPayment,
} satisfies Partial<Readonly<Record<Foundation, Propose>>>;

function noneOpen(what: string, { title }: AgreementView): Problem {
  return new Problem("not-recorded", `No ${what} about “${title}” waits for an answer. Its page shows how each ended.`);
}

function notAccepted({ title, buyer }: AgreementView, milestone: MilestoneView): string {
  return (
    `Nothing has been accepted on milestone ${milestone.number} “${milestone.title}” of “${title}” yet, so nothing is payable. ` +
    `${buyer.name} decides on the delivery first.`
  );
}

/**
 * The invoices that a payment may be for: those with the number that it names, else those not paid in full yet. A
 * number that none of the recorded ones has is a slip, and the payment would count for no invoice.
 */
function invoicesPaid(wish: Wish, milestone: MilestoneView): MilestoneView["invoices"] {
  const number = invoiceNumberIn(wish);
  if (number !== undefined) {
    const numbered = invoicesNumbered(number, { milestones: [milestone] });
    const isSlip = numbered.length === 0 && milestone.invoices.length > 0 && wish.values["invoice"] === undefined;
    if (isSlip) throw notRecorded("invoice", number);
    return numbered;
  }
  return milestone.invoices.filter(isUnpaid);
}

async function agreement(id: string, audit: AuditReads): Promise<AgreementView> {
  const found = await audit.agreement(id);
  if (found === undefined) throw notRecorded("agreement", id);
  return found;
}

interface MilestoneMeant {
  readonly view: AgreementView;
  readonly milestone: MilestoneView;
}

async function milestoneOf(wish: Wish, audit: AuditReads): Promise<MilestoneMeant> {
  const view = await agreement(required(wish, "agreement"), audit);
  const milestone = view.milestones.find(({ number }) => number === wish.values["number"]);
  if (milestone === undefined) throw notRecorded("milestone", String(wish.values["number"]));
  return { view, milestone };
}

const ActOnAgreement = z.looseObject({ values: z.looseObject({ agreement: z.string() }) });

/** The agreement that an invoice or payment is about. */
async function agreementOfAct(actHash: Hex, audit: AuditReads): Promise<AgreementView> {
  const parsed = ActOnAgreement.safeParse((await audit.act(actHash))?.act);
  if (!parsed.success) throw notRecorded("invoice or payment", actHash);
  return agreement(parsed.data.values.agreement, audit);
}
