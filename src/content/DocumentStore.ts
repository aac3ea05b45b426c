import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rm, utimes } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { DocumentReference } from "../domain/DocumentReference.ts";
import type { NamedDocument } from "../domain/documentsIn.ts";
import type { Hex } from "../domain/Hex.ts";
import { InTurn } from "../platform/InTurn.ts";
import { isDiskError } from "../platform/isDiskError.ts";
import { LedgerFull } from "../platform/LedgerFull.ts";
import { checkedBytes } from "./checkedBytes.ts";
import { DocumentDamaged } from "./DocumentDamaged.ts";
import { DocumentFiles, ifGone } from "./DocumentFiles.ts";
import { type DocumentHold, DocumentHolds } from "./DocumentHold.ts";
import { DocumentRefused } from "./DocumentRefused.ts";
import { type NameOf, removeUnnamed } from "./removeUnnamed.ts";
import { type NamingAct, type StoredDocument, type TakenDown, takenDownFor } from "./StoredDocument.ts";

const defaultDocumentLimit = 50 * 1024 * 1024;

/**
 * Documents by their SHA-256. An upload waits in `uploaded/` until an act names it, and goes after a day if none does;
 * then it is kept, until everybody whose act brought it has taken it down. Every read checks the digest. A document is
 * here only when both its bytes and its facts are; where a fault left one of them alone, the same upload repairs it.
 */
export class DocumentStore {
  readonly #folder: string;
  readonly #limit: number;
  readonly #files: DocumentFiles;
  readonly #holds = new DocumentHolds();
  /** Nothing is removed between a look at a document and what rests on it. */
  readonly #turns = new InTurn();

  private constructor(folder: string, limit: number) {
    this.#folder = folder;
    this.#limit = limit;
    this.#files = new DocumentFiles(folder);
  }

  /** @param limit Most bytes that a document may have. */
  static async open(folder: string, limit = defaultDocumentLimit): Promise<DocumentStore> {
    await mkdir(join(folder, "uploaded"), { recursive: true });
    await rm(join(folder, "coming"), { recursive: true, force: true });
    await mkdir(join(folder, "coming"));
    return new DocumentStore(folder, limit);
  }

  /**
   * Takes a document in, however large, without holding it in memory.
   * @param organisation who uploads it: what it took down does not come back by its own hand
   * @throws DocumentRefused, LedgerFull
   */
  async put(bytes: AsyncIterable<Uint8Array>, mediaType: string, organisation?: number): Promise<DocumentReference> {
    const coming = join(this.#folder, "coming", randomUUID());
    try {
      const { sha256, size } = await this.#receive(coming, bytes);
      await this.#turns.run(() => this.#take(coming, { sha256, mediaType, size }, organisation));
      return { sha256, mediaType, size };
    } catch (error) {
      throw isDiskError(error) ? new LedgerFull(this.#folder, error) : error;
    } finally {
      await rm(coming, { force: true }).catch(() => undefined); // the next start empties the folder
    }
  }

  async find(sha256: Hex): Promise<StoredDocument | null> {
    const takenDown = await this.#files.takenDown(sha256);
    const bytes = await this.#files.bytes(sha256);
    const facts = bytes === null ? null : await this.#files.facts(sha256);
    if (bytes !== null && facts?.size === bytes.size) return { sha256, takenDown, state: bytes.place, ...facts };
    if (bytes?.place === "kept" || facts !== null || (await this.#files.hasKeptFacts(sha256)))
      return { sha256, takenDown, state: "damaged" };
    return takenDown.length === 0 ? null : { sha256, takenDown, state: "withdrawn" };
  }

  /** Whether its bytes are here, right or not: without them, what lies beside them is worth nothing. */
  async has(sha256: Hex): Promise<boolean> {
    return (await this.#files.bytes(sha256)) !== null;
  }

  /** The bytes; the stream fails, and holds the last of them back, when they are not the document's any more. */
  async read(sha256: Hex): Promise<Readable | null> {
    const found = await this.find(sha256);
    if (found === null || found.state === "withdrawn") return null;
    if (found.state === "damaged") throw new DocumentDamaged(sha256);
    const file = await open(this.#files.pathOf(found.state, sha256)).catch(ifGone);
    if (file === null) return this.read(sha256); // it moved in between
    return Readable.from(checkedBytes(file.createReadStream(), found));
  }

  /** To be released when the act that names documents is recorded or refused: what it holds stays until then. */
  hold(): DocumentHold {
    return this.#holds.take();
  }

  /**
   * Holds what an act names and tells which of it is not here; what was taken down for this act counts as here. An
   * upload's day begins anew.
   */
  missing(digests: readonly Hex[], act: NamingAct, hold?: DocumentHold): Promise<Hex[]> {
    hold?.add(digests);
    return this.#turns.run(async () => {
      const found = await Promise.all(digests.map((sha256) => this.find(sha256)));
      for (const document of found) if (document !== null) await this.#beginDayAnew(document);
      return digests.filter((_, index) => !isHere(found[index] ?? null, act));
    });
  }

  /** Somebody still means to name these: an upload's day begins anew. */
  async renew(digests: readonly Hex[]): Promise<void> {
    for (const sha256 of digests)
      await this.#turns.run(async () => {
        const found = await this.find(sha256);
        if (found !== null) await this.#beginDayAnew(found);
      });
  }

  /** Acts that were recorded name these: they stay. */
  async keep(documents: readonly NamedDocument[]): Promise<void> {
    for (const document of documents) await this.#turns.run(() => this.#keep(document));
  }

  /** For the acts of this organisation the document is not given out any more. */
  takeDown(sha256: Hex, down: TakenDown): Promise<void> {
    return this.#turns.run(async () => {
      const before = (await this.#files.takenDown(sha256)).filter(({ organisation }) => organisation !== 0);
      if (before.some(({ organisation }) => organisation === down.organisation)) return;
      await this.#files.writeTakenDown(sha256, [...before, down]);
    });
  }

  /** The bytes go; who took them down remains. @returns false while an act on its way names them */
  removeBytes(sha256: Hex): Promise<boolean> {
    return this.#turns.run(async () => {
      if (this.#holds.has(sha256)) return false;
      await this.#files.remove(sha256);
      return true;
    });
  }

