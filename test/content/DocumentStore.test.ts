import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, utimes, writeFile } from "node:fs/promises";
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
const camdens = { organisation: 1, brings: true };
const hackneys = { organisation: 2, brings: true };
const nobody = () => Promise.resolve(undefined);
const inADay = () => Date.now() + 25 * 3_600_000;

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
    expect(await store.find(sha256)).to.deep.equal({ ...reference, takenDown: [], state: "uploaded" });
    expect(await store.missing([sha256, act], camdens)).to.deep.equal([act]);
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
    await store.keep([{ sha256 }]);
    expect(await store.removeUnnamed(nobody, Date.now() + 23 * 3_600_000)).to.deep.equal([]);
    expect(await store.removeUnnamed(nobody, inADay())).to.have.length(1);
    expect(await all(await store.read(sha256))).to.equal(text);
    expect(await store.find(sha256)).to.include({ state: "kept" });
  });

  it("gives nobody a changed document whole", async () => {
    await store.put(pieces(text), "text/plain");
    await store.keep([{ sha256 }]);
    const path = join(folder, sha256.slice(2, 4), sha256.slice(2));
    for (const changed of [text.replace("tender", "tinder"), text.slice(1), `${text}.`, ""]) {
      await writeFile(path, changed);
      const error = await store
        .read(sha256)
        .then(all)
        .catch((reason: unknown) => reason);
      expect(error, changed).to.be.instanceOf(DocumentDamaged);
    }
  });

  it("takes a document down: the bytes are gone, the fact remains, and its organisation does not bring it back", async () => {
    await store.put(pieces(text), "text/plain");
    await store.keep([{ sha256 }]);
    const takenDown = [{ organisation: 1, act }];
    await store.takeDown(sha256, { organisation: 1, act });
    expect(await store.find(sha256), "others may still need it").to.deep.include({ state: "kept", takenDown });
    expect(await store.removeBytes(sha256)).to.equal(true);
    expect(await store.find(sha256)).to.deep.equal({ sha256, takenDown, state: "withdrawn" });
    expect(await store.read(sha256)).to.equal(null);
    expect(await readdir(join(folder, sha256.slice(2, 4)))).to.deep.equal([`${sha256.slice(2)}.withdrawn`]);
    expect(await store.missing([sha256], camdens), "its own acts may still name it").to.deep.equal([]);
    expect(await store.missing([sha256], hackneys), "another's may not").to.deep.equal([sha256]);
    const error = await store.put(pieces(text), "text/plain", 1).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(DocumentRefused).with.property("reason", "withdrawn");
  });

  it("takes it in again from another organisation, for that one's acts", async () => {
    await store.takeDown(sha256, { organisation: 1, act });
    await store.put(pieces(text), "text/plain", 2);
    expect(await store.missing([sha256], hackneys)).to.deep.equal([]);
    await store.keep([{ sha256 }]);
    expect(await all(await store.read(sha256))).to.equal(text);
  });

  it("reads what version 0.1.0 left of a document that was taken down, until the ledger says by whom", async () => {
    await mkdir(join(folder, sha256.slice(2, 4)));
    await writeFile(join(folder, sha256.slice(2, 4), `${sha256.slice(2)}.withdrawn`), JSON.stringify({ act }));
    expect(await store.find(sha256)).to.deep.include({ state: "withdrawn", takenDown: [{ organisation: 0, act }] });
    await store.takeDown(sha256, { organisation: 1, act });
    expect(await store.find(sha256)).to.deep.include({ takenDown: [{ organisation: 1, act }] });
  });

  it("keeps it under the media type of the act that named it first", async () => {
    await store.put(pieces(text), "application/octet-stream");
    await store.keep([{ sha256, mediaType: "text/plain" }]);
    await store.keep([{ sha256, mediaType: "text/html" }]);
    expect(await store.find(sha256)).to.include({ state: "kept", mediaType: "text/plain" });
  });

  it("sweeps nothing that an act of the ledger names, however old it is, and keeps it instead", async () => {
    await store.put(pieces(text), "text/plain");
    expect(await store.removeUnnamed((digest) => Promise.resolve({ sha256: digest }), inADay())).to.deep.equal([]);
    expect(await store.find(sha256)).to.include({ state: "kept" });
  });

  it("sweeps nothing, and removes no bytes, while an act on its way names them", async () => {
    await store.put(pieces(text), "text/plain");
    const hold = store.hold();
    expect(await store.missing([sha256], camdens, hold)).to.deep.equal([]);
    expect(await store.removeUnnamed(nobody, inADay())).to.deep.equal([]);
    expect(await store.removeBytes(sha256)).to.equal(false);
    hold.release();
    expect(await store.removeBytes(sha256)).to.equal(true);
  });

  it("begins the day of an upload anew when it is sent again", async () => {
    await store.put(pieces(text), "text/plain");
    const longAgo = new Date(Date.now() - 48 * 3_600_000);
    await utimes(join(folder, "uploaded", sha256.slice(2)), longAgo, longAgo);
    await store.put(pieces(text), "text/plain");
    expect(await store.removeUnnamed(nobody)).to.deep.equal([]);
  });
});

