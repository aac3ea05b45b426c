import { z } from "zod";
import { stateNames } from "../../domain/acts/stateNames.ts";
import { NextAct } from "../acts/NextAct.ts";
import { ActRef, Day, Hash, Moment, NetAmount, OrganisationRef, OwnWords } from "../views.ts";

export const PlanState = z.enum(stateNames("plan"));

export const PlanRow = z
  .object({
    id: Hash,
    reference: z.string(),
    owner: OrganisationRef,
    title: z.string(),
    summary: z.string().nullable(),
    state: PlanState,
    value: NetAmount,
    startsOn: Day.nullable().meta({ description: "null: not set yet" }),
    startPassed: z.boolean().meta({ description: "still planned, although its expected start has passed" }),
    cpv: z.array(z.string()),
    joined: z.array(OrganisationRef),
    declined: z.array(OrganisationRef),
    overlaps: z.int().meta({ description: "how many plans of other authorities look alike" }),
    publishedAt: Moment,
    changedAt: Moment,
    lastAct: ActRef,
  })
  .meta({ id: "PlanRow" });
export type PlanRow = z.infer<typeof PlanRow>;

/** A plan of another authority that seems to be about the same, and why it seems so. */
export const PlanOverlap = z
  .object({
    id: Hash,
    reference: z.string(),
    owner: OrganisationRef,
    title: z.string(),
    value: NetAmount,
    startsOn: Day.nullable(),
    why: z.array(z.string()).meta({ description: "same CPV, shared words, same months" }),
  })
  .meta({ id: "PlanOverlap" });
export type PlanOverlap = z.infer<typeof PlanOverlap>;

export const PlanAnswer = z
  .object({
    authority: OrganisationRef,
    answer: z.enum(stateNames("answer")),
    reason: z.string().nullable(),
    reasons: OwnWords,
    /** The plan was changed after this answer was given. */
    toEarlierVersion: z.boolean(),
    act: ActRef,
  })
  .meta({ id: "PlanAnswer" });
export type PlanAnswer = z.infer<typeof PlanAnswer>;

export const PlanView = PlanRow.extend({
  version: z.int(),
  contentAct: ActRef.meta({ description: "what an answer builds on" }),
  ownerAct: ActRef.meta({ description: "what the owner's next act builds on" }),
  dropped: z.object({ reason: z.string(), reasons: OwnWords, act: ActRef }).nullable(),
  procurement: z.object({ id: Hash, ocid: z.string(), title: z.string() }).nullable(),
  answers: z.array(PlanAnswer),
  overlapping: z.array(PlanOverlap),
  next: z.array(NextAct).meta({ description: "what can happen now, and by whom" }),
  content: z.unknown(),
}).meta({ id: "PlanView" });
export type PlanView = z.infer<typeof PlanView>;
