import type { Act } from "../domain/acts/Act.ts";
import type { NamesTold } from "../domain/acts/NamesTold.ts";
import type { StateOf } from "../domain/acts/procedures.ts";
import type { Hex } from "../domain/Hex.ts";
import type { Stage } from "../projection/procurement/stages.ts";
import type { ActView, History, HistoryEntry, HistoryPart, VersionDiff } from "./acts/ActView.ts";
import type { AgreementRow, AgreementView } from "./agreement/AgreementView.ts";
import type { FounderView, MotionView } from "./consortium/MotionView.ts";
import type { OrganisationRow, OrganisationView } from "./directory/OrganisationView.ts";
import type { EvidenceDiff, EvidenceRow, EvidenceView } from "./evidence/EvidenceView.ts";
import type { MilestoneRow } from "./milestone/MilestoneView.ts";
import type { InvoiceView } from "./payment/InvoiceView.ts";
import type { PaymentView } from "./payment/PaymentView.ts";
import type { PlanRow, PlanView } from "./plan/PlanView.ts";
import type {
  ChangeAfterSeen,
  NotHere,
  PaymentPerformance,
  Population,
  ProcurementWithoutNotice,
  SearchHit,
} from "./population/AuditView.ts";
import type { ProcurementRow, ProcurementView, TurnOf } from "./procurement/ProcurementView.ts";
import type { BroughtBy } from "./statement/broughtBy.ts";
import type { Missing } from "./tender/TenderView.ts";
import type { ThreeWayTable } from "./threeWay/ThreeWayTable.ts";
import type { LedgerStamp, Page } from "./views.ts";

/** Organisations and things to name besides those that an act mentions: any that are not known are left out. */
export interface AlsoNamed {
  readonly organisations: readonly number[];
  readonly hashes: readonly string[];
}

/** Which part of a list: `cursor` is a page's `next`; `limit` is 1 to 100, 25 if left out. */
export interface PageRequest {
  cursor?: string | undefined;
  limit?: number | undefined;
}

export interface PlanFilter {
  authority?: number | undefined;
  state?: StateOf<"plan"> | undefined;
  text?: string | undefined;
  /** Only those whose expected start has not passed, or is not set. */
  toCome?: boolean | undefined;
}

/** `openedFrom`, `openedUntil`: UTC seconds, both included. `text`: all words must occur. */
export interface ProcurementFilter {
  authority?: number | undefined;
  state?: StateOf<"procurement"> | undefined;
  stage?: Stage | undefined;
  supplier?: number | undefined;
  openedFrom?: number | undefined;
  openedUntil?: number | undefined;
  text?: string | undefined;
}

export interface AgreementFilter {
  procurement?: string | undefined;
  /** As its buyer calls it, to the letter. */
  reference?: string | undefined;
  text?: string | undefined;
  buyer?: number | undefined;
  supplier?: number | undefined;
  state?: StateOf<"agreement"> | undefined;
}

/** `status`: due within `withinDays` (30), late, awaiting a decision past its day, payment late. */
export interface MilestoneFilter {
  status?: "due" | "late" | "decision-late" | "payment-late" | undefined;
  withinDays?: number | undefined;
  buyer?: number | undefined;
  supplier?: number | undefined;
}

export interface InvoiceFilter {
  status?: "unpaid" | "late" | "disputed" | undefined;
  buyer?: number | undefined;
  supplier?: number | undefined;
}

export interface PaymentFilter {
  buyer?: number | undefined;
  supplier?: number | undefined;
  status?: "contested" | "corrected" | undefined;
}

export interface EvidenceFilter {
  ocid?: string | undefined;
  buyer?: number | undefined;
  noticeType?: string | undefined;
  text?: string | undefined;
}

export interface OrganisationFilter {
  kind?: "authority" | "supplier" | "auditor" | "recorder" | undefined;
  text?: string | undefined;
  /** Whose key this is, or was. */
  signer?: Hex | undefined;
}

/** `asAt`: UTC seconds, included. `effective`: by the day things happened, instead of when they were recorded. */
export interface HistoryOptions {
  asAt?: number | undefined;
  effective?: boolean | undefined;
}

/** `kind` of act; `party`: who signed, by number; `from`: the act to begin with, by its number in the ledger. */
export interface HistoryFilter {
  kind?: string | undefined;
  party?: number | undefined;
  from?: number | undefined;
}

/** The lists that can be taken away as CSV. */
export type ListName =
  | "plans"
  | "procurements"
  | "agreements"
  | "milestones"
  | "invoices"
  | "payments"
  | "organisations"
  | "motions"
  | "evidence"
  | "acts"
  | "late-records"
  | "questioned"
  | "answered"
  | "three-way"
  | "changes-after-seen"
  | "notices-without-procurement"
  | "procurements-without-notice";

