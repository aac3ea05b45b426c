import { open, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { RedactedContent } from "../domain/content/RedactedContent.ts";
import type { Hex } from "../domain/Hex.ts";
import { parseUnambiguousJson } from "../domain/parseUnambiguousJson.ts";
import { contentPath } from "./contentPath.ts";
import { type DocumentFacts, documentFacts } from "./documentFacts.ts";
import { IncomingSegment } from "./IncomingSegment.ts";
import { contentFileSchema } from "./storedContent.ts";

type Viewed =
  | { state: "whole"; value: unknown; salt: Hex }
  | { state: "redacted"; content: RedactedContent }
  | { state: "unreadable"; reason: string }
  | { state: "missing" };

/**
 * What `verify` reads of the stores: the bytes as they lie on the disk, checked by nobody before. Writes nothing, so
 * it works beside a running service, whose newest contents may still wait in segments.
 */
export class StoredContentView {
  readonly #contents: string;
  readonly #documents: string;
  readonly #waiting = new Map<Hex, IncomingSegment>();
  #areSegmentsRead = false;

  constructor(folders: { contents: string; documents: string }) {
    this.#contents = folders.contents;
    this.#documents = folders.documents;
  }

  async content(digest: Hex): Promise<Viewed> {
    return (
      (await this.#ownFile(digest)) ??
      (await this.#inSegment(digest)) ??
      (await this.#ownFile(digest)) ?? { state: "missing" }
    );
  }

  /** The bytes under a document's digest, kept or only uploaded; undefined where there are none. */
  async document(sha256: Hex): Promise<AsyncIterable<Uint8Array> | undefined> {
    for (const path of this.#placesOf(sha256)) {
      const file = await open(path).catch(() => undefined); // an open file stays where it is read from
      if (file !== undefined) return file.createReadStream();
    }
    return undefined;
  }

  /** What the store says beside a document's bytes; "unreadable" where it says nothing that can be read. */
  async documentFacts(sha256: Hex): Promise<DocumentFacts | "unreadable" | undefined> {
    for (const path of this.#placesOf(sha256)) {
      const text = await readFile(`${path}.json`, "utf8").catch(() => undefined);
      if (text !== undefined) return documentFacts(text) ?? "unreadable";
    }
    return undefined;
  }

  /** A running service may move it from the second place to the first while we look. */
  #placesOf(sha256: Hex): string[] {
    const name = sha256.slice(2);
    const [kept, uploaded] = [join(this.#documents, name.slice(0, 2), name), join(this.#documents, "uploaded", name)];
    return [kept, uploaded, kept];
  }

  async #ownFile(digest: Hex): Promise<Viewed | undefined> {
    const text = await readFile(contentPath(this.#contents, digest), "utf8").catch(() => undefined);
    if (text === undefined) return undefined;
    try {
      const file = contentFileSchema.parse(parseUnambiguousJson(text));
      if ("redacted" in file) return { state: "redacted", content: file.redacted };
      return { state: "whole", value: file.content, salt: file.salt };
    } catch {
      return { state: "unreadable", reason: "its file is not what is written for a content" };
    }
  }

  /** A running service moves segments to files while we look: what is in neither is looked for again. */
  async #inSegment(digest: Hex): Promise<Viewed | undefined> {
    if (!this.#areSegmentsRead) await this.#readSegments();
    try {
      const found = (await this.#waiting.get(digest)?.contents([digest]))?.[0];
      return found && { state: "whole", value: found.content, salt: found.salt };
    } catch {
      return undefined;
    }
  }

  async #readSegments(): Promise<void> {
    this.#areSegmentsRead = true;
    const folder = join(this.#contents, "incoming");
    const names = (await readdir(folder).catch(() => [])).filter((name) => /^\d+$/.test(name));
    for (const name of names.sort()) {
      const segment = await IncomingSegment.read(join(folder, name)).catch(() => undefined);
      for (const digest of segment?.digests() ?? []) if (segment) this.#waiting.set(digest, segment);
    }
  }
}
