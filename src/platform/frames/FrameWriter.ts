import { LedgerFull } from "../LedgerFull.ts";
import type { AppendFile, OpenAppendFile } from "./AppendFile.ts";

/**
 * Appends frames and flushes them. An append that fails leaves nothing behind: the file is cut back to its last good
 * length before anybody is told, and when even that fails, before anything else is appended. After a failed flush the
 * kernel may have dropped the pages (so a second flush would wrongly succeed), hence cut and write again.
 */
export class FrameWriter {
  readonly #path: string;
  readonly #file: AppendFile;
  #length: number;
  #needsRepair = false;

  private constructor(path: string, file: AppendFile, length: number) {
    this.#path = path;
    this.#file = file;
    this.#length = length;
  }

  /** Opens a file whose whole frames end at `length`; what stands behind them is cut off. */
  static async open(path: string, length: number, openFile: OpenAppendFile): Promise<FrameWriter> {
    const writer = new FrameWriter(path, await openFile(path), length);
    await writer.#cutBack();
    return writer;
  }

  get length(): number {
    return this.#length;
  }

  /** Durable when the promise resolves; throws `LedgerFull`. Calls must not overlap. Gives the file's new length. */
  async append(frames: readonly Buffer[]): Promise<number> {
    const bytes = frames.length === 1 && frames[0] !== undefined ? frames[0] : Buffer.concat(frames);
    try {
      if (this.#needsRepair) await this.#cutBack();
      await this.#write(bytes);
      await this.#file.datasync();
      this.#length += bytes.length;
      return this.#length;
    } catch (cause) {
      await this.#cutBack().catch(() => undefined);
      throw new LedgerFull(this.#path, cause);
    }
  }

  /** Takes back every frame behind `length`. */
  async cutTo(length: number): Promise<void> {
    this.#length = length;
    await this.#cutBack();
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  async #write(bytes: Buffer): Promise<void> {
    for (let written = 0; written < bytes.length;) {
      const count = await this.#file.write(bytes.subarray(written), this.#length + written);
      if (count === 0) throw Object.assign(new Error("nothing was written"), { code: "ENOSPC" });
      written += count;
    }
  }

  async #cutBack(): Promise<void> {
    this.#needsRepair = true;
    await this.#file.truncate(this.#length);
    await this.#file.datasync();
    this.#needsRepair = false;
  }
}
