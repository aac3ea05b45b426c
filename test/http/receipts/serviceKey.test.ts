import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import type { Hex } from "../../../src/domain/Hex.ts";
import {
  foundingServiceKey,
  SERVICE_KEY_FILE,
  serviceKey,
  ServiceKeyUnusable,
} from "../../../src/http/receipts/serviceKey.ts";

const OTHER: Hex = `0x${"dd".repeat(20)}`;

describe("the key that signs receipts", () => {
  let folder: string;
  let founded: Hex;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "counterfoil-key-"));
    founded = await foundingServiceKey(folder);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const file = () => join(folder, SERVICE_KEY_FILE);
  const failure = (run: Promise<unknown>) =>
    run.then(
      () => undefined,
      (error: unknown) => error,
    );

  it("is made before the founding that names it, once, for nobody else to read", async () => {
    expect(await foundingServiceKey(folder)).to.equal(founded);
    expect((await serviceKey(folder, founded)).address).to.equal(founded);
    expect((await stat(file())).mode & 0o777).to.equal(0o600);
  });

  it("is not replaced by another without a word: its receipts would prove nothing", async () => {
    await rm(file());
    const missing = await failure(serviceKey(folder, founded));
    expect(missing).to.be.instanceOf(ServiceKeyUnusable).with.property("message").that.includes("--new-service-key");
    await foundingServiceKey(folder);
    const another = await failure(serviceKey(folder, founded));
    expect(another).to.be.instanceOf(ServiceKeyUnusable).with.property("message").that.includes(founded);
  });

  it("is replaced where the operator says that it is lost, and later starts go on with the new one", async () => {
    await rm(file());
    const { address } = await serviceKey(folder, founded, true);
    expect(address).to.not.equal(founded);
    expect((await serviceKey(folder, founded)).address).to.equal(address);
    expect(await failure(serviceKey(folder, OTHER))).to.be.instanceOf(ServiceKeyUnusable);
  });

  it("is whichever is there, or a new one, for a ledger of version 0.1.0, whose founding names none", async () => {
    expect((await serviceKey(folder, undefined)).address).to.equal(founded);
    await rm(file());
    expect((await serviceKey(folder, undefined)).address).to.not.equal(founded);
  });

  it("says nothing of what a file holds that cannot be read", async () => {
    const { privateKey } = JSON.parse(await readFile(file(), "utf8")) as { privateKey: string };
    await writeFile(file(), JSON.stringify({ privateKey }));
    const unreadable = await failure(serviceKey(folder, founded));
    expect(unreadable).to.be.instanceOf(ServiceKeyUnusable);
    expect(String(unreadable)).to.not.include(privateKey);
  });
});
