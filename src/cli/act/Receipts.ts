import { mkdirSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import type { SignedReceipt } from "../../domain/receipt.ts";
import { CommandFailure } from "../CommandFailure.ts";
import { EXIT } from "../exitCodes.ts";
import { NewFile } from "../NewFile.ts";

const RECEIPTS = "receipts";

/** Where receipts go, made before anything is sent: one to a file, those of several acts to a folder. */
export class Receipts {
  readonly #file: NewFile | undefined;
  readonly #folder: string | undefined;

  /** @throws CommandFailure where the file or folder is there already or cannot be made */
  constructor(path: string | undefined, acts: number) {
    if (path === undefined) return;
    if (acts === 1) this.#file = new NewFile(path, RECEIPTS);
    else this.#folder = newFolder(path);
  }

  /** @returns where it is, if it was to be kept */
  write(receipt: SignedReceipt): string | undefined {
    const { sequence } = receipt.receipt;
    const file =
      this.#folder === undefined ? this.#file : new NewFile(join(this.#folder, `receipt-${sequence}.json`), RECEIPTS);
    file?.write(JSON.stringify(receipt, null, 2));
    return file?.path;
  }

  /** There is nothing to keep. */
  discard(): void {
    this.#file?.discard();
    if (this.#folder !== undefined) rmdirSync(this.#folder);
  }
}

function newFolder(path: string): string {
  try {
    mkdirSync(path);
    return path;
  } catch (cause) {
    throw new CommandFailure(
      `Receipts of several acts go to a new folder, and ${path} cannot be made. Nothing was done. Name another.`,
      EXIT.usage,
      { cause },
    );
  }
}
