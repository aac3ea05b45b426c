import { expect } from "chai";
import fc from "fast-check";
import { type Hex, toHex } from "../../../src/domain/Hex.ts";
import { keccakOfText } from "../../../src/domain/keccak.ts";
import { SCHEMES } from "../../../src/domain/roles.ts";
import { ActBatch } from "../../../src/domain/signatures/ActBatch.ts";
import { ActSignatures } from "../../../src/domain/signatures/ActSignatures.ts";
import { contractKey, passkey, plainKey } from "../../verify/TestKey.ts";
import { anIdentity } from "../acts/anIdentity.ts";

const identity = anIdentity();
const ACTS = Array.from({ length: 40 }, (_, index) => keccakOfText(`act ${index}`));
const KEYS = [
  { scheme: SCHEMES.plain, key: plainKey(1), other: plainKey(2) },
  { scheme: SCHEMES.passkey, key: passkey(1), other: passkey(2) },
];

function signTogether(key: { sign(hash: Hex): Hex }, acts: readonly Hex[] = ACTS): Hex[] {
  const batch = new ActBatch(acts, identity);
  return batch.signatures(key.sign(batch.hash));
}

for (const { scheme, key, other } of KEYS) {
  describe(`ActSignatures, scheme ${scheme}`, () => {
    it("takes forty acts that were signed with one signature, in any order", () => {
      const signatures = new ActSignatures(identity);
      const signed = signTogether(key);
      for (const index of [39, 0, 17, 17, ...ACTS.keys()])
        expect(signatures.check(scheme, key.signer, ACTS[index]!, signed[index]!), `act ${index}`).to.equal("good");
    });

    it("takes an act that was signed alone", () => {
      const signatures = new ActSignatures(identity);
      expect(signatures.check(scheme, key.signer, ACTS[0]!, key.sign(ACTS[0]!))).to.equal("good");
      expect(signatures.check(scheme, key.signer, ACTS[1]!, key.sign(ACTS[0]!))).to.equal("bad");
    });

    it("remembers of a batch neither another key's nor another batch's", () => {
      const signatures = new ActSignatures(identity);
      const signed = signTogether(key);
      expect(signatures.check(scheme, key.signer, ACTS[0]!, signed[0]!)).to.equal("good");
      expect(signatures.check(scheme, other.signer, ACTS[0]!, signed[0]!)).to.equal("bad");
      expect(signatures.check(scheme, key.signer, ACTS[1]!, signed[0]!)).to.equal("bad");
      const fewer = new ActBatch(ACTS.slice(0, 39), identity).signatures(key.sign(new ActBatch(ACTS, identity).hash));
      expect(signatures.check(scheme, key.signer, ACTS[0]!, fewer[0]!)).to.equal("bad");
      expect(signatures.check(scheme, key.signer, ACTS[0]!, signTogether(other)[0]!)).to.equal("bad");
    });

    it("takes no signature over a root for an act's, nor an act's for a root's", () => {
      const signatures = new ActSignatures(identity);
      const batch = new ActBatch(ACTS, identity);
      expect(signatures.check(scheme, key.signer, ACTS[0]!, key.sign(batch.hash))).to.equal("bad");
      expect(signatures.check(scheme, key.signer, ACTS[0]!, batch.signatures(key.sign(ACTS[0]!))[0]!)).to.equal("bad");
      expect(signatures.check(scheme, key.signer, ACTS[0]!, batch.signatures(key.sign(batch.root))[0]!)).to.equal(
        "bad",
      );
    });

    it("refuses every change of one byte, and bytes behind it", () => {
      const signatures = new ActSignatures(identity);
      const signature = Buffer.from(signTogether(key)[5]!.slice(2), "hex");
      fc.assert(
        fc.property(fc.nat({ max: signature.length - 1 }), fc.integer({ min: 1, max: 255 }), (place, change) => {
          const changed = Buffer.from(signature);
          changed[place] = (changed[place] ?? 0) ^ change;
          expect(signatures.check(scheme, key.signer, ACTS[5]!, toHex(changed))).to.equal("bad");
          const longer = toHex(Buffer.concat([signature, Buffer.of(change)]));
          expect(signatures.check(scheme, key.signer, ACTS[5]!, longer)).to.equal("bad");
        }),
      );
    });
  });
}

describe("ActSignatures, of a contract", () => {
  const { signer } = contractKey(7);

  it("says that the chain has taken its word, for a batch that leads anywhere at all", () => {
    const signatures = new ActSignatures(identity);
    expect(signatures.check(SCHEMES.contract, signer, ACTS[0]!, "0xc0ffee")).to.equal("by contract");
    expect(signatures.check(SCHEMES.contract, signer, ACTS[3]!, signTogether(contractKey(7))[3]!)).to.equal(
      "by contract",
    );
  });

  it("refuses a malformed batch, about which no contract is asked", () => {
    const signatures = new ActSignatures(identity);
    const [signed] = signTogether(contractKey(7));
    const nested = new ActBatch(ACTS, identity).signatures(signed!)[0]!;
    for (const malformed of [nested, signed!.slice(0, 72) as Hex])
      expect(signatures.check(SCHEMES.contract, signer, ACTS[0]!, malformed)).to.equal("bad");
  });
});

describe("ActSignatures, of many acts", () => {
  it("checks the signature over a root once, however many acts it covers", () => {
    const key = passkey(1);
    const acts = Array.from({ length: 1024 }, (_, index) => keccakOfText(`one of many ${index}`));
    const signed = signTogether(key, acts);
    const signatures = new ActSignatures(identity);
    const took = (count: number, signatureOf: (index: number) => Hex) => {
      const started = performance.now();
      for (const [index, act] of acts.slice(0, count).entries())
        expect(signatures.check(SCHEMES.passkey, key.signer, act, signatureOf(index))).to.equal("good");
      return performance.now() - started;
    };
    const alone = acts.slice(0, 64).map((act) => key.sign(act));
    const perAct = took(64, (index) => alone[index]!) / 64;
    expect(took(1024, (index) => signed[index]!) / 1024).to.be.below(perAct / 2);
  });
});
