import { z } from "zod";
import type { ActKind } from "../domain/acts/Act.ts";
import { ACT_KINDS } from "../domain/acts/actKinds.ts";
import { bytes32Schema, hexSchema } from "../domain/Hex.ts";

const kinds = Object.keys(ACT_KINDS) as [ActKind, ...ActKind[]];

/**
 * What a page hands over to be signed: what its person said, and where each document can be fetched. All else is
 * asked for, computed and compared here.
 */
export const SigningWish = z.strictObject({
  kind: z.enum(kinds),
  organisation: z.int().positive(),
  subject: z.string().exactOptional(),
  agreement: z.string().exactOptional(),
  values: z.record(z.string(), z.unknown()).default({}),
  content: z.unknown().optional(),
  builtOn: bytes32Schema.exactOptional(),
  validUntil: z.int().positive().exactOptional(),
  /** Where a new key has signed the act already: under this salt, and this is its signature. */
  salt: bytes32Schema.exactOptional(),
  proof: hexSchema.exactOptional(),
  documents: z
    .array(
      z.strictObject({
        sha256: bytes32Schema,
        title: z.string(),
        /** On this service alone. */
        href: z.string().regex(/^\/(?!\/)/),
      }),
    )
    .default([]),
});
export type SigningWish = z.infer<typeof SigningWish>;
