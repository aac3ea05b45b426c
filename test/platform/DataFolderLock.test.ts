import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { DataFolderInUse } from "../../src/platform/DataFolderInUse.ts";
import { DataFolderLock } from "../../src/platform/DataFolderLock.ts";

const module = new URL("../../src/platform/DataFolderLock.ts", import.meta.url).href;

describe("the lock on a data folder", () => {
  let folder: string;
  let child: ChildProcess | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "counterfoil-"));
  });
  afterEach(async () => {
    child?.kill("SIGKILL");
    child = undefined;
    await rm(folder, { recursive: true });
  });

  async function childTakesLock(): Promise<ChildProcess> {
    const program = `const { DataFolderLock } = await import(${JSON.stringify(module)});
      const lock = await DataFolderLock.take(${JSON.stringify(folder)});
      await lock.announce("http://localhost:3000");
      console.log("taken"); setInterval(() => lock, 1000);`;
    const started = spawn(process.execPath, ["--input-type=module", "-e", program], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(started.stdout, "data");
    return started;
  }

  it("keeps a second process out and says who is in, and where it answers", async () => {
    child = await childTakesLock();
    const refused = await DataFolderLock.take(folder).catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(DataFolderInUse);
    expect(String(refused)).to.match(new RegExp(`process ${child.pid} on .* at http://localhost:3000`));
    expect(DataFolderLock.holderOf(folder)).to.include({ pid: child.pid, address: "http://localhost:3000" });
  });

  it("is free again after its holder was killed", async () => {
    child = await childTakesLock();
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(DataFolderLock.holderOf(folder)).to.equal(null);
    const lock = await DataFolderLock.take(folder);
    expect(DataFolderLock.holderOf(folder)).to.include({ pid: process.pid });
    lock.release();
    expect(DataFolderLock.holderOf(folder)).to.equal(null);
  });

  it("keeps a second ledger in the same process out as well", async () => {
    const lock = await DataFolderLock.take(folder);
    const refused = await DataFolderLock.take(folder).catch((error: unknown) => error);
    lock.release();
    expect(refused).to.be.instanceOf(DataFolderInUse);
  });
});
