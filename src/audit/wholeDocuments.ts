import { checkedBytes } from "../content/checkedBytes.ts";
import { DocumentDamaged } from "../content/DocumentDamaged.ts";
import type { DocumentReference } from "../domain/DocumentReference.ts";
import type { Hex } from "../domain/Hex.ts";
import type { DocumentLookup } from "../projection/BlockSource.ts";

/** A release is never that long; what is longer is kept, and shown as a file alone. */
const MOST_BYTES = 16 * 1024 * 1024;

interface Documents {
  find(sha256: Hex): Promise<({ readonly state: string } & Partial<DocumentReference>) | null>;
  read(sha256: Hex): Promise<AsyncIterable<Uint8Array> | null>;
}

/** Documents that are read as a whole: a changed one is as good as missing. */
export function wholeDocuments(documents: Documents): DocumentLookup {
  return async (sha256) => {
    const found = await documents.find(sha256);
    if (found?.size === undefined || found.size > MOST_BYTES) return undefined;
    try {
      return await gathered(await documents.read(sha256));
    } catch (error) {
      // Between looking and reading it may have been moved to where kept documents lie.
      if (isGone(error)) return gathered(await documents.read(sha256));
      if (error instanceof DocumentDamaged) return undefined;
      throw error;
    }
  };
}

/** The same from bytes that nobody has checked yet. */
export function wholeUnchecked(read: (sha256: Hex) => Promise<AsyncIterable<Uint8Array> | undefined>): DocumentLookup {
  return async (sha256) => {
    const bytes = await read(sha256);
    if (bytes === undefined) return undefined;
    return gathered(checkedBytes(bytes, { sha256, size: MOST_BYTES })).catch((error: unknown) => {
      if (error instanceof DocumentDamaged) return undefined;
      throw error;
    });
  };
}

async function gathered(bytes: AsyncIterable<Uint8Array> | null): Promise<Uint8Array | undefined> {
  if (bytes === null) return undefined;
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

function isGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
