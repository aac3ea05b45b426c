import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { DocumentStore } from "../../src/content/DocumentStore.ts";
import { StoredContentView } from "../../src/content/StoredContentView.ts";
import type { Hex } from "../../src/domain/Hex.ts";

const text = "A tender document.";
const sha256: Hex = `0x${createHash("sha256").update(text).digest("hex")}`;
const FUNCTIONS = ["access", "open", "readFile", "stat"] as const;

/** Runs a look at the disk, and something else just after the call with this number. @returns how many calls there were */
async function withMove(after: number, move: () => Promise<void>, look: () => Promise<unknown>): Promise<number> {
  let calls = 0;
  const originals = Object.fromEntries(FUNCTIONS.map((name) => [name, fs[name]]));
  const restore = () => {
    Object.assign(fs, originals);
    syncBuiltinESMExports();
  };
  for (const name of FUNCTIONS) {
    const original: (...given: never[]) => Promise<unknown> = fs[name];
    const replaced = async (...given: never[]): Promise<unknown> => {
      const number = calls++;
      try {
        return await original(...given);
      } finally {
        if (number === after) await move();
      }
    };
    Object.assign(fs, { [name]: replaced });
  }
  syncBuiltinESMExports();
  try {
    await look();
  } finally {
    restore();
  }
  return calls;
}

async function textOf(bytes: AsyncIterable<Uint8Array> | null | undefined): Promise<string> {
  let all = "";
  for await (const piece of bytes ?? []) all += Buffer.from(piece).toString();
  return all;
}

describe("a document that is moved to where it stays while somebody looks at it", () => {
  let folder: string;
  let store: DocumentStore;

  beforeEach(async () => {
    folder = await fs.mkdtemp(join(tmpdir(), "counterfoil-"));
    store = await DocumentStore.open(folder);
    await store.put((async function* () { yield Buffer.from(text); })(), "text/plain"); // prettier-ignore
  });
  afterEach(() => fs.rm(folder, { recursive: true }));

  /** The same steps as `DocumentFiles.put`: bytes, facts, and the old facts away. */
  async function move(): Promise<void> {
    const name = sha256.slice(2);
    const [uploaded, kept] = [join(folder, "uploaded", name), join(folder, name.slice(0, 2), name)];
    await fs.mkdir(join(folder, name.slice(0, 2)));
    await fs.rename(uploaded, kept);
    await fs.rename(`${uploaded}.json`, `${kept}.json`);
  }
  async function moveBack(): Promise<void> {
    await fs.rm(folder, { recursive: true });
    store = await DocumentStore.open(folder);
    await store.put((async function* () { yield Buffer.from(text); })(), "text/plain"); // prettier-ignore
  }

  const looks: [string, () => Promise<void>][] = [
    [
      "found",
      async () => void expect(await store.find(sha256)).to.include({ size: text.length, mediaType: "text/plain" }),
    ],
    ["read", async () => void expect(await textOf(await store.read(sha256))).to.equal(text)],
    [
      "verified",
      async () => {
        const view = new StoredContentView({ contents: join(folder, "none"), documents: folder });
        expect(await textOf(await view.document(sha256))).to.equal(text);
        expect(await view.documentFacts(sha256)).to.include({ mediaType: "text/plain" });
      },
    ],
  ];
  for (const [done, look] of looks)
    it(`is ${done} all the same, whenever that is`, async () => {
      const calls = await withMove(-1, move, look);
      expect(calls).to.be.greaterThan(1);
      for (let after = 0; after < calls; after++) {
        await moveBack();
        await withMove(after, move, look).catch((error: unknown) => {
          throw new Error(`moved after call ${after}`, { cause: error });
        });
      }
    });
});
