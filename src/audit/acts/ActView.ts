import { z } from "zod";
import { Sentence } from "../../domain/acts/Sentence.ts";
import { ActRef, Day, DocumentRef, Hash, Moment, OrganisationRef, type Page } from "../views.ts";

/**
 * How far an act can be relied on. `questioned`: signed by a key later revoked since an earlier time and not yet
 * answered; `affirmed`, `disowned`: answered by another key of the same organisation.
 */
export const Standing = z.enum(["good", "questioned", "affirmed", "disowned"]).meta({ id: "Standing" });
export type Standing = z.infer<typeof Standing>;

/** Whether the content is here to be read; a digest alone says nothing in words. */
const ContentState = z.enum(["here", "missing", "none"]);

/** One act in a history: who, when, what, described in words. */
export const HistoryEntry = z
  .object({
    sequence: z.int(),
    subjectSequence: z.int(),
    subject: Hash,
    actHash: Hash,
    kind: z.string(),
    recordedAt: Moment,
    happenedOn: Day.nullable(),
    daysToRecord: z
      .int()
      .nullable()
      .meta({ description: "days between happening and recording, where both are known" }),
    organisation: OrganisationRef,
    keyId: Hash,
    post: z.string().nullable().meta({ description: "the post that decided, never a person" }),
    decision: z.string().nullable().meta({ description: "the decision or delegation that the act rests on" }),
    description: z.string(),
    sentence: Sentence.meta({ description: "the description in parts" }),
    reasons: z.string().nullable(),
    isEvidence: z.boolean().meta({ description: "an outside publication, recorded by whoever recorded it" }),
    builtOn: Hash,
    content: Hash,
    contentState: ContentState,
    documents: z.array(DocumentRef),
    standing: Standing,
    standingBy: ActRef.nullable().meta({ description: "the act that revoked, affirmed or disowned" }),
    notes: z
      .array(z.string())
      .meta({ description: "what a reader should know: corrected later, after bidders saw it, …" }),
  })
  .meta({ id: "HistoryEntry" });
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** A history up to a moment. `effective`: by the day things happened instead of when they were recorded. */
export const History = z
  .object({
    subject: Hash,
    title: z.string(),
    asAt: Moment.nullable(),
    effective: z.boolean(),
    entries: z.array(HistoryEntry),
    head: Hash.nullable().meta({ description: "the subject's head after the last of its own acts shown" }),
    count: z.int(),
  })
  .meta({ id: "History" });
export type History = z.infer<typeof History>;

/** Some acts of a history, the last one first, and what there is to choose from in all of it. */
export interface HistoryPart extends Omit<History, "entries">, Page<HistoryEntry> {
  /** How many acts it has in all, linked notices included, and how many of them fit the filter. */
  readonly total: number;
  readonly fits: number;
  /** Numbers of the subject's own acts in the ledger, in order. */
  readonly own: readonly number[];
  /** Its kinds of acts, and who signed them, each with how many. */
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  readonly parties: readonly { readonly party: OrganisationRef; readonly count: number }[];
}

/** One act with everything that proves it. */
export const ActView = z
  .object({
    entry: HistoryEntry,
    procurement: z.object({ id: Hash, ocid: z.string(), title: z.string() }).nullable(),
    act: z.unknown().meta({ description: "the act as submitted" }),
    typedData: z.unknown().meta({ description: "the EIP-712 data that was signed" }),
    content: z.unknown().meta({ description: "the content, where it is here; without contact points" }),
    registerName: z.string(),
    register: z.string(),
    signer: z.string(),
    signature: z.string(),
    proof: z.string().nullable(),
    extras: z.record(z.string(), z.unknown()),
    subjectHead: Hash,
    ledgerHead: Hash,
    transactionHash: Hash,
    blockNumber: z.int(),
    blockHash: Hash,
    questions: z.array(ActRef).meta({ description: "statements about this act" }),
    buildsOn: ActRef.nullable(),
    builtOnBy: z.array(ActRef),
  })
  .meta({ id: "ActView" });
export type ActView = z.infer<typeof ActView>;

/** One field that differs between two versions. */
export const Difference = z
  .object({
    path: z.string().meta({ description: "JSON pointer" }),
    label: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    kind: z.enum(["added", "removed", "changed"]),
  })
  .meta({ id: "Difference" });
export type Difference = z.infer<typeof Difference>;

/** What became of one document between two contents, by its bytes. */
export const DocumentChange = z
  .object({
    title: z.string(),
    change: z.enum(["added", "removed", "replaced", "identical"]),
    before: Hash.nullable(),
    after: Hash.nullable(),
  })
  .meta({ id: "DocumentChange" });
export type DocumentChange = z.infer<typeof DocumentChange>;

/** What a comparison could not compare, in sentences: whoever reads it must not take silence for sameness. */
export const NotWhole = z
  .array(z.string())
  .meta({ description: "what of both sides is not here, and what that means for the comparison; empty where all is" });

export const VersionDiff = z
  .object({
    procurement: Hash,
    ocid: z.string(),
    from: z.object({ version: z.int(), act: ActRef }),
    to: z.object({ version: z.int(), act: ActRef, rationale: z.string().nullable() }),
    differences: z.array(Difference),
    documents: z.array(DocumentChange),
    notWhole: NotWhole,
  })
  .meta({ id: "VersionDiff" });
export type VersionDiff = z.infer<typeof VersionDiff>;
