import { createHash } from "node:crypto";
import type { DocumentReference } from "../domain/DocumentReference.ts";
import { DocumentDamaged } from "./DocumentDamaged.ts";

/**
 * Passes on what is a document's, and throws `DocumentDamaged` otherwise. The last piece is held back until the digest
 * of all is known, so nobody gets a changed document whole.
 */
export async function* checkedBytes(
  bytes: AsyncIterable<Uint8Array>,
  { sha256, size }: Pick<DocumentReference, "sha256" | "size">,
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let read = 0;
  let held: Uint8Array | undefined;
  for await (const piece of bytes) {
    read += piece.length;
    if (read > size) throw new DocumentDamaged(sha256);
    hash.update(piece);
    if (held !== undefined) yield held;
    held = piece;
  }
  if (`0x${hash.digest("hex")}` !== sha256) throw new DocumentDamaged(sha256);
  if (held !== undefined) yield held;
}
