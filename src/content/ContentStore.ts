import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { RedactedContent } from "../domain/content/RedactedContent.ts";
import type { Hex } from "../domain/Hex.ts";
import type { OpenAppendFile } from "../platform/frames/AppendFile.ts";
import { writeFileDurably } from "../platform/writeFileDurably.ts";
import { ContentDamaged } from "./ContentDamaged.ts";
import { contentPath } from "./contentPath.ts";
import { type IncomingContent, IncomingSegment } from "./IncomingSegment.ts";
import { type ContentFile, contentFileSchema } from "./storedContent.ts";
import { writeContentFiles } from "./writeContentFiles.ts";

const fullSegment = 8 * 1024 * 1024;
const idleMilliseconds = 500;
/** Segments that may wait while acts keep coming; then files are written in between all the same. */
const waitingSegments = 8;

/**
 * The contents of acts, each in a file under its digest.
 *
 * A content comes in through a segment (`stage`), flushed before its act is journalled, and is moved to a file of its
 * own when there is time. `keep` says that its act was recorded, `drop` that it was refused. After a crash the ledger
 * says of every act which content it had (`keep`), and `settle` forgets the rest.
 */
export class ContentStore {
  readonly #folder: string;
  readonly #openFile: OpenAppendFile;
  readonly #onMove: (contents: readonly IncomingContent[]) => Promise<void>;
  /** Contents whose acts are being recorded, with how many acts name each. */
  readonly #staged = new Map<Hex, number>();
  #old: IncomingSegment[];
  #current: IncomingSegment | null = null;
  #nextSegment: number;
  #timer: NodeJS.Timeout | null = null;
  #moving: Promise<void> = Promise.resolve();

  private constructor(
    folder: string,
    openFile: OpenAppendFile,
    onMove: (contents: readonly IncomingContent[]) => Promise<void>,
    old: IncomingSegment[],
    nextSegment: number,
  ) {
    this.#folder = folder;
    this.#openFile = openFile;
    this.#onMove = onMove;
    this.#old = old;
    this.#nextSegment = nextSegment;
    for (const segment of old) for (const digest of segment.digests()) this.#staged.set(digest, 1);
  }

  /**
   * Opens a store; what an earlier process left staged waits for `keep` and `settle`.
   * @param onMove is told of every content that was kept, before it gets a file of its own; after a crash, again.
   */
  static async open(
    folder: string,
    openFile: OpenAppendFile,
    onMove: (contents: readonly IncomingContent[]) => Promise<void> = () => Promise.resolve(),
  ): Promise<ContentStore> {
    await mkdir(incomingFolder(folder), { recursive: true });
    const names = (await readdir(incomingFolder(folder))).filter((name) => /^\d+$/.test(name));
    const numbers = names.map(Number).sort((one, other) => one - other);
    const old: IncomingSegment[] = [];
    for (const number of numbers) old.push(await IncomingSegment.read(segmentPath(folder, number)));
    return new ContentStore(folder, openFile, onMove, old, (numbers.at(-1) ?? 0) + 1);
  }

