import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { inChild } from "./child.ts";

export const FEW = 2_000;
export const MANY = 20_000;

/** Data folders on the disk, for as long as the measurements last. */
export class BenchFolders {
  readonly #root: string;
  readonly #say: (line: string) => void;
  #filled: Promise<{ few: string; many: string }> | undefined;

  private constructor(root: string, say: (line: string) => void) {
    this.#root = root;
    this.#say = say;
  }

  static async open(say: (line: string) => void): Promise<BenchFolders> {
    return new BenchFolders(await mkdtemp(join(tmpdir(), "counterfoil-bench-")), say);
  }

  /** A path where nothing is yet. */
  fresh(name: string): string {
    return join(this.#root, name);
  }

  /** Two histories, of 2,000 acts and of 20,000; submitted by 32 at a time, as by a busy service. */
  filled(): Promise<{ few: string; many: string }> {
    this.#filled ??= this.#fill();
    return this.#filled;
  }

  async #fill(): Promise<{ few: string; many: string }> {
    const [few, many] = [this.fresh("few"), this.fresh("many")];
    for (const [folder, acts] of [
      [few, FEW],
      [many, MANY],
    ] as const) {
      this.#say(`recording ${acts} acts to measure with`);
      await inChild(new URL("../children/fillFolder.ts", import.meta.url), [folder, String(acts)], z.literal("filled"));
    }
    return { few, many };
  }

  remove(): Promise<void> {
    return rm(this.#root, { recursive: true, force: true });
  }
}
