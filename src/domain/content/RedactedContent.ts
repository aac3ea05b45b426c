import { z } from "zod";
import { bytes32Schema, type Hex } from "../Hex.ts";
import { MAX_DEPTH, MAX_LEAVES } from "./contentLimits.ts";
import type { JsonValue } from "./JsonValue.ts";
import type { Path } from "./Path.ts";

/** A part of a content with the one salt that opens all of it: a field, a subtree, or at [] everything. */
export interface ContentPart {
  readonly path: Path;
  readonly value: JsonValue;
  readonly salt: Hex;
}

/**
 * A content of which some parts are shown. *All* places and commitments stand in it, so that nobody can hide that
 * something was there, or show one of two values committed to in one place.
 */
export interface RedactedContent {
  /** Every leaf in canonical order: where, and the commitment to what. */
  readonly leaves: readonly { readonly path: Path; readonly commitment: Hex }[];
  readonly shown: readonly ContentPart[];
}

const pathSchema = z.array(z.union([z.string(), z.int().min(0)])).max(MAX_DEPTH);

/** Shape only: `verifyRedacted` says whether it is true. */
export const redactedContentSchema = z.strictObject({
  leaves: z
    .array(z.strictObject({ path: pathSchema, commitment: bytes32Schema }))
    .min(1)
    .max(MAX_LEAVES),
  shown: z.array(z.strictObject({ path: pathSchema, value: z.json(), salt: bytes32Schema })).max(MAX_LEAVES),
});
