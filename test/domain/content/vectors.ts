import { readFileSync } from "node:fs";
import { z } from "zod";
import { redactedContentSchema } from "../../../src/domain/content/RedactedContent.ts";
import { bytes32Schema } from "../../../src/domain/Hex.ts";

const digestVector = z.strictObject({
  name: z.string(),
  value: z.unknown(),
  salt: bytes32Schema,
  canonical: z.string(),
  leaves: redactedContentSchema.shape.leaves,
  digest: bytes32Schema,
});

const redactedVector = z.strictObject({
  name: z.string(),
  digest: bytes32Schema,
  // As a stranger would send it: the shape is not checked here, so that the check itself is tried.
  redacted: z.object({
    leaves: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), commitment: bytes32Schema })),
    shown: redactedContentSchema.shape.shown,
  }),
  problem: z.string().nullable(),
});

const textVector = z.strictObject({
  name: z.string(),
  text: z.string(),
  canonical: z.string().optional(),
  problem: z.string().optional(),
});

/** Vectors written by make_vectors.py, a second implementation in another language. */
export const digestVectors = z.array(digestVector).parse(read("digests.json"));
export const redactedVectors = z.array(redactedVector).parse(read("redacted.json"));
export const textVectors = z.array(textVector).parse(read("texts.json"));

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`./vectors/${name}`, import.meta.url), "utf8"));
}
