import { z } from "zod";
import { shownStateNames } from "../../domain/acts/stateNames.ts";
import { ActRef, Day, DocumentRef, Moment, NetAmount, OrganisationRef, OwnWords } from "../views.ts";

export const TenderVersion = z
  .object({
    tender: z.int(),
    version: z.int(),
    act: ActRef,
    by: OrganisationRef,
    enquiryDeadline: Moment.nullable(),
    deadline: Moment,
    budget: NetAmount,
    ground: z.string(),
    rationale: z.string().nullable(),
    isWhole: z.boolean().meta({ description: "whether its content is here as it was signed" }),
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
    state: z.enum(shownStateNames("tender")).exclude(["none"]),
    enquiryDeadline: Moment.nullable(),
    deadline: Moment,
    budget: NetAmount,
    ground: z.string(),
    content: z.unknown(),
    documents: z.array(DocumentRef),
    versions: z.array(TenderVersion),
    clarifications: z.array(Clarification),
    contentAct: ActRef,
    withdrawn: z.object({ reason: z.string(), reasons: OwnWords, act: ActRef }).nullable(),
  })
  .meta({ id: "TenderView" });

export type TenderView = z.infer<typeof TenderView>;

/** How one tender was judged, as the decision's content says it. */
const Assessment = z
  .object({
    reasons: OwnWords,
    scores: z.array(
      z.object({ criterion: z.string(), points: z.number(), mostPoints: z.number(), reasons: z.string().nullable() }),
    ),
  })
  .meta({ id: "Assessment" });

export const AwardView = z
  .object({
    number: z.int(),
    act: ActRef,
    decidedOn: Day.nullable(),
    winners: z.array(Assessment.extend({ supplier: OrganisationRef, ceiling: NetAmount })),
    unsuccessful: z
      .array(Assessment.extend({ supplier: OrganisationRef }))
      .nullable()
      .meta({ description: "suppliers that did not win; null where the decision does not name any" }),
    tendersReceived: z.int().nullable(),
    standstill: z
      .object({ mandatory: z.boolean(), endsOn: Day.nullable(), note: z.string().nullable() })
      .nullable()
      .meta({ description: "before which no agreement may be signed; null where the decision says nothing of it" }),
    reasons: z.string().nullable(),
    replacedBy: ActRef.nullable(),
  })
  .meta({ id: "AwardView" });

export type AwardView = z.infer<typeof AwardView>;

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
