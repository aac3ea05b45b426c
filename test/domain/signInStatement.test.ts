import { expect } from "chai";
import { TypedDataEncoder } from "ethers";
import { signInHash, signInTypedData } from "../../src/domain/signInStatement.ts";
import { identity, word } from "../http/fakeLedger.ts";

const stated = { origin: "https://records.example", nonce: word(5), validUntil: 1_760_000_000 };

describe("the statement that signs in", () => {
  it("is hashed as every wallet hashes it", () => {
    const { domain, types, message } = signInTypedData(stated, identity);
    expect(signInHash(stated, identity)).to.equal(TypedDataEncoder.hash(domain, types, message));
  });

  it("is for one ledger, one origin, one nonce and one time", () => {
    const others = [
      signInHash(stated, { ...identity, chainId: 4712 }),
      signInHash({ ...stated, origin: "https://records.example.org" }, identity),
      signInHash({ ...stated, nonce: word(6) }, identity),
      signInHash({ ...stated, validUntil: stated.validUntil + 1 }, identity),
    ];
    expect(new Set([signInHash(stated, identity), ...others]).size).to.equal(5);
  });
});
