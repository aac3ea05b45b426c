import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { expect } from "chai";
import { DocumentDamaged } from "../../src/content/DocumentDamaged.ts";
import { DocumentRefused } from "../../src/content/DocumentRefused.ts";
import { DocumentStore } from "../../src/content/DocumentStore.ts";
import type { Hex } from "../../src/domain/Hex.ts";

const text = "An invitation to tender, in many pieces.";
const sha256: Hex = `0x${createHash("sha256").update(text).digest("hex")}`;
const act: Hex = `0x${"ac".repeat(32)}`;

async function* pieces(whole: string): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < whole.length; start += 7) yield Buffer.from(whole.slice(start, start + 7));
}

async function all(stream: Readable | null): Promise<string> {
  let read = "";
  for await (const piece of stream ?? []) read += String(piece);
  return read;
}

describe("the document store", () => {
  let folder: string;
  let store: DocumentStore;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "counterfoil-"));
    store = await DocumentStore.open(folder, 100);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("takes a document in piece by piece and gives it back", async () => {
    const reference = await store.put(pieces(text), "text/plain");
    expect(reference).to.deep.equal({ sha256, mediaType: "text/plain", size: text.length });
    expect(await all(await store.read(sha256))).to.equal(text);
    expect(await store.find(sha256)).to.deep.equal({ ...reference, state: "uploaded" });
    expect(await store.missing([sha256, act])).to.deep.equal([act]);
  });

  it("refuses one that is too large, and leaves nothing of it", async () => {
    const error = await store.put(pieces("x".repeat(101)), "text/plain").catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(DocumentRefused).with.property("reason", "too-large");
    expect(await readdir(join(folder, "coming"))).to.deep.equal([]);
    expect(await readdir(join(folder, "uploaded"))).to.deep.equal([]);
  });

  it("removes after a day what no act named, and keeps what one did", async () => {
    await store.put(pieces(text), "text/plain");
    await store.put(pieces("unnamed"), "text/plain");
    await store.keep([sha256]);
    expect(await store.removeUnnamed(Date.now() + 23 * 3_600_000)).to.deep.equal([]);
    expect(await store.removeUnnamed(Date.now() + 25 * 3_600_000)).to.have.length(1);
    expect(await all(await store.read(sha256))).to.equal(text);
    expect(await store.find(sha256)).to.include({ state: "kept" });
  });

  it("gives nobody a changed document whole", async () => {
    await store.put(pieces(text), "text/plain");
    await store.keep([sha256]);
    const path = join(folder, sha256.slice(2, 4), sha256.slice(2));
    for (const changed of [text.replace("tender", "tinder"), text.slice(1), `${text}.`, ""]) {
      await writeFile(path, changed);
      const error = await all(await store.read(sha256)).catch((reason: unknown) => reason);
      expect(error, changed).to.be.instanceOf(DocumentDamaged);
    }
  });

  it("takes a document down: the bytes are gone, the fact remains, and it does not come back", async () => {
    await store.put(pieces(text), "text/plain");
    await store.keep([sha256]);
    await store.takeDown(sha256, act);
    expect(await store.find(sha256)).to.deep.equal({ sha256, state: "withdrawn", act });
    expect(await store.read(sha256)).to.equal(null);
    expect(await readdir(join(folder, sha256.slice(2, 4)))).to.deep.equal([`${sha256.slice(2)}.withdrawn`]);
    expect(await store.missing([sha256]), "acts may still name it").to.deep.equal([]);
    const error = await store.put(pieces(text), "text/plain").catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(DocumentRefused).with.property("reason", "withdrawn");
  });
});
