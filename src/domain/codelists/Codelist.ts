import { z } from "zod";
import { ofKind } from "../contentKinds.ts";
import type { CodeEntry } from "./CodeEntry.ts";

/** A closed list of codes. Codes are never renumbered or reused: what was signed keeps its meaning. */
export class Codelist<const Word extends string = string> {
  readonly name: string;
  readonly entries: readonly CodeEntry<Word>[];
  readonly words: readonly Word[];

  constructor(name: string, entries: readonly CodeEntry<Word>[]) {
    this.name = name;
    this.entries = entries;
    this.words = entries.map(([, word]) => word);
  }

  /** The text of a signed code; an unknown one is said as such, since others may have signed it. */
  text(code: number): string {
    return this.entries.find(([known]) => known === code)?.[2] ?? `unknown code ${code}`;
  }

  textOf(word: Word): string {
    return this.text(this.code(word));
  }

  word(code: number): Word | undefined {
    return this.entries.find(([known]) => known === code)?.[1];
  }

  /** @throws RangeError if there is no such word. */
  code(word: string): number {
    const entry = this.entries.find(([, known]) => known === word);
    if (entry === undefined)
      throw new RangeError(`"${word}" is no ${this.name}. Use one of: ${this.words.join(", ")}.`);
    return entry[0];
  }

  has(code: number): boolean {
    return this.word(code) !== undefined;
  }

  /** Reads a word of this list in a content. */
  schema(): z.ZodType<Word> {
    const words = z.enum(this.words, { error: `expected a ${this.name}: ${this.words.join(", ")}` });
    return ofKind({ is: "code", entries: this.entries }, words);
  }
}
