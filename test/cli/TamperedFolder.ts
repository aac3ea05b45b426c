import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { verifyFolder, type VerifyFolderOptions } from "../../src/cli/verify/verifyFolder.ts";
import { ledgerPaths } from "../../src/ledger/ledgerPaths.ts";
import { encodeFrame } from "../../src/platform/frames/frame.ts";
import type { Verification } from "../../src/verify/Verification.ts";

const HEADER = 74;
const entrySchema = z.record(z.string(), z.unknown());
type Entry = z.infer<typeof entrySchema>;

/** A copy of a data folder, for somebody who can write everywhere in it and knows how. */
export class TamperedFolder {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async of(original: string): Promise<TamperedFolder> {
    const folder = await mkdtemp(join(tmpdir(), "counterfoil-tampered-"));
    await cp(original, folder, { recursive: true });
    return new TamperedFolder(folder);
  }

  get paths(): ReturnType<typeof ledgerPaths> {
    return ledgerPaths(this.folder);
  }

  /** Changes one entry of the journal and gives it a checksum that fits. */
  async rewriteEntry(number: number, change: (entry: Entry) => Entry): Promise<void> {
    await this.rewriteText(number, (text) => JSON.stringify(change(entrySchema.parse(JSON.parse(text)))));
  }

  /** The same with the entry's text, which need not be good JSON afterwards. */
  async rewriteText(number: number, change: (text: string) => string): Promise<void> {
    const lines = (await readFile(this.paths.journal, "utf8")).trimEnd().split("\n");
    const texts = lines.map((line) => line.slice(HEADER));
    texts[number] = change(texts[number] ?? "");
    await writeFile(this.paths.journal, Buffer.concat(texts.map(encodeFrame)));
  }

  /** Verdict and codes, as `counterfoil verify` finds them. */
  async said(options: VerifyFolderOptions = {}): Promise<string[]> {
    const { verdict, findings } = await this.verify(options);
    return [verdict, ...findings.map(({ code }) => code)];
  }

  verify(options: VerifyFolderOptions = {}): Promise<Verification> {
    return verifyFolder(this.folder, options);
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }
}
