import { z } from "zod";
import { redactedContentSchema } from "../domain/content/RedactedContent.ts";
import { bytes32Schema } from "../domain/Hex.ts";

const whole = z.strictObject({ content: z.unknown(), salt: bytes32Schema });
const redacted = z.strictObject({ redacted: redactedContentSchema });

/** What the file of a digest holds: the whole content, or what was left of it when values were erased for good. */
export const contentFileSchema = z.union([whole, redacted]);
export type ContentFile = z.infer<typeof contentFileSchema>;
