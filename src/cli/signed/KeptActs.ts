import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { bytes32Schema, type Hex } from "../../domain/Hex.ts";
import { keccakOfText } from "../../domain/keccak.ts";
import { writeFileDurably } from "../../platform/writeFileDurably.ts";
import { readSignedFile, type SignedAct, signedText } from "./signedFile.ts";

/** What became of a wish: signed and not answered yet, or recorded. */
export type Kept =
  | { readonly state: "waiting"; readonly signed: SignedAct; readonly path: string }
  | { readonly state: "recorded"; readonly sequence: number; readonly actHash: Hex };

const RECORDED = "recorded act, 1";
const Recorded = z.object({ counterfoil: z.literal(RECORDED), sequence: z.int().positive(), actHash: bytes32Schema });

/**
 * What one person signed for one ledger, by the wish that it came from. A signed act is kept until it is answered, so
 * that trying again sends it again: signed anew, with another salt, it would be a second act. Once it is recorded only
 * its number stays, so that the same file run twice is noticed.
 */
export class KeptActs {
  readonly #folder: string;
  readonly #ledger: number;

  /** @param ledger its chain id */
  constructor(userFolder: string, ledger: number) {
    this.#folder = join(userFolder, "signed", String(ledger));
    this.#ledger = ledger;
  }

  /** What a wish is kept under: the same for the same wish of the same key. */
  static nameOf(wish: object): string {
    return keccakOfText(JSON.stringify(wish)).slice(2);
  }

  find(name: string): Kept | undefined {
    const path = this.#pathOf(name);
    if (!existsSync(path)) return undefined;
    const recorded = Recorded.safeParse(JSON.parse(readFileSync(path, "utf8")));
    if (recorded.success) return { state: "recorded", ...recorded.data };
    const [signed] = readSignedFile(path).acts;
    return signed === undefined ? undefined : { state: "waiting", signed, path };
  }

  async keep(name: string, signed: SignedAct): Promise<string> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const path = this.#pathOf(name);
    await writeFileDurably(path, `${signedText({ ledger: this.#ledger, acts: [signed] })}\n`, 0o600);
    return path;
  }

  /** Of the act itself nothing stays here: it can be read on the ledger now. */
  async recorded(name: string, { sequence, actHash }: { sequence: number; actHash: Hex }): Promise<void> {
    const text = JSON.stringify({ counterfoil: RECORDED, sequence, actHash });
    await writeFileDurably(this.#pathOf(name), `${text}\n`, 0o600);
  }

  /** It was refused: nothing waits for an answer any more. */
  async drop(name: string): Promise<void> {
    await rm(this.#pathOf(name), { force: true });
  }

  /** All that wait for an answer. */
  waiting(): { name: string; signed: SignedAct }[] {
    if (!existsSync(this.#folder)) return [];
    const names = readdirSync(this.#folder).flatMap((file) => (file.endsWith(".json") ? [file.slice(0, -5)] : []));
    return names.flatMap((name) => {
      const kept = this.find(name);
      return kept?.state === "waiting" ? [{ name, signed: kept.signed }] : [];
    });
  }

  #pathOf(name: string): string {
    return join(this.#folder, `${name}.json`);
  }
}
