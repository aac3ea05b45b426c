import { expect } from "chai";
import { Wallet } from "ethers";
import { LocalKey } from "../../../src/domain/signatures/LocalKey.ts";
import { plainSigner } from "../../../src/domain/signatures/plainSigner.ts";

const DIGEST = `0x${"5a".repeat(32)}` as const;

describe("a key held in this process", () => {
  it("has the address and makes the signature that a wallet of the same key does", () => {
    const wallet = Wallet.createRandom();
    const key = new LocalKey(`0x${wallet.privateKey.slice(2)}`);
    expect(key.signer).to.equal(wallet.address.toLowerCase());
    expect(key.sign(DIGEST)).to.equal(wallet.signingKey.sign(DIGEST).serialized);
  });

  it("is told from its signature", () => {
    const key = LocalKey.random();
    expect(plainSigner(DIGEST, key.sign(DIGEST))).to.equal(key.signer);
  });

  it("refuses what cannot be a private key", () => {
    expect(() => new LocalKey("0x1234")).to.throw();
    expect(() => new LocalKey(`0x${"00".repeat(32)}`)).to.throw();
  });
});
