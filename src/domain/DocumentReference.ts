import { z } from "zod";
import { bytes32Schema } from "./Hex.ts";

const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}(?:; charset=[a-z0-9-]{1,40})?$/;

/**
 * A document as contents name it. SHA-256 is plain, so a form's digest can be guessed from its few possible fillings:
 * it stands in contents only, never in an URL, an event or a log line.
 */
export const documentReferenceSchema = z.strictObject({
  sha256: bytes32Schema,
  mediaType: z.string().regex(MEDIA_TYPE, { error: 'expected a media type in lower case, such as "application/pdf"' }),
  /** bytes */
  size: z.int().min(0),
});

export type DocumentReference = z.infer<typeof documentReferenceSchema>;
