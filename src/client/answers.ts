import { z } from "zod";
import { actSchema } from "../domain/acts/actSchema.ts";
import { passkeyTermsSchema } from "../domain/acts/consortium/passkeyTerms.ts";
import { registersSchema } from "../domain/acts/LedgerIdentity.ts";
import { NamesTold } from "../domain/acts/NamesTold.ts";
import { addressSchema, bytes32Schema, hexSchema } from "../domain/Hex.ts";

/* What the client reads of the service's answers. Members that it does not know are kept for the caller. */

/** `GET /api/ledger` */
export const LedgerAnswer = z.looseObject({
  chainId: z.int().positive(),
  log: addressSchema,
  registers: registersSchema,
  passkeyVerifier: addressSchema.exactOptional(),
  passkeys: passkeyTermsSchema.exactOptional(),
  head: z.looseObject({ sequence: z.int(), ledgerHead: bytes32Schema }),
  projected: z.looseObject({ sequence: z.int() }).nullable(),
  time: z.string(),
  actsPerSignature: z.int().positive().default(1),
  sandbox: z.boolean(),
  receiptKey: addressSchema,
});
export type LedgerAnswer = z.infer<typeof LedgerAnswer>;

/** `POST /api/acts/prepare` */
export const PreparedAnswer = z.looseObject({
  act: actSchema,
  actHash: bytes32Schema,
  names: NamesTold.prefault({}),
  notes: z.array(z.string()).default([]),
  typedData: z.unknown(),
  content: z.unknown(),
  salt: bytes32Schema,
});

const Organisation = z.looseObject({ number: z.int(), name: z.string(), nameNow: z.string().nullable() });

const Document = z.looseObject({ digest: bytes32Schema, title: z.string(), size: z.int().nullable() });

const EntryAnswer = z.looseObject({
  sequence: z.int(),
  actHash: bytes32Schema,
  kind: z.string(),
  recordedAt: z.string(),
  happenedOn: z.string().nullable(),
  organisation: Organisation,
  description: z.string(),
  content: bytes32Schema,
  documents: z.array(Document),
  standing: z.string(),
});

/** `GET /api/…/history` */
export const HistoryAnswer = z.looseObject({
  subject: bytes32Schema,
  title: z.string(),
  entries: z.array(EntryAnswer),
  head: bytes32Schema.nullable(),
  count: z.int(),
});
export type HistoryAnswer = z.infer<typeof HistoryAnswer>;

/** `GET /api/acts/:hash` */
export const ActAnswer = z.looseObject({
  entry: EntryAnswer,
  act: z.unknown(),
  content: z.unknown(),
  signer: hexSchema,
  signature: hexSchema,
  subjectHead: bytes32Schema,
  ledgerHead: bytes32Schema,
});
export type ActAnswer = z.infer<typeof ActAnswer>;

/** A page of a list, of whatever items. */
export function pageAnswer<Item extends z.ZodType>(item: Item) {
  return z.looseObject({ items: z.array(item), next: z.string().nullable() });
}

/** An item of a list, as it comes. */
export const AnyItem = z.looseObject({});

/** `PUT /api/documents` */
export const UploadedAnswer = z.looseObject({
  sha256: bytes32Schema,
  mediaType: z.string(),
  size: z.int(),
});

/** `GET /api/content/:digest` */
export const ContentAnswer = z.looseObject({
  content: z.unknown().optional(),
  salt: bytes32Schema.optional(),
  redacted: z.unknown().optional(),
});

export const TimeAnswer = z.looseObject({ time: z.string() });

/** A wish to be completed. */
export const DraftAnswer = z.object({
  kind: z.string(),
  subject: z.string().optional(),
  agreement: z.string().optional(),
  builtOn: bytes32Schema.optional(),
  values: z.record(z.string(), z.unknown()),
  content: z.record(z.string(), z.unknown()),
});
export type DraftAnswer = z.infer<typeof DraftAnswer>;