/**
 * All that can be read, from the projection. Procurements and plans are found by their id (0x…) or their OCID;
 * unknown things are `undefined`; lists are newest first unless said otherwise. Times in are UTC seconds; times out
 * are RFC 3339 in UTC, days are London days. Nothing here proves anything: `verify` does, from the chain.
 */
export interface AuditReads {
  listPlans(filter: PlanFilter, page: PageRequest): Promise<Page<PlanRow>>;
  plan(idOrReference: string): Promise<PlanView | undefined>;

  listProcurements(filter: ProcurementFilter, page: PageRequest): Promise<Page<ProcurementRow>>;
  procurement(idOrOcid: string, options?: { asAt?: number | undefined }): Promise<ProcurementView | undefined>;
  /** What a tender on this ground and by this procedure should say and does not. */
  completeness(idOrOcid: string): Promise<Missing[] | undefined>;
  /** Versions are numbered 1, 2, … over all tenders of the procurement; undefined if one of them is unknown. */
  diff(idOrOcid: string, from: number, to: number): Promise<VersionDiff | undefined>;

  /** Of a procurement or plan (id or OCID), an organisation (`organisation/7`) or an outside publication (OCID or subject). */
  history(subject: string, options?: HistoryOptions): Promise<History | undefined>;
  /** The same a page at a time, the last act first. */
  historyPart(
    subject: string,
    asked: HistoryOptions & { filter: HistoryFilter; page: PageRequest },
  ): Promise<HistoryPart | undefined>;

  /** All that an organisation has to do, the soonest first. */
  turnsOf(organisation: number): Promise<TurnOf[]>;
  listAgreements(filter: AgreementFilter, page: PageRequest): Promise<Page<AgreementRow>>;
  agreement(id: string, options?: { asAt?: number | undefined }): Promise<AgreementView | undefined>;
  threeWay(agreement: string, options?: { asAt?: number | undefined }): Promise<ThreeWayTable | undefined>;
  /** Of all agreements that were ever in force; a framework's money is that of its call-offs. */
  listThreeWay(page: PageRequest): Promise<Page<ThreeWayTable>>;
  /** Soonest due first. */
  listMilestones(filter: MilestoneFilter, page: PageRequest): Promise<Page<MilestoneRow>>;
  listInvoices(filter: InvoiceFilter, page: PageRequest): Promise<Page<InvoiceView>>;
  listPayments(filter: PaymentFilter, page: PageRequest): Promise<Page<PaymentView>>;
  paymentPerformance(): Promise<PaymentPerformance[]>;

  listEvidence(filter: EvidenceFilter, page: PageRequest): Promise<Page<EvidenceRow>>;
  evidence(ocid: string): Promise<EvidenceView | undefined>;
  /** Recordings are numbered 1, 2, … in the order of their acts; undefined if one of them is unknown. */
  evidenceDiff(ocid: string, from: number, to: number): Promise<EvidenceDiff | undefined>;

  listOrganisations(filter: OrganisationFilter, page: PageRequest): Promise<Page<OrganisationRow>>;
  organisation(number: number): Promise<OrganisationView | undefined>;
  /** By one of its identifiers, normalised: "GB-COH-01234567". */
  /** The act that brought a document first, by the document's SHA-256. */
  broughtBy(sha256: string): Promise<BroughtBy[]>;
  /** By the digest of one of its identifiers, or of the one under which it is pending. */
  organisationByDigest(digest: string): Promise<OrganisationView | undefined>;
  organisationByIdentifier(identifier: string): Promise<OrganisationView | undefined>;
  listMotions(): Promise<MotionView[]>;
  founders(): Promise<FounderView[]>;

  /** By its hash, or by its number in the ledger. */
  act(hashOrNumber: string): Promise<ActView | undefined>;
  /** What the description of an act calls others which is yet to be recorded. */
  namesFor(act: Act, also?: AlsoNamed): Promise<NamesTold>;
  latestActs(page: PageRequest): Promise<Page<HistoryEntry>>;
  head(): Promise<LedgerStamp | undefined>;
  /** @param ofEach how many of each kind at most, 10 if left out */
  search(text: string, limit?: number, ofEach?: number): Promise<SearchHit[]>;

  population(): Promise<Population>;
  notHere(): Promise<NotHere>;
  listUnlinkedNotices(page: PageRequest): Promise<Page<EvidenceRow>>;
  listWithoutNotice(page: PageRequest): Promise<Page<ProcurementWithoutNotice>>;
  /** Acts recorded more than 14 days after they happened. */
  recordedLate(page: PageRequest): Promise<Page<HistoryEntry>>;
  questionedActs(page: PageRequest): Promise<Page<HistoryEntry>>;
  /** Acts that were in question and that their organisation affirmed, or disowned. */
  answeredActs(page: PageRequest): Promise<Page<HistoryEntry>>;
  changesAfterSeen(page: PageRequest): Promise<Page<ChangeAfterSeen>>;

  /** Rows of one list as CSV cells, header first, made harmless for spreadsheets; every row names its acts. */
  csv(list: ListName): AsyncIterable<string[]>;
}
