import { createHash } from "node:crypto";
import fs, { type FileHandle } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { DocumentStore } from "../../src/content/DocumentStore.ts";
import type { Hex } from "../../src/domain/Hex.ts";
import { LedgerFull } from "../../src/platform/LedgerFull.ts";

const text = "A tender document.";
const sha256: Hex = `0x${createHash("sha256").update(text).digest("hex")}`;
const camdens = { organisation: 1, brings: true };
const FUNCTIONS = ["mkdir", "open", "readFile", "rename", "rm", "stat", "utimes"] as const;
const METHODS = new Set<string | symbol>(["writeFile", "sync"]);

/** Lets the operation with this number fail, of all that a piece of work asks of the disk. @returns how many there were */
async function withFailure(failing: number, work: () => Promise<unknown>): Promise<number> {
  let calls = 0;
  const check = (): void => {
    if (calls++ === failing) throw Object.assign(new Error("EIO: made to fail"), { code: "EIO" });
  };
  const failingHandle = (handle: FileHandle): FileHandle =>
    new Proxy(handle, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== "function") return value;
        return (...given: unknown[]): unknown => {
          if (METHODS.has(name)) check();
          return Reflect.apply(value, target, given);
        };
      },
    });
  const before = Object.fromEntries(FUNCTIONS.map((name) => [name, fs[name]]));
  for (const name of FUNCTIONS) {
    const original: (...given: never[]) => Promise<unknown> = fs[name];
    const replaced = async (...given: never[]): Promise<unknown> => {
      check();
      const result = await original(...given);
      return name === "open" ? failingHandle(result as FileHandle) : result;
    };
    Object.assign(fs, { [name]: replaced });
  }
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    Object.assign(fs, before);
    syncBuiltinESMExports();
  }
  return calls;
}

describe("a disk that fails once while a document comes in or is kept", () => {
  let folder: string;
  let store: DocumentStore;

  beforeEach(async () => {
    folder = await fs.mkdtemp(join(tmpdir(), "counterfoil-"));
    store = await DocumentStore.open(folder);
  });
  afterEach(() => fs.rm(folder, { recursive: true }));

  const put = () =>
    store.put(
      (async function* () {
        yield Buffer.from(text);
      })(),
      "text/plain",
    );

  async function read(): Promise<string> {
    let all = "";
    for await (const piece of (await store.read(sha256)) ?? []) all += String(piece);
    return all;
  }

  it("says so, and the same upload repairs it, whichever operation it was", async () => {
    const operations = await withFailure(-1, put);
    expect(operations).to.be.greaterThan(8);
    for (let failing = 0; failing < operations; failing++) {
      await fs.rm(folder, { recursive: true });
      store = await DocumentStore.open(folder);
      const error = await withFailure(failing, put).catch((reason: unknown) => reason);
      if (error instanceof Error) expect(error, `operation ${failing}`).to.be.instanceOf(LedgerFull);
      const isHere = (await store.missing([sha256], camdens)).length === 0;
      if (isHere) expect(await read(), `here after operation ${failing}`).to.equal(text);
      await put();
      expect(await store.missing([sha256], camdens), `operation ${failing}`).to.deep.equal([]);
      expect(await read(), `operation ${failing}`).to.equal(text);
    }
  });

  it("loses nothing of what is kept: the next try finishes it", async () => {
    await put();
    const keep = () => store.keep([{ sha256, mediaType: "text/plain" }]);
    const operations = await withFailure(-1, keep);
    for (let failing = 0; failing < operations; failing++) {
      await fs.rm(folder, { recursive: true });
      store = await DocumentStore.open(folder);
      await put();
      await withFailure(failing, keep).catch(() => undefined);
      expect(await read(), `after operation ${failing}`).to.equal(text);
      await keep();
      expect(await store.find(sha256), `operation ${failing}`).to.include({ state: "kept" });
      expect(await read(), `operation ${failing}`).to.equal(text);
      expect(await fs.readdir(join(folder, "uploaded"))).to.deep.equal([]);
    }
  });
});
