import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { Wallet } from "ethers";
import { addressInKeyFile, KeyFileUnusable, readKeyFile, writeKeyFile } from "../../src/client/keyFile.ts";
import { PlainKey } from "../../src/client/PlainKey.ts";

const cheap = 1024;
const passPhrase = "correct horse";

describe("a key file", () => {
  let folder: string;
  let file: string;
  const key = PlainKey.random();

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "counterfoil-keys-"));
    file = join(folder, "officer.json");
    await writeKeyFile(file, key, passPhrase, cheap);
  });
  after(() => rm(folder, { recursive: true }));

  it("gives the key back for its pass phrase", async () => {
    const read = await readKeyFile(file, passPhrase);
    expect(read.signer).to.equal(key.signer);
    expect(read.reveal()).to.equal(key.reveal());
  });

  it("is one that wallets open too", async () => {
    const wallet = await Wallet.fromEncryptedJson(await readFile(file, "utf8"), passPhrase);
    expect(wallet.address.toLowerCase()).to.equal(key.signer);
  });

  it("says whose it is without the pass phrase, and nothing else", async () => {
    expect(await addressInKeyFile(file)).to.equal(key.signer);
    expect(await readFile(file, "utf8")).not.to.contain(key.reveal().slice(2));
  });

  it("can be read by its owner only", async () => {
    expect((await stat(file)).mode & 0o077).to.equal(0);
  });

  it("is never written over", async () => {
    const failure = await writeKeyFile(file, PlainKey.random(), passPhrase, cheap).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(KeyFileUnusable).with.property("message").that.contains("never written over");
    expect((await readKeyFile(file, passPhrase)).signer).to.equal(key.signer);
  });

  it("stays closed to a wrong pass phrase, and what is none is said to be none", async () => {
    await writeFile(join(folder, "none.json"), "{}");
    for (const [name, phrase, says] of [
      ["officer.json", "wrong", /pass phrase/],
      ["none.json", passPhrase, /no key file/],
      ["missing.json", passPhrase, /cannot be read/],
    ] as const) {
      const failure = await readKeyFile(join(folder, name), phrase).catch((error: unknown) => error);
      expect(failure).to.be.instanceOf(KeyFileUnusable).with.property("message").that.matches(says);
    }
  });
});
