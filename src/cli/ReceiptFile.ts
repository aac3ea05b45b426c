import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import type { SignedReceipt } from "../domain/receipt.ts";
import { CommandFailure } from "./CommandFailure.ts";
import { EXIT } from "./exitCodes.ts";

/**
 * The file that a receipt goes to, opened before anything is sent: an act that is recorded is not lost to a folder that
 * is not there, and no older receipt is written over.
 */
export class ReceiptFile {
  readonly path: string;
  readonly #descriptor: number;

  /** @throws CommandFailure where it is there already or cannot be written */
  constructor(path: string) {
    this.path = path;
    try {
      this.#descriptor = openSync(path, "wx");
    } catch (error) {
      const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
      const why = isThere ? "is there already, and receipts are not written over" : "cannot be written";
      throw new CommandFailure(`${path} ${why}. Nothing was done. Name another file.`, EXIT.usage);
    }
  }

  write(receipt: SignedReceipt): void {
    writeSync(this.#descriptor, `${JSON.stringify(receipt, null, 2)}\n`);
    closeSync(this.#descriptor);
  }

  /** There is no receipt to keep. */
  discard(): void {
    closeSync(this.#descriptor);
    rmSync(this.path);
  }
}
