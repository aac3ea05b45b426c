import canonicalize from "canonicalize";
import { z } from "zod";
import { base64 as toBase64, bytesOfBase64 } from "#bytes";
import type { Act } from "./acts/Act.ts";
import { actSchema } from "./acts/actSchema.ts";
import { checkpointSchema } from "./checkpoint.ts";
import { redactedContentSchema } from "./content/RedactedContent.ts";
import { addressSchema, bytes32Schema, bytesSchema, type Hex, hexSchema } from "./Hex.ts";

export const CASE_FILE_FORMAT = "counterfoil/case-file/1";

/** The kinds of histories, in the order in which a case file has them. */
export const HISTORIES = ["procurement", "plan", "publication", "organisation", "consortium"] as const;

/** Bytes as the one base64 text that they have: bits that no byte has are zero. */
const base64 = z
  .string()
  .regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/)
  .refine((text) => toBase64(bytesOfBase64(text)) === text);

const recorded = { sequence: z.int().positive(), time: z.int().nonnegative() };

/** An act stands in its history, whose subject is not said again. */
const writtenSchema = z.strictObject({
  ...recorded,
  act: z.record(z.string(), z.unknown()),
  signer: hexSchema.refine((signer) => signer.length >= 42),
  signature: hexSchema,
});

/** What a head needs of an act that is not shown. */
const stubSchema = z.strictObject({
  ...recorded,
  stub: z.strictObject({
    kind: z.int().min(0).max(0xffff),
    organisation: z.int().positive().max(0xffffffff),
    actHash: bytes32Schema,
    content: bytes32Schema,
    keyId: bytes32Schema,
  }),
});

const historySchema = z
  .strictObject({
    of: z.enum(HISTORIES),
    subject: bytes32Schema,
    acts: z.array(z.union([writtenSchema, stubSchema])),
  })
  .transform(({ of, subject, acts }, context) => ({
    of,
    subject,
    acts: acts.map((each, index) => ("stub" in each ? each : withAct(each, { subject, index }, context))),
  }));

function withAct(
  written: z.output<typeof writtenSchema>,
  { subject, index }: { readonly subject: Hex; readonly index: number },
  context: z.RefinementCtx,
): ShownAct {
  const { act, ...rest } = written;
  const parsed = actSchema.safeParse({ ...act, subject });
  if (parsed.success) return { ...rest, act: parsed.data };
  context.addIssue({ code: "custom", path: ["acts", index, "act"], message: "no act of a kind that is known" });
  return z.NEVER;
}

const contentSchema = z.union([
  z.strictObject({ content: z.json(), salt: bytes32Schema }),
  z.strictObject({ redacted: redactedContentSchema }),
]);

const sealSchema = base64.length(88);

const sealingSchema = z.discriminatedUnion("by", [
  z.strictObject({
    by: z.literal("operator"),
    header: base64,
    checkpoint: checkpointSchema,
    signatures: z.array(z.strictObject({ signer: addressSchema, signature: bytesSchema(65) })).max(100),
  }),
  z.strictObject({
    by: z.literal("validators"),
    header: base64,
    seals: z.array(sealSchema).max(1000),
    handovers: z.array(z.strictObject({ header: base64, seals: z.array(sealSchema).max(1000) })).max(1000),
  }),
]);

/** The shape of a case file (docs/case-file.md); whether it is true is the verifier's to say. */
export const caseFileSchema = z.strictObject({
  format: z.literal(CASE_FILE_FORMAT),
  chainId: z.int().positive(),
  subject: bytes32Schema,
  histories: z.array(historySchema).min(1),
  contents: z.record(bytes32Schema, contentSchema),
  documents: z.record(bytes32Schema, base64),
  state: z.array(base64).min(1),
  sealing: sealingSchema,
});

/** An act that is shown, with its place and its signature. */
export interface ShownAct {
  readonly sequence: number;
  /** Time of recording, UTC seconds. */
  readonly time: number;
  readonly act: Act;
  readonly signer: Hex;
  readonly signature: Hex;
}

export type StubbedAct = z.output<typeof stubSchema>;
export type CaseContent = z.output<typeof contentSchema>;
export type CaseSealing = z.output<typeof sealingSchema>;

/**
 * The one text of a case file (RFC 8785). @throws Error for what has none: half of a surrogate pair
 */
export function writeCaseFile(file: CaseFile): string {
  const histories = file.histories.map((history) => ({ ...history, acts: history.acts.map(withoutSubject) }));
  const text = canonicalize({ ...file, histories });
  if (text === undefined) throw new TypeError("A case file has a text.");
  return text;
}

function withoutSubject(each: ShownAct | StubbedAct): object {
  if ("stub" in each) return each;
  const members = Object.entries(each.act).filter(([name]) => name !== "subject");
  return { ...each, act: Object.fromEntries(members) };
}

/** One history, whole: from its first act to its head. */
export interface CaseHistory {
  readonly of: (typeof HISTORIES)[number];
  readonly subject: Hex;
  readonly acts: readonly (ShownAct | StubbedAct)[];
}

/** One file that proves a procurement's history (docs/case-file.md). */
export interface CaseFile {
  readonly format: typeof CASE_FILE_FORMAT;
  readonly chainId: number;
  readonly subject: Hex;
  readonly histories: readonly CaseHistory[];
  readonly contents: Readonly<Record<Hex, CaseContent>>;
  /** Base64 by SHA-256. */
  readonly documents: Readonly<Record<Hex, string>>;
  /** Nodes of Merkle-Patricia tries, base64, sorted. */
  readonly state: readonly string[];
  readonly sealing: CaseSealing;
}
