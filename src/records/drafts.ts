import type { ActKind } from "../domain/acts/Act.ts";
import { agreementDrafts } from "./agreement/agreementDrafts.ts";
import { milestoneDrafts } from "./milestone/milestoneDrafts.ts";
import { procurementDrafts } from "./procurement/procurementDrafts.ts";
import type { Members, Records } from "./Records.ts";

type Know = (records: Records) => Promise<Members> | Members;

const KNOWN = { ...procurementDrafts, ...agreementDrafts, ...milestoneDrafts } satisfies Partial<Record<ActKind, Know>>;

const nothing: Know = () => ({});

/** Contents of which the records know nothing before their author has written them. */
const UNKNOWN: Readonly<Record<Exclude<ActKind, keyof typeof KNOWN>, Know>> = {
  OrganisationEntered: nothing,
  OrganisationConfirmed: nothing,
  OrganisationRenamed: nothing,
  IdentifierAdded: nothing,
  KeyAdded: nothing,
  KeyRevoked: nothing,
  FoundingSigned: nothing,
  AdmissionProposed: nothing,
  RegisterStatusProposed: nothing,
  VoteCast: nothing,
  IdentifierConfirmed: nothing,
  OrganisationRecovered: nothing,
  StandingProposed: nothing,
  AuthorityLeft: nothing,
  EntryProposed: nothing,
  RecoveryProposed: nothing,
  RecoveryObjected: nothing,
  RegisterReplacementProposed: nothing,
  PlanDropped: nothing,
  PlanJoined: nothing,
  PlanDeclined: nothing,
  PlanConverted: nothing,
  NoticeLinked: nothing,
  NoticeUnlinked: nothing,
  TenderClarified: nothing,
  TenderWithdrawn: nothing,
  ProcurementCancelled: nothing,
  OfferWithdrawn: nothing,
  OfferQuestioned: nothing,
  AgreementDeclined: nothing,
  AgreementSigned: nothing,
  VariationSigned: nothing,
  QuestionAnswered: nothing,
  NoticeRecorded: nothing,
  ActAffirmed: nothing,
  ActDisowned: nothing,
  DocumentTakenDown: nothing,
};

/** What the records know already of the content of each kind of act. */
export const drafts: Readonly<Record<ActKind, Know>> = { ...KNOWN, ...UNKNOWN };
