import { z } from "zod";
import { allDefinitions } from "../../domain/acts/definitionOf.ts";
import { stateNames } from "../../domain/acts/stateNames.ts";
import { STAGES } from "../../projection/procurement/stages.ts";
import { Difference, DocumentChange } from "../acts/ActView.ts";
import { NextAct } from "../acts/NextAct.ts";
import { AgreementRow } from "../agreement/AgreementView.ts";
import { EvidenceRow } from "../evidence/EvidenceView.ts";
import { AwardView, TenderView } from "../tender/TenderView.ts";
import { ActRef, Day, Hash, Moment, Money, NetAmount, OrganisationRef, OwnWords } from "../views.ts";

/** Whether it still goes on. */
export const ProcurementState = z.enum(stateNames("procurement")).meta({ id: "ProcurementState" });

/** How far it came, in the words of OCDS. */
export const ProcurementStage = z.enum(STAGES).meta({ id: "ProcurementStage" });

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
    openingVersion: z.int().meta({ description: "1 as it was opened; one more with each amendment" }),
    lastActAt: Moment,
    acts: z.int(),
  })
  .meta({ id: "ProcurementRow" });

export type ProcurementRow = z.infer<typeof ProcurementRow>;

export const NoticeLink = z
  .object({
    process: Hash,
    ocid: z.string().nullable(),
    linked: z.boolean(),
    reason: z.string().nullable(),
    reasons: OwnWords,
    act: ActRef,
  })
  .meta({ id: "NoticeLink" });

export type NoticeLink = z.infer<typeof NoticeLink>;

export const OpeningVersion = z
  .object({
    version: z.int(),
    act: ActRef,
    reason: z.string().nullable(),
    rationale: z.string().nullable(),
    differences: z.array(Difference).meta({ description: "what it changed of the version before" }),
    documents: z.array(DocumentChange),
  })
  .meta({ id: "OpeningVersion" });

export type OpeningVersion = z.infer<typeof OpeningVersion>;

const KINDS = allDefinitions().map(({ kind }) => kind);

/** Something that is awaited of somebody. */
export const Turn = z
  .object({
    by: OrganisationRef,
    what: z.string().meta({ description: "after 'to': sign or decline; the agreement's title may follow" }),
    until: z
      .union([Moment, Day])
      .nullable()
      .meta({ description: "the last moment, or the last day, for it; null where there is none" }),
    late: z.boolean(),
    agreement: z.object({ id: Hash, title: z.string() }).nullable(),
    milestone: z.int().nullable(),
    kinds: z.array(z.enum(KINDS)).meta({ description: "acts by which it is done; none where time alone does it" }),
  })
  .meta({ id: "Turn", description: "what is awaited, and of whom" });

export type Turn = z.infer<typeof Turn>;

/** The same, in which procurement. */
export type TurnOf = Turn & { readonly procurement: Pick<ProcurementRow, "id" | "ocid" | "title"> };

export const ProcurementView = ProcurementRow.extend({
  currency: z.string(),
  content: z.unknown(),
  groundWhy: z.string().nullable(),
  phases: z.array(
    z.object({
      number: z.int(),
      budget: NetAmount,
      committed: NetAmount.meta({ description: "prices of agreements in force, and what ended ones came to" }),
      left: NetAmount.meta({ description: "budget less what is committed; negative where that is more" }),
      startsOn: Day,
      endsOn: Day,
    }),
  ),
  shares: z
    .array(z.object({ organisation: OrganisationRef, commitment: Money.nullable() }))
    .meta({ description: "what each member of the buyers group commits; null where the opening does not say" }),
  openings: z.array(OpeningVersion).meta({ description: "every wording of the opening, the first one first" }),
  tender: TenderView.nullable(),
  awards: z.array(AwardView),
  agreements: z.array(AgreementRow),
  links: z.array(NoticeLink),
  evidence: z.array(EvidenceRow),
  plans: z.array(z.object({ id: Hash, reference: z.string(), title: z.string() })),
  cancelled: z.object({ reason: z.string(), reasons: OwnWords, act: ActRef }).nullable(),
  /** What the lead's next act on the tender builds on. */
  tenderBuildsOn: Hash,
  head: z.object({ subjectHead: Hash, count: z.int(), act: ActRef }),
  questioned: z.int(),
  turns: z.array(Turn).meta({ description: "what is awaited of whom, the soonest first" }),
  next: z.array(NextAct).meta({ description: "what can happen now, and by whom" }),
}).meta({ id: "ProcurementView" });

export type ProcurementView = z.infer<typeof ProcurementView>;
