import { z } from "zod";
import type { DocumentReference } from "../domain/DocumentReference.ts";
import { bytes32Schema, type Hex } from "../domain/Hex.ts";

/** An organisation took the document down by this act: for its own acts it is not given out any more. */
export interface TakenDown {
  /** 0 in folders of version 0.1.0, where a take-down held for everybody. */
  readonly organisation: number;
  readonly act: Hex;
}

interface Stored {
  readonly sha256: Hex;
  readonly takenDown: readonly TakenDown[];
}

/**
 * What the store has under a SHA-256. *Damaged*: its two files do not fit, or of one that an act named only one is left.
 * *Withdrawn*: whoever had it took it down, and its bytes are gone.
 */
export type StoredDocument =
  | (Stored & DocumentReference & { readonly state: "uploaded" | "kept" })
  | (Stored & { readonly state: "damaged" })
  | (Stored & { readonly state: "withdrawn" });

/** Whose act names a document, and whether the act brought it or only repeats what the other side brought. */
export interface NamingAct {
  readonly organisation: number;
  readonly brings: boolean;
}

/** The act by which a document is not given out for this act: its organisation's own, else that of whoever brought it. */
export function takenDownFor(takenDown: readonly TakenDown[], { organisation, brings }: NamingAct): Hex | undefined {
  return takenDown.find((down) => !brings || down.organisation === organisation || down.organisation === 0)?.act;
}

const takenDownSchema = z.strictObject({ organisation: z.int().min(0), act: bytes32Schema });
const fileSchema = z.union([
  z.strictObject({ takenDown: z.array(takenDownSchema) }),
  z.strictObject({ act: bytes32Schema }).transform(({ act }) => ({ takenDown: [{ organisation: 0, act }] })),
]);

/**
 * Reads what is left of a document that was taken down, also as version 0.1.0 wrote it. What cannot be read says
 * nothing: the ledger knows who took it down, and the next start writes it again.
 */
export function parseTakenDown(text: string): readonly TakenDown[] {
  try {
    return fileSchema.parse(JSON.parse(text)).takenDown;
  } catch {
    return [];
  }
}
