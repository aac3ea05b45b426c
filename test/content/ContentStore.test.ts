import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { contentPath } from "../../src/content/contentPath.ts";
import { ContentStore } from "../../src/content/ContentStore.ts";
import type { IncomingContent } from "../../src/content/IncomingSegment.ts";
import type { Hex } from "../../src/domain/Hex.ts";
import { type AppendFile, openAppendFile } from "../../src/platform/frames/AppendFile.ts";

function incoming(number: number): IncomingContent {
  const digest: Hex = `0x${number.toString(16).padStart(64, "0")}`;
  return { digest, content: { title: `Content ${number}`, price: "£1" }, salt: `0x${"11".repeat(32)}` };
}

describe("the content store", () => {
  let folder: string;
  let store: ContentStore;
  let opened: AppendFile[];
  const [one, two, three] = [incoming(1), incoming(2), incoming(3)];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "counterfoil-"));
    opened = [];
    await crash();
  });
  afterEach(async () => {
    await store.close();
    for (const file of opened) await file.close().catch(() => undefined);
    await rm(folder, { recursive: true });
  });

  /** What a new process finds after this one was killed: nothing is closed. */
  async function crash(): Promise<void> {
    store = await ContentStore.open(folder, async (path) => {
      const file = await openAppendFile(path);
      opened.push(file);
      return file;
    });
  }

  const stored = ({ content, salt }: IncomingContent) => ({ content, salt });

  it("gives back a content as soon as its act was recorded, and from a file of its own later", async () => {
    await store.stage([one, two]);
    expect(await store.has(one.digest), "before its act is recorded").to.equal(false);
    store.keep([one.digest, two.digest]);
    expect(await store.get(one.digest)).to.deep.equal(stored(one));
    await store.moveAll();
    expect(await readdir(join(folder, "incoming"))).to.deep.equal([]);
    expect(JSON.parse(await readFile(contentPath(folder, two.digest), "utf8"))).to.deep.equal(stored(two));
    expect(await store.get(one.digest)).to.deep.equal(stored(one));
  });

  it("moves what was kept one time after the other, however many ask for it while it moves", async () => {
    const many = Array.from({ length: 40 }, (_, number) => incoming(100 + number));
    await store.stage(many);
    store.keep(many.map(({ digest }) => digest));
    await Promise.all([store.moveAll(), store.moveAll(), store.moveAll(), store.moveAll()]);
    expect(await readdir(join(folder, "incoming"))).to.deep.equal([]);
    for (const each of many) expect(await store.get(each.digest)).to.deep.equal(stored(each));
  });

  it("forgets the contents of refused acts, but not when another act has the same", async () => {
    await store.stage([one, two, two]);
    store.keep([two.digest]);
    store.drop([one.digest, two.digest]);
    await store.moveAll();
    expect(await store.get(one.digest)).to.equal(null);
    expect(await store.get(two.digest)).to.deep.equal(stored(two));
  });

  it("keeps a content that a later, refused act brought again", async () => {
    await store.stage([one]);
    store.keep([one.digest]);
    await store.stage([one]);
    store.drop([one.digest]);
    expect(await store.get(one.digest)).to.deep.equal(stored(one));
  });

  it("holds after a crash what was staged, until the ledger has said which acts were recorded", async () => {
    await store.stage([one, two]);
    await crash();
    store.keep([one.digest]);
    store.settle();
    await store.moveAll();
    expect(await store.get(one.digest)).to.deep.equal(stored(one));
    expect(await store.get(two.digest)).to.equal(null);
  });

  it("takes a torn last entry as never come in", async () => {
    await store.stage([one]);
    await store.stage([two]);
    const path = join(folder, "incoming", "00000001");
    await truncate(path, (await readFile(path)).length - 10);
    await crash();
    store.keep([one.digest, two.digest]);
    store.settle();
    expect(await store.get(one.digest)).to.deep.equal(stored(one));
    expect(await store.get(two.digest)).to.equal(null);
  });

  it("does not bring back what was erased when the same content comes again", async () => {
    await store.stage([one]);
    store.keep([one.digest]);
    const redacted = { leaves: [{ path: ["title"], commitment: two.digest }], shown: [] };
    await store.erase(one.digest, redacted);
    await store.stage([one, three]);
    store.keep([one.digest, three.digest]);
    await store.moveAll();
    expect(await store.get(one.digest)).to.deep.equal({ redacted });
  });

  it("names a content whose file was spoilt", async () => {
    await store.stage([one]);
    store.keep([one.digest]);
    await store.moveAll();
    await writeFile(contentPath(folder, one.digest), "{}");
    const error = await store.get(one.digest).catch((reason: unknown) => reason);
    expect(String(error)).to.match(new RegExp(`The content ${one.digest} was changed`));
  });
});
