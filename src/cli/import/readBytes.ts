import { readFile } from "node:fs/promises";
import { constants, gunzipSync } from "node:zlib";

/** What a file holds, unpacked. */
export interface FileBytes {
  readonly bytes: Buffer;
  /** Why it is less than the file should hold, or none of it. */
  readonly missing: string | undefined;
}

/** @throws Error that says why the file cannot be read */
export async function readBytes(path: string): Promise<FileBytes> {
  const stored = await readFile(path);
  const isGzip = stored[0] === 0x1f && stored[1] === 0x8b;
  const read = isGzip ? unpacked(stored) : { bytes: stored, missing: undefined };
  return { ...read, bytes: withoutMark(read.bytes) };
}

/** What came before a download broke off is as it was published; what has another checksum may be anything. */
function unpacked(stored: Buffer): FileBytes {
  try {
    return { bytes: gunzipSync(stored), missing: undefined };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const missing = `the compressed file is damaged or incomplete (${why})`;
    const isIncomplete = error instanceof Error && "code" in error && error.code === "Z_BUF_ERROR";
    return { bytes: isIncomplete ? beginning(stored) : Buffer.alloc(0), missing };
  }
}

function beginning(stored: Buffer): Buffer {
  try {
    return gunzipSync(stored, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}

/** A byte order mark is no part of the text. */
function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
