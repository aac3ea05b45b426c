import { mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Hex } from "../domain/Hex.ts";
import { flushFolder } from "../platform/flushFolder.ts";
import { writeFileDurably } from "../platform/writeFileDurably.ts";
import { type DocumentFacts, documentFacts } from "./documentFacts.ts";
import { parseTakenDown, type TakenDown } from "./StoredDocument.ts";

export type Place = "kept" | "uploaded";
const places = ["kept", "uploaded"] as const;
/** A document may be moved to where it is kept while somebody looks: between the two looks it was in the first place. */
const lookedAt = [...places, "kept"] as const;

/**
 * Where a document's two files lie: its bytes, and beside them, as `.json`, its facts. Bytes are written and moved
 * first and facts last, so whatever stops the process or the disk in between, facts never stand for bytes that are not
 * there. While a document moves, its bytes are in the one place and its facts in the other.
 */
export class DocumentFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  pathOf(place: Place, sha256: Hex): string {
    const name = sha256.slice(2);
    return join(this.#folder, place === "kept" ? name.slice(0, 2) : "uploaded", name);
  }

  /** Where the bytes are; null where they are not. */
  async bytes(sha256: Hex): Promise<{ place: Place; size: number; since: number } | null> {
    for (const place of lookedAt) {
      const found = await stat(this.pathOf(place, sha256)).catch(ifGone);
      if (found !== null) return { place, size: found.size, since: found.mtimeMs };
    }
    return null;
  }

  /** Null where there are none that can be read. */
  async facts(sha256: Hex): Promise<DocumentFacts | null> {
    for (const place of lookedAt) {
      const text = await readFile(`${this.pathOf(place, sha256)}.json`, "utf8").catch(ifGone);
      const facts = text === null ? undefined : documentFacts(text);
      if (facts !== undefined) return facts;
    }
    return null;
  }

  /** Whether there is a file of facts, readable or not, of a document that an act named. */
  async hasKeptFacts(sha256: Hex): Promise<boolean> {
    return (await stat(`${this.pathOf("kept", sha256)}.json`).catch(ifGone)) !== null;
  }

  /** Moves bytes that are whole and flushed to a place, then writes their facts. */
  async put(from: string, place: Place, sha256: Hex, facts: DocumentFacts): Promise<void> {
    const path = this.pathOf(place, sha256);
    await mkdir(dirname(path), { recursive: true });
    await rename(from, path);
    await flushFolder(dirname(path));
    await flushFolder(this.#folder);
    await this.writeFacts(place, sha256, facts);
  }

  writeFacts(place: Place, sha256: Hex, facts: DocumentFacts): Promise<void> {
    return writeFileDurably(`${this.pathOf(place, sha256)}.json`, JSON.stringify(facts));
  }

  async removeFacts(place: Place, sha256: Hex): Promise<void> {
    await rm(`${this.pathOf(place, sha256)}.json`, { force: true });
  }

  /** Facts first: a crash in between leaves bytes alone, which are swept. */
  async remove(sha256: Hex): Promise<void> {
    for (const place of places) await this.removeFacts(place, sha256);
    for (const place of places) await rm(this.pathOf(place, sha256), { force: true });
  }

  async takenDown(sha256: Hex): Promise<readonly TakenDown[]> {
    const text = await readFile(this.#withdrawn(sha256), "utf8").catch(ifGone);
    return text === null ? [] : parseTakenDown(text);
  }

  async writeTakenDown(sha256: Hex, takenDown: readonly TakenDown[]): Promise<void> {
    const path = this.#withdrawn(sha256);
    await mkdir(dirname(path), { recursive: true });
    await writeFileDurably(path, JSON.stringify({ takenDown }));
  }

  #withdrawn(sha256: Hex): string {
    return `${this.pathOf("kept", sha256)}.withdrawn`;
  }
}

export function ifGone(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}
