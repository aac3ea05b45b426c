import type { Act, ActKind } from "../../domain/acts/Act.ts";

/**
 * Gas that an act gets. A block is filled by limits, not by use, so they stand close above what an act needs that is
 * the first on its subject, signed by a plain key. One that needs more is tried again with `greatestGasLimit`.
 */
export function gasLimit(act: Act, signer: string): number {
  const isPasskey = signer.length > addressLength;
  return base[act.kind] + listed(act) * (perListed[act.kind] ?? 0) + (isPasskey ? passkey : 0);
}

/** The most that one act may have: it shares a transaction of at most 16,777,216 with what carries it. */
export const greatestGasLimit = 8_000_000;

const addressLength = 2 + 2 * 20;
/** P-256 on chain, and an event and call data that are half a kilobyte longer. */
const passkey = 45_000;

const base: Readonly<Record<ActKind, number>> = {
  OrganisationEntered: 260_000,
  OrganisationConfirmed: 190_000,
  OrganisationRenamed: 120_000,
  IdentifierAdded: 130_000,
  KeyAdded: 210_000,
  KeyRevoked: 140_000,
  FoundingSigned: 230_000,
  AdmissionProposed: 200_000,
  RegisterStatusProposed: 130_000,
  VoteCast: 290_000,
  PlanPublished: 180_000,
  PlanChanged: 100_000,
  PlanDropped: 100_000,
  PlanJoined: 145_000,
  PlanDeclined: 145_000,
  PlanConverted: 110_000,
  ProcurementOpened: 190_000,
  NoticeLinked: 145_000,
  NoticeUnlinked: 100_000,
  TenderPublished: 155_000,
  TenderAmended: 110_000,
  TenderClarified: 125_000,
  TenderWithdrawn: 125_000,
  AwardDecided: 140_000,
  ProcurementCancelled: 150_000,
  AgreementOffered: 240_000,
  OfferWithdrawn: 110_000,
  OfferQuestioned: 130_000,
  AgreementDeclined: 110_000,
  AgreementSigned: 145_000,
  VariationOffered: 190_000,
  VariationWithdrawn: 105_000,
  VariationDeclined: 105_000,
  VariationSigned: 150_000,
  AgreementEnded: 115_000,
  QuestionAnswered: 110_000,
  MilestoneDelivered: 115_000,
  DeliveryAccepted: 200_000,
  DeliveryAcceptedInPart: 200_000,
  DeliveryRejected: 175_000,
  MilestoneWaived: 115_000,
  DecisionCorrected: 170_000,
  InvoiceRecorded: 190_000,
  InvoiceReceived: 115_000,
  InvoiceDisputed: 115_000,
  PaymentRecorded: 305_000,
  PaymentCorrected: 180_000,
  PaymentConfirmed: 130_000,
  PaymentContested: 130_000,
  NoticeRecorded: 155_000,
  ActAffirmed: 120_000,
  ActDisowned: 120_000,
  DocumentTakenDown: 120_000,
};

/** For each member, phase, winner or milestone that an act lists. */
const perListed: Partial<Record<ActKind, number>> = {
  ProcurementOpened: 30_000,
  AwardDecided: 30_000,
  AgreementOffered: 60_000,
  VariationOffered: 30_000,
  VariationSigned: 60_000,
};

function listed(act: Act): number {
  return Object.values(act.values).reduce<number>((sum, value) => sum + (Array.isArray(value) ? value.length : 0), 0);
}
