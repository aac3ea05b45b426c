import type { Hex } from "../../domain/Hex.ts";
import { processOf } from "../../domain/ocid.ts";
import { NotARelease, type PublishedRelease, readRelease, releaseIdOf } from "../../domain/readRelease.ts";
import { releaseDigest } from "../../domain/releaseDigest.ts";
import type { DocumentLookup } from "../BlockSource.ts";
import { type Recorded, recordedIn } from "./recordedIn.ts";

/** A release as an act recorded it: as content, or as a document where no content keeps it. */
export interface RecordedRelease {
  readonly release: unknown;
  /** Tells the same release from one with other content. */
  readonly digest: Hex;
}

/** Undefined where it is not here, or is another release than the act says. */
export async function releaseIn(content: unknown, documentOf: DocumentLookup): Promise<RecordedRelease | undefined> {
  const recorded = recordedIn(content);
  if (recorded.release !== undefined) return asContent(recorded.release);
  const bytes = recorded.document && (await documentOf(recorded.document));
  return bytes === undefined ? undefined : asDocument(recorded, bytes);
}

/** Undefined where somebody changed it on the disk into what no content can be. */
function asContent(release: unknown): RecordedRelease | undefined {
  try {
    return { release, digest: releaseDigest(release) };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function asDocument(recorded: Recorded, bytes: Uint8Array): RecordedRelease | undefined {
  try {
    const { members, digest } = readRelease(bytes);
    return isOf(recorded, members) ? { release: members, digest } : undefined;
  } catch (error) {
    if (error instanceof NotARelease) return undefined;
    throw error;
  }
}

/** Contents are compared with their act; a document is not, and could be anybody's release. */
function isOf({ ocid, releaseId }: Recorded, members: PublishedRelease["members"]): boolean {
  const stated = members["ocid"];
  if (ocid === undefined || typeof stated !== "string" || releaseIdOf(members) !== releaseId) return false;
  try {
    return processOf(stated) === processOf(ocid);
  } catch {
    return false; // what is no OCID names no process
  }
}
