import { expect } from "chai";
import fc from "fast-check";
import { network } from "hardhat";
import { z } from "zod";
import type { LedgerIdentity } from "../../src/domain/acts/LedgerIdentity.ts";
import { fromHex, type Hex, hexSchema, toHex } from "../../src/domain/Hex.ts";
import { keccakOfText } from "../../src/domain/keccak.ts";
import { SCHEMES } from "../../src/domain/roles.ts";
import { ActBatch } from "../../src/domain/signatures/ActBatch.ts";
import { ActSignatures } from "../../src/domain/signatures/ActSignatures.ts";
import { anIdentity } from "../domain/acts/anIdentity.ts";
import {
  type Assertion,
  assertionOver,
  encodeAssertion,
  mutatedAssertion,
} from "../domain/signatures/mutatedAssertion.ts";
import { passkeySigner } from "../domain/signatures/passkey.ts";
import { plainKey } from "../verify/TestKey.ts";

function signByPasskey(hash: Hex): Hex {
  return encodeAssertion(assertionOver(SECRET, hash));
}

interface Question {
  readonly scheme: number;
  readonly signer: Hex;
  readonly actHash: Hex;
  readonly signature: Hex;
}

const SECRET = new Uint8Array(32).fill(7);
const ACTS = Array.from({ length: 11 }, (_, index) => keccakOfText(`act ${index}`));
const ASKED_AT_ONCE = 100;
const RUNS = 1000;

/**
 * What the chain accepts and `verify` calls forged lets a signer disown its own act; what `verify` accepts and the
 * chain does not, nobody could record. So both are asked about the same signatures, good ones with one thing changed.
 */
