import { z } from "zod";
import { bytes32Schema, type Hex } from "../../domain/Hex.ts";

const some = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

const recordedSchema = z.object({
  ocid: some(z.string()),
  releaseId: some(z.string()),
  release: z.unknown().optional(),
  document: some(z.object({ sha256: bytes32Schema })),
});

/** What a content of NoticeRecorded says of the release that it keeps. */
export interface Recorded {
  readonly ocid: string | undefined;
  readonly releaseId: string | undefined;
  readonly release: unknown;
  /** SHA-256 of the document that keeps the release instead. */
  readonly document: Hex | undefined;
}

/** Reads it leniently: a content may be missing or erased. */
export function recordedIn(content: unknown): Recorded {
  const { ocid, releaseId, release, document } = recordedSchema.safeParse(content).data ?? {};
  return { ocid, releaseId, release, document: document?.sha256 };
}
