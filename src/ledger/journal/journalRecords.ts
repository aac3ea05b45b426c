import { z } from "zod";
import { bytes32Schema, type Hex, isHex } from "../../domain/Hex.ts";
import { engineRulesSchema } from "../engineRules.ts";
import { foundingSchema } from "../Founding.ts";

/** Entry 0 of a journal: what the hashes of the blocks do not cover. */
export const journalHeadSchema = z.strictObject({
  format: z.literal("counterfoil/journal/1"),
  /** What wrote it, e.g. "edr 0.22.0". Another engine may replay it: the hashes tell whether it does the same. */
  engine: z.string(),
  rules: engineRulesSchema,
  founding: foundingSchema,
});

/** Entry n of a journal: block n. */
export const journalBlockSchema = z.strictObject({
  number: z.int().positive(),
  /** UTC seconds. */
  time: z.int().nonnegative(),
  prevRandao: bytes32Schema,
  hash: bytes32Schema,
  transactions: z.array(z.custom<Hex>(isHex)),
  /** Idempotency keys (SHA-256, hex) under which acts of this block came in, with those acts' hashes. */
  keys: z.array(z.strictObject({ key: z.string().length(64), act: bytes32Schema })),
});

export type JournalHead = z.infer<typeof journalHeadSchema>;
export type JournalBlock = z.infer<typeof journalBlockSchema>;
