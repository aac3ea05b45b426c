import { z } from "zod";
import { AgreementRow } from "./AgreementView.ts";
import { ActRef, Day, DocumentRef, Hash, Moment, NetAmount, OrganisationRef } from "./common.ts";
import { EvidenceRow } from "./EvidenceView.ts";

/** Whether it still goes on. */
export const ProcurementState = z
  .enum(["active", "withdrawn", "cancelled", "complete"])
  .meta({ id: "ProcurementState" });

/** How far it came, in the words of OCDS. */
export const ProcurementStage = z
  .enum(["planning", "tender", "award", "contract", "implementation"])
  .meta({ id: "ProcurementStage" });

export const ProcurementRow = z
  .object({
    id: Hash,
    ocid: z.string(),
    reference: z.string(),
    title: z.string(),
    summary: z.string().nullable(),
    lead: OrganisationRef,
    members: z.array(OrganisationRef),
    suppliers: z.array(OrganisationRef),
    state: ProcurementState,
    stage: ProcurementStage,
    ground: z.string(),
    budget: NetAmount,
    enquiryDeadline: Moment.nullable(),
    deadline: Moment.nullable(),
    openedAt: Moment,
    opening: ActRef,
    lastActAt: Moment,
    acts: z.int(),
  })
  .meta({ id: "ProcurementRow" });
export type ProcurementRow = z.infer<typeof ProcurementRow>;

export const TenderVersion = z
  .object({
    tender: z.int(),
    version: z.int(),
    act: ActRef,
    by: OrganisationRef,
    enquiryDeadline: Moment,
    deadline: Moment,
    budget: NetAmount,
    ground: z.string(),
    rationale: z.string().nullable(),
    /** Days by which the deadline moved against the version before; negative when it came nearer. */
    deadlineMovedDays: z.number().nullable(),
  })
  .meta({ id: "TenderVersion" });
export type TenderVersion = z.infer<typeof TenderVersion>;

export const Clarification = z
  .object({
    number: z.int(),
    questions: z.array(z.object({ question: z.string(), answer: z.string() })).nullable(),
    toVersion: z.int(),
    act: ActRef,
  })
  .meta({ id: "Clarification" });
export type Clarification = z.infer<typeof Clarification>;

/** The tender as it stands. Versions are numbered across withdrawn tenders too, so that a version is one thing. */
export const TenderView = z
  .object({
    number: z.int(),
    version: z.int(),
    state: z.enum(["open", "closed", "withdrawn", "cancelled", "awarded"]),
    enquiryDeadline: Moment,
    deadline: Moment,
    budget: NetAmount,
    ground: z.string(),
    content: z.unknown(),
    documents: z.array(DocumentRef),
    versions: z.array(TenderVersion),
    clarifications: z.array(Clarification),
    contentAct: ActRef,
    withdrawn: z.object({ reason: z.string(), act: ActRef }).nullable(),
  })
  .meta({ id: "TenderView" });
export type TenderView = z.infer<typeof TenderView>;

export const AwardView = z
  .object({
    number: z.int(),
    act: ActRef,
    winners: z.array(z.object({ supplier: OrganisationRef, ceiling: NetAmount })),
    reasons: z.string().nullable(),
    replacedBy: ActRef.nullable(),
  })
  .meta({ id: "AwardView" });
export type AwardView = z.infer<typeof AwardView>;

export const NoticeLink = z
  .object({
    process: Hash,
    ocid: z.string().nullable(),
    linked: z.boolean(),
    reason: z.string().nullable(),
    act: ActRef,
  })
  .meta({ id: "NoticeLink" });
export type NoticeLink = z.infer<typeof NoticeLink>;

/** Something that a tender on its ground and by its procedure should say and does not. */
export const Missing = z
  .object({
    path: z.string().meta({ description: "JSON pointer to where it belongs" }),
    label: z.string(),
    why: z.string().meta({ description: "what it is good for" }),
    rule: z.string().nullable().meta({ description: "where it is asked for; null where nothing is asked but doubted" }),
  })
  .meta({ id: "Missing" });
export type Missing = z.infer<typeof Missing>;

export const ProcurementView = ProcurementRow.extend({
  currency: z.string(),
  content: z.unknown(),
  groundWhy: z.string().nullable(),
  phases: z.array(z.object({ number: z.int(), budget: NetAmount, startsOn: Day, endsOn: Day })),
  tender: TenderView.nullable(),
  awards: z.array(AwardView),
  agreements: z.array(AgreementRow),
  links: z.array(NoticeLink),
  evidence: z.array(EvidenceRow),
  plans: z.array(z.object({ id: Hash, reference: z.string(), title: z.string() })),
  cancelled: z.object({ reason: z.string(), act: ActRef }).nullable(),
  /** What the lead's next act on the tender builds on. */
  tenderBuildsOn: Hash,
  head: z.object({ subjectHead: Hash, count: z.int(), act: ActRef }),
  questioned: z.int(),
}).meta({ id: "ProcurementView" });
export type ProcurementView = z.infer<typeof ProcurementView>;
