import { closeSync, fsyncSync, openSync, rmSync, writeSync } from "node:fs";
import { CommandFailure } from "./CommandFailure.ts";
import { EXIT } from "./exitCodes.ts";

/**
 * A file that was not there before, opened before the work begins whose result it takes: nothing is recorded and then
 * lost to a folder that is not there, and nothing that somebody keeps is written over.
 */
export class NewFile {
  readonly path: string;
  readonly #descriptor: number;

  /**
   * @param what it takes, in the plural: "receipts"
   * @param mode who may read it
   * @throws CommandFailure where it is there already or cannot be written
   */
  constructor(path: string, what: string, mode = 0o666) {
    this.path = path;
    try {
      this.#descriptor = openSync(path, "wx", mode);
    } catch (error) {
      const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
      const why = isThere ? `is there already, and ${what} are not written over it` : "cannot be written";
      throw new CommandFailure(`${path} ${why}. Nothing was done. Name another file.`, EXIT.usage);
    }
  }

  write(text: string): void {
    this.writeAsItIs(`${text}\n`);
  }

  /** Without a line's end: for what has a digest of its own. */
  writeAsItIs(text: string): void {
    writeSync(this.#descriptor, text);
    fsyncSync(this.#descriptor);
    closeSync(this.#descriptor);
  }

  /** There is nothing to keep. */
  discard(): void {
    closeSync(this.#descriptor);
    rmSync(this.path);
  }
}
