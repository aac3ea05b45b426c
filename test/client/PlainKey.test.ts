import { expect } from "chai";
import { Wallet } from "ethers";
import { PlainKey } from "../../src/client/PlainKey.ts";
import { plainSigner } from "../../src/domain/signatures/plainSigner.ts";

const DIGEST = `0x${"5a".repeat(32)}` as const;

describe("a key held in this process", () => {
  it("has the address and makes the signature that a wallet of the same key does", () => {
    const wallet = Wallet.createRandom();
    const key = new PlainKey(Buffer.from(wallet.privateKey.slice(2), "hex"));
    expect(key.signer).to.equal(wallet.address.toLowerCase());
    expect(key.sign(DIGEST)).to.equal(wallet.signingKey.sign(DIGEST).serialized);
  });

  it("is told from its signature", () => {
    const key = PlainKey.random();
    expect(plainSigner(DIGEST, key.sign(DIGEST))).to.equal(key.signer);
  });

  it("refuses what cannot be a private key", () => {
    expect(() => new PlainKey(Buffer.alloc(2))).to.throw();
    expect(() => new PlainKey(Buffer.alloc(32))).to.throw();
  });
});
