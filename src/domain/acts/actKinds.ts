// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
import { AgreementDeclined } from "./agreement/AgreementDeclined.ts";
import { AgreementEnded } from "./agreement/AgreementEnded.ts";
import { AgreementOffered } from "./agreement/AgreementOffered.ts";
import { AgreementSigned } from "./agreement/AgreementSigned.ts";
import { OfferQuestioned } from "./agreement/OfferQuestioned.ts";
import { OfferWithdrawn } from "./agreement/OfferWithdrawn.ts";
import { QuestionAnswered } from "./agreement/QuestionAnswered.ts";
import { VariationDeclined } from "./agreement/VariationDeclined.ts";
import { VariationOffered } from "./agreement/VariationOffered.ts";
import { VariationSigned } from "./agreement/VariationSigned.ts";
import { VariationWithdrawn } from "./agreement/VariationWithdrawn.ts";
import { AdmissionProposed } from "./consortium/AdmissionProposed.ts";
import { AuthorityLeft } from "./consortium/AuthorityLeft.ts";
import { EntryProposed } from "./consortium/EntryProposed.ts";
import { FoundingSigned } from "./consortium/FoundingSigned.ts";
import { RecoveryObjected } from "./consortium/RecoveryObjected.ts";
import { RecoveryProposed } from "./consortium/RecoveryProposed.ts";
import { RegisterReplacementProposed } from "./consortium/RegisterReplacementProposed.ts";
import { RegisterStatusProposed } from "./consortium/RegisterStatusProposed.ts";
import { StandingProposed } from "./consortium/StandingProposed.ts";
import { VoteCast } from "./consortium/VoteCast.ts";
import { IdentifierAdded } from "./directory/IdentifierAdded.ts";
import { IdentifierConfirmed } from "./directory/IdentifierConfirmed.ts";
import { KeyAdded } from "./directory/KeyAdded.ts";
import { KeyRevoked } from "./directory/KeyRevoked.ts";
import { OrganisationConfirmed } from "./directory/OrganisationConfirmed.ts";
import { OrganisationEntered } from "./directory/OrganisationEntered.ts";
import { OrganisationRecovered } from "./directory/OrganisationRecovered.ts";
import { OrganisationRenamed } from "./directory/OrganisationRenamed.ts";
import { NoticeRecorded } from "./evidence/NoticeRecorded.ts";
import { DecisionCorrected } from "./milestone/DecisionCorrected.ts";
import { DeliveryAccepted } from "./milestone/DeliveryAccepted.ts";
import { DeliveryAcceptedInPart } from "./milestone/DeliveryAcceptedInPart.ts";
import { DeliveryRejected } from "./milestone/DeliveryRejected.ts";
import { MilestoneDelivered } from "./milestone/MilestoneDelivered.ts";
import { MilestoneWaived } from "./milestone/MilestoneWaived.ts";
import { InvoiceCredited } from "./payment/InvoiceCredited.ts";
import { InvoiceDisputed } from "./payment/InvoiceDisputed.ts";
import { InvoiceReceived } from "./payment/InvoiceReceived.ts";
import { InvoiceRecorded } from "./payment/InvoiceRecorded.ts";
import { InvoiceWithdrawn } from "./payment/InvoiceWithdrawn.ts";
import { PaymentConfirmed } from "./payment/PaymentConfirmed.ts";
import { PaymentContested } from "./payment/PaymentContested.ts";
import { PaymentCorrected } from "./payment/PaymentCorrected.ts";
import { PaymentRecorded } from "./payment/PaymentRecorded.ts";
import { PlanChanged } from "./plan/PlanChanged.ts";
import { PlanConverted } from "./plan/PlanConverted.ts";
import { PlanDeclined } from "./plan/PlanDeclined.ts";
import { PlanDropped } from "./plan/PlanDropped.ts";
import { PlanJoined } from "./plan/PlanJoined.ts";
import { PlanPublished } from "./plan/PlanPublished.ts";
import { NoticeLinked } from "./procurement/NoticeLinked.ts";
import { NoticeUnlinked } from "./procurement/NoticeUnlinked.ts";
import { ProcurementAmended } from "./procurement/ProcurementAmended.ts";
import { ProcurementOpened } from "./procurement/ProcurementOpened.ts";
import { ActAffirmed } from "./statement/ActAffirmed.ts";
import { ActDisowned } from "./statement/ActDisowned.ts";
import { DocumentTakenDown } from "./statement/DocumentTakenDown.ts";
import { AwardDecided } from "./tender/AwardDecided.ts";
import { ProcurementCancelled } from "./tender/ProcurementCancelled.ts";
import { TenderAmended } from "./tender/TenderAmended.ts";
import { TenderClarified } from "./tender/TenderClarified.ts";
import { TenderPublished } from "./tender/TenderPublished.ts";
import { TenderWithdrawn } from "./tender/TenderWithdrawn.ts";

/** Every kind of act that there is, in the order of their codes. */
export const ACT_KINDS = {
  OrganisationEntered,
  OrganisationConfirmed,
  OrganisationRenamed,
  IdentifierAdded,
  KeyAdded,
  KeyRevoked,
  IdentifierConfirmed,
  OrganisationRecovered,
  FoundingSigned,
  AdmissionProposed,
  RegisterStatusProposed,
  VoteCast,
  StandingProposed,
  AuthorityLeft,
  EntryProposed,
  RecoveryProposed,
  RecoveryObjected,
  RegisterReplacementProposed,
  PlanPublished,
  PlanChanged,
  PlanDropped,
  PlanJoined,
  PlanDeclined,
  PlanConverted,
  ProcurementOpened,
  NoticeLinked,
  NoticeUnlinked,
  ProcurementAmended,
  TenderPublished,
  TenderAmended,
  TenderClarified,
  TenderWithdrawn,
  AwardDecided,
  ProcurementCancelled,
  AgreementOffered,
  OfferWithdrawn,
  OfferQuestioned,
  AgreementDeclined,
  AgreementSigned,
  VariationOffered,
  VariationWithdrawn,
  VariationDeclined,
  VariationSigned,
  AgreementEnded,
  QuestionAnswered,
  MilestoneDelivered,
  DeliveryAccepted,
  DeliveryAcceptedInPart,
  DeliveryRejected,
  MilestoneWaived,
  DecisionCorrected,
  InvoiceRecorded,
  InvoiceReceived,
  InvoiceDisputed,
  PaymentRecorded,
  PaymentCorrected,
  PaymentConfirmed,
  PaymentContested,
  InvoiceWithdrawn,
  InvoiceCredited,
  NoticeRecorded,
  ActAffirmed,
  ActDisowned,
  DocumentTakenDown,
} as const;
