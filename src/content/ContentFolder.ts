import { createReadStream } from "node:fs";
import { open, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { JsonValue } from "../domain/content/JsonValue.ts";
import type { RedactedContent } from "../domain/content/RedactedContent.ts";
import { requireContent } from "../domain/content/requireContent.ts";
import type { Hex } from "../domain/Hex.ts";
import { contentPath } from "./contentPath.ts";
import { IncomingSegment } from "./IncomingSegment.ts";
import { contentFileSchema } from "./storedContent.ts";

/** What stands under a digest, without any check that it has that digest. */
export type FoundContent =
  | { state: "whole"; value: JsonValue; salt: Hex }
  | { state: "redacted"; content: RedactedContent }
  | { state: "unreadable"; reason: string }
  | { state: "missing" };

/** Reads contents and documents beside a process that may be writing them; changes nothing. */
export class ContentFolder {
  readonly #contents: string;
  readonly #documents: string;
  #incoming: Promise<IncomingSegment[]> | undefined;

  constructor(contents: string, documents: string) {
    this.#contents = contents;
    this.#documents = documents;
  }

  async content(digest: Hex): Promise<FoundContent> {
    try {
      // It may move from the incoming file to its own in between, never the other way.
      return (
        (await this.#inFile(digest)) ?? (await this.#incomingOne(digest)) ?? (await this.#inFile(digest)) ?? missing
      );
    } catch (error) {
      return { state: "unreadable", reason: error instanceof Error ? error.message : String(error) };
    }
  }

  /** The bytes as they are; undefined if there are none. */
  async document(sha256: Hex): Promise<AsyncIterable<Uint8Array> | undefined> {
    const name = sha256.slice(2);
    for (const path of [join(this.#documents, name.slice(0, 2), name), join(this.#documents, "uploaded", name)]) {
      const file = await open(path).catch(ifGone);
      if (file !== null) return createReadStream(path, { fd: file });
    }
    return undefined;
  }

  async #inFile(digest: Hex): Promise<FoundContent | undefined> {
    const text = await readFile(contentPath(this.#contents, digest), "utf8").catch(ifGone);
    if (text === null) return undefined;
    const file = contentFileSchema.parse(JSON.parse(text));
    return "redacted" in file ? { state: "redacted", content: file.redacted } : whole(file.content, file.salt);
  }

  async #incomingOne(digest: Hex): Promise<FoundContent | undefined> {
    this.#incoming ??= readIncoming(join(this.#contents, "incoming"));
    const segment = (await this.#incoming).find((candidate) => candidate.has(digest));
    const found = (await segment?.contents([digest]).catch(ifGone))?.[0];
    return found === undefined ? undefined : whole(found.content, found.salt);
  }
}

const missing: FoundContent = { state: "missing" };

function whole(value: unknown, salt: Hex): FoundContent {
  requireContent(value);
  return { state: "whole", value, salt };
}

async function readIncoming(folder: string): Promise<IncomingSegment[]> {
  const names = (await readdir(folder).catch(ifGone)) ?? [];
  const segments = await Promise.all(names.map((name) => IncomingSegment.read(join(folder, name)).catch(ifGone)));
  return segments.filter((segment) => segment !== null);
}

function ifGone(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}