  /** Takes contents in; durable when done. Each is then either kept or dropped. Calls must not overlap. */
  async stage(contents: readonly IncomingContent[]): Promise<void> {
    const coming = contents.filter(({ digest }) => this.#staged.has(digest) || !this.#isWaiting(digest));
    if (coming.length === 0) return;
    this.#current ??= await this.#newSegment();
    await this.#current.append(coming);
    for (const { digest } of coming) this.#staged.set(digest, (this.#staged.get(digest) ?? 0) + 1);
  }

  /** The acts with these contents were recorded. */
  keep(digests: readonly Hex[]): void {
    for (const digest of digests) this.#staged.delete(digest);
    if (this.#current !== null && this.#current.length >= fullSegment) this.#retire(this.#current);
    this.#moveSoon();
  }

  /** The acts with these contents were refused. */
  drop(digests: readonly Hex[]): void {
    const last = digests.filter((digest) => this.#staged.get(digest) === 1);
    for (const segment of this.#segments()) segment.forget(last);
    for (const digest of last) this.#staged.delete(digest);
    for (const digest of digests) {
      const count = this.#staged.get(digest);
      if (count !== undefined) this.#staged.set(digest, count - 1);
    }
  }

  /** After a start: all recorded acts have been named to `keep`, so what is still staged belongs to none. */
  settle(): void {
    this.drop([...this.#staged.keys()]);
    this.#moveSoon();
  }

  async has(digest: Hex): Promise<boolean> {
    if (this.#isWaiting(digest) && !this.#staged.has(digest)) return true;
    return stat(contentPath(this.#folder, digest)).then(
      () => true,
      () => false,
    );
  }

  /** What is kept under a digest; null when nothing is. Whether it has that digest is for the reader to check. */
  async get(digest: Hex): Promise<ContentFile | null> {
    const waiting = this.#staged.has(digest) ? undefined : this.#segments().find((segment) => segment.has(digest));
    const incoming = waiting?.newest(digest) ?? (await waiting?.contents([digest]).catch(ifGone))?.[0];
    if (incoming !== undefined) return { content: incoming.content, salt: incoming.salt };
    const text = await readFile(contentPath(this.#folder, digest), "utf8").catch(ifGone);
    return text === null ? null : parseFile(digest, text);
  }

  /** Replaces a content for good by what is left of it when values are erased (docs/format.md, "Erasure"). */
  async erase(digest: Hex, redacted: RedactedContent): Promise<void> {
    await this.moveAll();
    const path = contentPath(this.#folder, digest);
    await mkdir(dirname(path), { recursive: true });
    await writeFileDurably(path, JSON.stringify({ redacted }));
  }

  /** Moves everything that was kept into files of its own. One move after the other: two would take each other's files. */
  moveAll(): Promise<void> {
    const move = async () => {
      if (this.#current !== null) this.#retire(this.#current);
      await this.#moveOld();
    };
    const moved = this.#moving.then(move);
    this.#moving = moved.catch(() => undefined);
    return moved;
  }

  async close(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    await this.moveAll();
  }

  #isWaiting(digest: Hex): boolean {
    return this.#segments().some((segment) => segment.has(digest));
  }

  #segments(): IncomingSegment[] {
    return this.#current === null ? this.#old : [...this.#old, this.#current];
  }

  #newSegment(): Promise<IncomingSegment> {
    return IncomingSegment.create(segmentPath(this.#folder, this.#nextSegment++), this.#openFile);
  }

  #retire(segment: IncomingSegment): void {
    this.#old = [...this.#old, segment];
    this.#current = null;
  }

  #moveSoon(): void {
    if (this.#timer !== null && this.#old.length <= waitingSegments) this.#timer.refresh();
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.moveAll().catch(() => this.#moveSoon());
    }, idleMilliseconds).unref();
  }

  /** A segment goes only when all that it holds is decided and durable elsewhere. */
  async #moveOld(): Promise<void> {
    for (const segment of this.#old) {
      await segment.idle();
      if (segment.digests().some((digest) => this.#staged.has(digest))) continue;
      await segment.close();
      await writeContentFiles(this.#folder, segment, this.#onMove);
      this.#old = this.#old.filter((other) => other !== segment);
      await rm(segment.path);
    }
  }
}

function incomingFolder(folder: string): string {
  return join(folder, "incoming");
}

function segmentPath(folder: string, number: number): string {
  return join(incomingFolder(folder), String(number).padStart(8, "0"));
}

function ifGone(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}

function parseFile(digest: Hex, text: string): ContentFile {
  try {
    return contentFileSchema.parse(JSON.parse(text));
  } catch {
    throw new ContentDamaged(digest, "its file is not what is written for a content");
  }
}