  /**
   * Removes uploads older than a day that no act names, and what a fault left of others.
   * @param nameOf what the ledger says: how a recorded act names the document, undefined where none does
   */
  removeUnnamed(nameOf: NameOf, now = Date.now()): Promise<Hex[]> {
    const held = (sha256: Hex) => this.#holds.has(sha256);
    const keep = (document: NamedDocument) => this.#keep(document);
    return removeUnnamed({ folder: this.#folder, files: this.#files, turns: this.#turns, held, keep }, nameOf, now);
  }

  async #take(coming: string, document: DocumentReference, organisation: number | undefined): Promise<void> {
    const { sha256, mediaType, size } = document;
    const found = await this.find(sha256);
    const own = found?.takenDown.find((down) => down.organisation === organisation || down.organisation === 0);
    if (own !== undefined) throw new DocumentRefused("withdrawn", own.act);
    if (found !== null && (await this.#isWhole(found))) return this.#beginDayAnew(found);
    const facts = await this.#files.facts(sha256);
    const wasKept = (await this.#files.bytes(sha256))?.place === "kept" || (await this.#files.hasKeptFacts(sha256));
    const place = wasKept ? "kept" : "uploaded";
    await this.#files.put(coming, place, sha256, { mediaType: facts?.mediaType ?? mediaType, size });
  }

  async #isWhole(found: StoredDocument): Promise<boolean> {
    if (!("size" in found)) return false;
    try {
      for await (const piece of (await this.read(found.sha256)) ?? []) void piece;
      return true;
    } catch (error) {
      if (error instanceof DocumentDamaged) return false;
      throw error;
    }
  }

  async #beginDayAnew({ sha256, state }: StoredDocument): Promise<void> {
    const now = new Date();
    if (state === "uploaded") await utimes(this.#files.pathOf("uploaded", sha256), now, now);
  }

  /** May be done again after a crash, and then finishes what was left half done. */
  async #keep({ sha256, mediaType }: NamedDocument): Promise<void> {
    const bytes = await this.#files.bytes(sha256);
    if (bytes === null) return;
    const named = mediaType ?? (await this.#files.facts(sha256))?.mediaType;
    if (named === undefined) return;
    const facts = { mediaType: named, size: bytes.size };
    if (bytes.place === "uploaded")
      await this.#files.put(this.#files.pathOf("uploaded", sha256), "kept", sha256, facts);
    else if (!(await this.#files.hasKeptFacts(sha256))) await this.#files.writeFacts("kept", sha256, facts);
    await this.#files.removeFacts("uploaded", sha256);
  }

  async #receive(path: string, bytes: AsyncIterable<Uint8Array>): Promise<{ sha256: Hex; size: number }> {
    const hash = createHash("sha256");
    const file = await open(path, "wx");
    let size = 0;
    try {
      for await (const chunk of bytes) {
        size += chunk.length;
        if (size > this.#limit) throw new DocumentRefused("too-large", String(this.#limit));
        hash.update(chunk);
        await file.writeFile(chunk);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    return { sha256: `0x${hash.digest("hex")}`, size };
  }
}

function isHere(found: StoredDocument | null, act: NamingAct): boolean {
  if (found === null) return false;
  return "size" in found || takenDownFor(found.takenDown, act) !== undefined;
}
