import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { z } from "zod";
import type { DocumentReference } from "../domain/DocumentReference.ts";
import { bytes32Schema, type Hex, isHex } from "../domain/Hex.ts";
import { flushFolder } from "../platform/flushFolder.ts";
import { LedgerFull } from "../platform/LedgerFull.ts";
import { writeFileDurably } from "../platform/writeFileDurably.ts";
import { checkedBytes } from "./checkedBytes.ts";
import { DocumentDamaged } from "./DocumentDamaged.ts";
import { documentFacts } from "./documentFacts.ts";
import { DocumentRefused } from "./DocumentRefused.ts";

const day = 86_400_000;
const defaultDocumentLimit = 50 * 1024 * 1024;

const withdrawnSchema = z.strictObject({ act: bytes32Schema });

export type StoredDocument =
  (DocumentReference & { state: "uploaded" | "kept" }) | { sha256: Hex; state: "withdrawn"; act: Hex };

/**
 * Documents by their SHA-256. An upload waits in `uploaded/` until an act names it, and goes after a day if none does;
 * then it is kept until an act takes it down, after which only the fact remains. Every read checks the digest.
 */
export class DocumentStore {
  readonly #folder: string;
  readonly #limit: number;

  private constructor(folder: string, limit: number) {
    this.#folder = folder;
    this.#limit = limit;
  }

  /** @param limit Most bytes that a document may have. */
  static async open(folder: string, limit = defaultDocumentLimit): Promise<DocumentStore> {
    await mkdir(join(folder, "uploaded"), { recursive: true });
    await rm(join(folder, "coming"), { recursive: true, force: true });
    await mkdir(join(folder, "coming"));
    return new DocumentStore(folder, limit);
  }

  /** Takes a document in, however large, without holding it in memory. Throws `DocumentRefused` or `LedgerFull`. */
  async put(bytes: AsyncIterable<Uint8Array>, mediaType: string): Promise<DocumentReference> {
    const coming = join(this.#folder, "coming", randomUUID());
    try {
      const { sha256, size } = await this.#receive(coming, bytes);
      const known = await this.find(sha256);
      if (known?.state === "withdrawn") throw new DocumentRefused("withdrawn", known.act);
      if (known !== null) return { sha256, mediaType: known.mediaType, size };
      await writeFileDurably(`${this.#uploaded(sha256)}.json`, JSON.stringify({ mediaType, size }));
      await rename(coming, this.#uploaded(sha256));
      await flushFolder(join(this.#folder, "uploaded"));
      return { sha256, mediaType, size };
    } catch (error) {
      throw isDiskError(error) ? new LedgerFull(this.#folder, error) : error;
    } finally {
      await rm(coming, { force: true });
    }
  }

  async find(sha256: Hex): Promise<StoredDocument | null> {
    const gone = await readFile(this.#withdrawn(sha256), "utf8").catch(ifGone);
    if (gone !== null) return { sha256, state: "withdrawn", ...withdrawnSchema.parse(JSON.parse(gone)) };
    const kept = await readFile(`${this.#kept(sha256)}.json`, "utf8").catch(ifGone);
    if (kept !== null) return { sha256, state: "kept", ...requireFacts(sha256, kept) };
    const uploaded = await readFile(`${this.#uploaded(sha256)}.json`, "utf8").catch(ifGone);
    return uploaded === null ? null : { sha256, state: "uploaded", ...requireFacts(sha256, uploaded) };
  }

  /** Whether its bytes are here, right or not: without them, what lies beside them is worth nothing. */
  async has(sha256: Hex): Promise<boolean> {
    const sizes = await Promise.all(
      [this.#kept(sha256), this.#uploaded(sha256)].map((path) => stat(path).catch(ifGone)),
    );
    return sizes.some((found) => found !== null);
  }

  /** The bytes; the stream fails, and holds the last of them back, when they are not the document's any more. */
  async read(sha256: Hex): Promise<Readable | null> {
    const found = await this.find(sha256);
    if (found === null || found.state === "withdrawn") return null;
    const path = found.state === "kept" ? this.#kept(sha256) : this.#uploaded(sha256);
    return Readable.from(checkedBytes(createReadStream(path), found));
  }

  /**
   * Those that are not here; documents that were taken down count as here. Asked when an act names them: an upload's
   * day begins anew, so that it cannot go while the act is being recorded.
   */
  async missing(digests: readonly Hex[]): Promise<Hex[]> {
    const found = await Promise.all(digests.map((sha256) => this.find(sha256)));
    const now = new Date();
    for (const document of found)
      if (document?.state === "uploaded") await utimes(this.#uploaded(document.sha256), now, now).catch(ifGone);
    return digests.filter((_, index) => found[index] === null);
  }

  /** An act that was recorded names these: they stay. */
  async keep(digests: readonly Hex[]): Promise<void> {
    for (const sha256 of digests) {
      if ((await this.find(sha256))?.state !== "uploaded") continue;
      const path = this.#kept(sha256);
      await mkdir(dirname(path), { recursive: true });
      await rename(this.#uploaded(sha256), path).catch(ifGone); // done already, when a crash came in between
      await rename(`${this.#uploaded(sha256)}.json`, `${path}.json`);
      await flushFolder(dirname(path));
      await flushFolder(this.#folder);
    }
  }

  /** The bytes go; that they were here, and which act took them down, remains. */
  async takeDown(sha256: Hex, act: Hex): Promise<void> {
    const path = this.#withdrawn(sha256);
    await mkdir(dirname(path), { recursive: true });
    await writeFileDurably(path, JSON.stringify({ act }));
    for (const place of [this.#kept(sha256), this.#uploaded(sha256)])
      for (const file of [place, `${place}.json`]) await rm(file, { force: true });
  }

  /** Removes uploads older than a day that no act names. */
  async removeUnnamed(now = Date.now()): Promise<Hex[]> {
    const removed: Hex[] = [];
    for (const name of await readdir(join(this.#folder, "uploaded"))) {
      const sha256 = `0x${name}`;
      if (!isHex(sha256) || sha256.length !== 66) continue;
      if (now - (await stat(this.#uploaded(sha256))).mtimeMs < day) continue;
      await rm(this.#uploaded(sha256));
      await rm(`${this.#uploaded(sha256)}.json`, { force: true });
      removed.push(sha256);
    }
    return removed;
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

  #uploaded(sha256: Hex): string {
    return join(this.#folder, "uploaded", sha256.slice(2));
  }

  #kept(sha256: Hex): string {
    return join(this.#folder, sha256.slice(2, 4), sha256.slice(2));
  }

  #withdrawn(sha256: Hex): string {
    return `${this.#kept(sha256)}.withdrawn`;
  }
}

function requireFacts(sha256: Hex, text: string) {
  const facts = documentFacts(text);
  if (facts === undefined) throw new DocumentDamaged(sha256);
  return facts;
}

function ifGone(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}

function isDiskError(error: unknown): boolean {
  return error instanceof Error && "code" in error && ["ENOSPC", "EDQUOT", "EIO", "EROFS"].includes(String(error.code));
}