describe("contract and verifier, asked about the same signatures", () => {
  let identity: LedgerIdentity;
  let verifier: Hex;
  let askContract: (questions: readonly Question[]) => Promise<boolean[]>;

  before(async () => {
    const { ethers } = await network.create();
    const { chainId } = await ethers.provider.getNetwork();
    identity = anIdentity(Number(chainId));
    verifier = hexSchema.parse(await (await ethers.deployContract("ERC7913WebAuthnVerifier")).getAddress());
    const asker = await ethers.deployContract("SignatureAsker");
    askContract = async (questions) =>
      z.array(z.boolean()).parse(await asker.getFunction("ask").staticCall(identity.log, questions));
  });

  /** Asks both about all of them. @return how many were good */
  async function agree(questions: readonly Question[]): Promise<number> {
    const signatures = new ActSignatures(identity);
    let good = 0;
    for (let start = 0; start < questions.length; start += ASKED_AT_ONCE) {
      const asked = questions.slice(start, start + ASKED_AT_ONCE);
      const answers = await askContract(asked);
      for (const [index, question] of asked.entries()) {
        const { scheme, signer, actHash, signature } = question;
        const ours = signatures.check(scheme, signer, actHash, signature) === "good";
        expect(ours, JSON.stringify(question)).to.equal(answers[index]);
        if (ours) good += 1;
      }
    }
    return good;
  }

  const passkeyQuestion = ({ signer, assertion }: { signer: Hex; assertion: Assertion }): Question => ({
    scheme: SCHEMES.passkey,
    signer,
    actHash: ACTS[0]!,
    signature: encodeAssertion(assertion),
  });

  it("agree on passkeys' signatures with anything changed before and after signing", async () => {
    const signer = passkeySigner(SECRET, verifier);
    const questions = fc
      .sample(mutatedAssertion(SECRET, ACTS[0]!), RUNS)
      .map((assertion) => passkeyQuestion({ signer, assertion }));
    const good = await agree(questions);
    expect(good, "some good ones among them").to.be.within(50, questions.length - 50);
  });

  it("agree on passkeys' signatures with any bytes changed", async () => {
    const signer = passkeySigner(SECRET, verifier);
    const changed = fc.tuple(
      mutatedAssertion(SECRET, ACTS[0]!),
      fc.nat(),
      fc.integer({ min: 0, max: 255 }),
      fc.uint8Array({ maxLength: 40 }),
    );
    const questions = fc.sample(changed, RUNS).map(([assertion, place, byte, tail], index) => {
      const bytes = Buffer.from(fromHex(encodeAssertion(assertion)));
      bytes[place % bytes.length] = byte;
      const signature = toHex(index % 3 === 0 ? Buffer.concat([bytes, tail]) : bytes);
      return { ...passkeyQuestion({ signer, assertion }), signature };
    });
    await agree(questions);
  });

  it("agree on keys that are none", async () => {
    const assertion = assertionOver(SECRET, ACTS[0]!);
    const right = fromHex(passkeySigner(SECRET, verifier));
    const signers = [
      right.subarray(0, 20),
      right.subarray(0, 83),
      Buffer.concat([right, Buffer.of(0)]),
      Buffer.concat([right.subarray(0, 20), Buffer.alloc(64)]),
      Buffer.concat([right.subarray(0, 20), Buffer.alloc(64, 0xff)]),
      Buffer.concat([right.subarray(0, 52), right.subarray(20, 52)]),
      new Uint8Array(),
    ];
    const questions = [right, ...signers].map((signer) => passkeyQuestion({ signer: toHex(signer), assertion }));
    expect(await agree(questions)).to.equal(1);
  });

  it("agree on plain keys' signatures", async () => {
    const key = plainKey(1);
    const right = fromHex(key.sign(ACTS[0]!));
    const changed = fc.tuple(fc.nat({ max: 64 }), fc.integer({ min: 0, max: 255 }), fc.uint8Array({ maxLength: 2 }));
    const questions = fc.sample(changed, 500).map(([place, byte, tail], index) => {
      const bytes = Buffer.from(right);
      if (index % 5 !== 0) bytes[place] = byte;
      return {
        scheme: SCHEMES.plain,
        signer: key.signer,
        actHash: ACTS[0]!,
        signature: toHex(index % 3 === 0 ? Buffer.concat([bytes, tail]) : bytes),
      };
    });
    expect(await agree(questions)).to.be.above(20);
  });

  it("agree on acts that were signed together", async () => {
    const keys = [
      { scheme: SCHEMES.plain, key: plainKey(1) },
      { scheme: SCHEMES.passkey, key: { signer: passkeySigner(SECRET, verifier), sign: signByPasskey } },
    ];
    const batches = keys.flatMap(({ scheme, key }) =>
      [1, 2, 3, 8, 11].map((count) => {
        const batch = new ActBatch(ACTS.slice(0, count), identity);
        return { scheme, signer: key.signer, signatures: batch.signatures(key.sign(batch.hash)) };
      }),
    );
    const changed = fc.record({
      batch: fc.constantFrom(...batches),
      index: fc.nat(),
      act: fc.nat({ max: 10 }),
      place: fc.nat(),
      byte: fc.nat({ max: 255 }),
      change: fc.constantFrom("none", "head", "any", "cut", "longer", "act"),
    });
    const questions = fc.sample(changed, 1500).map(({ batch, index, act, place, byte, change }): Question => {
      const own = index % batch.signatures.length;
      const bytes = Buffer.from(fromHex(batch.signatures[own]!));
      if (change === "head") bytes[32 + (place % 4)] = byte % 16;
      if (change === "any") bytes[place % bytes.length] = byte;
      const { scheme, signer } = batch;
      const longer = change === "longer" ? Buffer.concat([bytes, Buffer.of(byte)]) : bytes;
      const signature = toHex(change === "cut" ? bytes.subarray(0, place % bytes.length) : longer);
      return { scheme, signer, actHash: ACTS[change === "act" ? act : own]!, signature };
    });
    expect(await agree(questions)).to.be.above(200);
  });
});