describe("a document of which a fault left one file alone", () => {
  let folder: string;
  let store: DocumentStore;
  const uploaded = () => join(folder, "uploaded", sha256.slice(2));
  const kept = () => join(folder, sha256.slice(2, 4), sha256.slice(2));

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "counterfoil-"));
    store = await DocumentStore.open(folder, 100);
    await store.put(pieces(text), "text/plain");
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("is not here, and is repaired by the same upload, whichever it was", async () => {
    for (const lost of [uploaded(), `${uploaded()}.json`]) {
      await rm(lost);
      expect(await store.missing([sha256], camdens), lost).to.deep.equal([sha256]);
      await store.put(pieces(text), "text/plain");
      expect(await all(await store.read(sha256)), lost).to.equal(text);
    }
  });

  it("is damaged once an act has named it, and repaired by the same upload where it was kept", async () => {
    await store.keep([{ sha256 }]);
    const damages = [
      () => rm(kept()),
      () => rm(`${kept()}.json`),
      () => writeFile(`${kept()}.json`, "{}"),
      () => writeFile(kept(), "another"),
      () => writeFile(kept(), text.replace("tender", "tinder")),
    ];
    for (const [index, damage] of damages.entries()) {
      await damage();
      const read = await store.read(sha256).then(all).catch(String);
      expect(read, `damage ${index}`).to.match(/DocumentDamaged/);
      await store.put(pieces(text), "text/plain");
      expect(await store.find(sha256), `damage ${index}`).to.include({ state: "kept", mediaType: "text/plain" });
      expect(await all(await store.read(sha256))).to.equal(text);
    }
  });

  it("is whole while it moves, and the move is finished", async () => {
    await mkdir(join(folder, sha256.slice(2, 4)));
    await rename(uploaded(), kept());
    expect(await all(await store.read(sha256))).to.equal(text);
    expect(await store.removeUnnamed(nobody, inADay()), "its bytes are kept").to.deep.equal([]);
    expect(existsSync(`${kept()}.json`)).to.equal(true);
    expect(await readdir(join(folder, "uploaded"))).to.deep.equal([]);
  });

  it("is swept: facts at once, bytes after a day, and what was half written", async () => {
    await rm(uploaded());
    await store.removeUnnamed(nobody);
    expect(await readdir(join(folder, "uploaded")), "facts").to.deep.equal([]);
    await writeFile(uploaded(), text);
    await writeFile(`${uploaded()}.json.new`, "{");
    await store.removeUnnamed(nobody);
    expect(await readdir(join(folder, "uploaded"))).to.have.length(2);
    await store.removeUnnamed(nobody, inADay());
    expect(await readdir(join(folder, "uploaded")), "bytes").to.deep.equal([]);
  });
});
