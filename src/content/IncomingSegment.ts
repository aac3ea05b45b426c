import { open } from "node:fs/promises";
import { z } from "zod";
import { bytes32Schema, type Hex } from "../domain/Hex.ts";
import type { OpenAppendFile } from "../platform/frames/AppendFile.ts";
import { encodeFrame, frameHeaderLength } from "../platform/frames/frame.ts";
import { FrameReader } from "../platform/frames/FrameReader.ts";
import { FrameWriter } from "../platform/frames/FrameWriter.ts";

/** A content that came with an act, on its way to the store. */
export interface IncomingContent {
  digest: Hex;
  content: unknown;
  salt: Hex;
}

interface Place {
  offset: number;
  bytes: number;
}

/** Bytes of contents that a segment holds in memory: whoever follows the ledger asks for the newest at once. */
const newestBytes = 4 * 1024 * 1024;

const incomingSchema = z.strictObject({ digest: bytes32Schema, content: z.unknown(), salt: bytes32Schema });

/**
 * One file of contents that have come in and are not yet in files of their own: so that contents that arrive together
 * share one flush. Only the places are kept in memory, and the newest
 * contents.
 */
export class IncomingSegment {
  readonly path: string;
  readonly #places = new Map<Hex, Place>();
  readonly #newest = new Map<Hex, { incoming: IncomingContent; bytes: number }>();
  #newestBytes = 0;
  #writer: FrameWriter | null;
  #appending: Promise<unknown> = Promise.resolve();

  private constructor(path: string, writer: FrameWriter | null) {
    this.path = path;
    this.#writer = writer;
  }

  static async create(path: string, openFile: OpenAppendFile): Promise<IncomingSegment> {
    return new IncomingSegment(path, await FrameWriter.open(path, 0, openFile));
  }

  /** Reads one that a process before this one left behind; a torn last entry belongs to no recorded act. */
  static async read(path: string): Promise<IncomingSegment> {
    const segment = new IncomingSegment(path, null);
    for await (const { offset, payload } of new FrameReader(path).frames()) {
      const { digest } = incomingSchema.parse(JSON.parse(payload));
      segment.#places.set(digest, { offset: offset + frameHeaderLength, bytes: Buffer.byteLength(payload) });
    }
    return segment;
  }

  get length(): number {
    return this.#writer?.length ?? 0;
  }

  get size(): number {
    return this.#places.size;
  }

  digests(): Hex[] {
    return [...this.#places.keys()];
  }

  has(digest: Hex): boolean {
    return this.#places.has(digest);
  }

  /** Durable when done; throws `LedgerFull`. */
  async append(contents: readonly IncomingContent[]): Promise<void> {
    if (this.#writer === null) throw new Error(`${this.path} was closed for writing.`);
    let offset = this.#writer.length;
    const frames = contents.map((incoming) => encodeFrame(JSON.stringify(incoming)));
    const appended = this.#writer.append(frames);
    this.#appending = appended.catch(() => undefined);
    await appended;
    contents.forEach(({ digest }, index) => {
      const length = frames[index]?.length ?? 0;
      this.#places.set(digest, { offset: offset + frameHeaderLength, bytes: length - frameHeaderLength - 1 });
      offset += length;
    });
    contents.forEach((incoming, index) => this.#remember(incoming, frames[index]?.length ?? 0));
  }

  forget(digests: readonly Hex[]): void {
    for (const digest of digests) {
      this.#places.delete(digest);
      this.#dropNewest(digest);
    }
  }

  /** A content that came in a moment ago, without a look at the disk. */
  newest(digest: Hex): IncomingContent | undefined {
    return this.#newest.get(digest)?.incoming;
  }

  async contents(digests: readonly Hex[]): Promise<IncomingContent[]> {
    const file = await open(this.path, "r");
    try {
      const read: IncomingContent[] = [];
      for (const digest of digests) {
        const place = this.#places.get(digest);
        if (place === undefined) continue;
        const bytes = Buffer.alloc(place.bytes);
        await file.read(bytes, 0, place.bytes, place.offset);
        read.push(incomingSchema.parse(JSON.parse(bytes.toString())));
      }
      return read;
    } finally {
      await file.close();
    }
  }

  /** Resolves when nothing is being appended. */
  async idle(): Promise<void> {
    await this.#appending;
  }

  #remember(incoming: IncomingContent, bytes: number): void {
    this.#dropNewest(incoming.digest);
    this.#newest.set(incoming.digest, { incoming, bytes });
    this.#newestBytes += bytes;
    for (const oldest of this.#newest.keys()) {
      if (this.#newestBytes <= newestBytes) return;
      this.#dropNewest(oldest);
    }
  }

  #dropNewest(digest: Hex): void {
    this.#newestBytes -= this.#newest.get(digest)?.bytes ?? 0;
    this.#newest.delete(digest);
  }

  async close(): Promise<void> {
    await this.#writer?.close();
    this.#writer = null;
  }
}
