import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { decodeRefusal } from "../../src/bindings/decodeRefusal.ts";
import type { Act, Submission } from "../../src/domain/acts/Act.ts";
import { actHash } from "../../src/domain/acts/actHash.ts";
import { callData } from "../../src/domain/acts/callData.ts";
import { definitionOf } from "../../src/domain/acts/definitionOf.ts";
import { registerFor } from "../../src/domain/acts/registerFor.ts";
import { contentDigest } from "../../src/domain/content/contentDigest.ts";
import { type Hex, ZERO_BYTES32 } from "../../src/domain/Hex.ts";
import { identifierDigest } from "../../src/domain/identifiers.ts";
import { keyId } from "../../src/domain/keySlot.ts";
import { ROLES, SCHEMES } from "../../src/domain/roles.ts";
import { ActBatch } from "../../src/domain/signatures/ActBatch.ts";
import { organisationSubject } from "../../src/domain/subjects.ts";
import { ActRefused } from "../../src/ledger/ActRefused.ts";
import type { Engine } from "../../src/ledger/engine/Engine.ts";
import { startEdrEngine } from "../../src/ledger/engine/startEdrEngine.ts";
import { ledgerPaths } from "../../src/ledger/ledgerPaths.ts";
import { passkeySign, passkeySigner } from "../domain/signatures/passkey.ts";
import { TestKey } from "./TestKey.ts";
import { TestLedger } from "./TestLedger.ts";

const CAMDEN = organisationSubject(identifierDigest("GB-LAE-CMD"));
const SALT: Hex = `0x${"5a".repeat(32)}`;
const SECRET = new Uint8Array(32).fill(9);
const PROVEN = 256;

describe("admission: key and signature before anything costs", () => {
  let test: TestLedger;
  let engine: Engine;
  let executions = 0;

  /** The usual engine, with its executions counted. */
  async function startCounted(rules: Parameters<typeof startEdrEngine>[0]): Promise<Engine> {
    engine = await startEdrEngine(rules);
    const [seal, tryOut] = [engine.seal.bind(engine), engine.tryOut.bind(engine)];
    engine.seal = (inputs) => ((executions += 1), seal(inputs));
    engine.tryOut = (call) => ((executions += 1), tryOut(call));
    return engine;
  }

  beforeEach(async () => {
    test = await TestLedger.found({ startEngine: startCounted });
    await test.signFounding();
    executions = 0;
  });
  afterEach(() => test.remove());

  const refusalOf = (submission: Submission): Promise<unknown> =>
    test.ledger.submit(submission).then(
      () => "recorded",
      (error: unknown) => (error instanceof ActRefused ? { error: error.error, args: error.args } : error),
    );

  /** What the contract itself says. */
  async function contractSays(submission: Submission): Promise<unknown> {
    const { act, proof } = submission;
    const register = registerFor(definitionOf(act.kind), test.ledger.identity);
    return decodeRefusal((await engine.call(register, callData(act, submission, proof))).data);
  }

  async function bytesOfContents(): Promise<number> {
    const { contents } = ledgerPaths(test.folder);
    const names = await readdir(contents, { recursive: true });
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(contents, name))).size));
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  function adding(key: Hex, scheme: number, sign: (hash: Hex) => Hex, by: TestKey = test.keys[0]): Submission {
    const content = { key: { label: "officer-2" } };
    const window = { keyValidFrom: 0, keyValidUntil: 4_000_000_000 };
    const act: Act<"KeyAdded"> = {
      kind: "KeyAdded",
      organisation: 1,
      subject: CAMDEN,
      builtOn: keyId(key),
      content: contentDigest(content, SALT),
      validUntil: 4_000_000_000,
      values: { key, scheme, roles: ROLES.RECORDER | ROLES.OFFICER, ...window },
    };
    const proof = sign(actHash(act, test.ledger.identity));
    return { ...by.sign(act, test.ledger.identity, { content, salt: SALT }), proof };
  }

  const plainly = (key: TestKey) => (hash: Hex) => key.signature(hash);
  const resigned = (one: Submission, signer: Hex, sign: (hash: Hex) => Hex): Submission => ({
    ...one,
    signer,
    signature: sign(actHash(one.act, test.ledger.identity)),
  });
  const revoking = (key: Hex): Submission => {
    const act: Act<"KeyRevoked"> = {
      kind: "KeyRevoked",
      organisation: 1,
      subject: CAMDEN,
      builtOn: keyId(key),
      content: contentDigest({}, SALT),
      validUntil: 4_000_000_000,
      values: { key, since: 1 },
    };
    return test.keys[0].sign(act, test.ledger.identity, { content: {}, salt: SALT });
  };

  it("stops a flood of badly signed acts before the engine and before the disk", async () => {
    const before = await bytesOfContents();
    const nobody = new TestKey("nobody's");
    const flood = Array.from({ length: 300 }, (_, number) => {
      const { act, signer, content, salt } = test.notice(number);
      const signature = nobody.signature(actHash(act, test.ledger.identity));
      return { act, signer: number % 2 === 0 ? signer : nobody.signer, signature, content, salt: salt ?? "0x" };
    });
    const told = await Promise.all(flood.map(refusalOf));
    expect(new Set(told.map((one) => (one as { error?: string }).error))).to.deep.equal(
      new Set(["HistoryLogInvalidSignature", "HistoryLogUnknownKey"]),
    );
    expect(executions).to.equal(0);
    expect(await bytesOfContents()).to.equal(before);
  });

  it("refuses with the very words of the contract", async () => {
    const officer = new TestKey("officer");
    await test.ledger.submit(adding(officer.signer, SCHEMES.plain, plainly(officer)));
    const early = resigned(test.notice(1), officer.signer, plainly(officer));
    await test.ledger.submit(revoking(officer.signer));
    executions = 0;
    const { signature } = test.notice(2);
    const refused = [
      early,
      resigned(test.notice(1), new TestKey("nobody's").signer, plainly(new TestKey("nobody's"))),
      resigned(test.notice(1), test.keys[1].signer, plainly(test.keys[1])),
      { ...test.notice(1), signature },
      { ...test.notice(1), signature: "0x" as const },
    ];
    for (const one of refused) expect(await refusalOf(one)).to.deep.equal(await contractSays(one));
    expect(executions).to.equal(0);
    expect(await refusalOf(early)).to.have.property("error", "HistoryLogKeyRevoked");
  });

  it("takes a key that comes with an act in front of it, and refuses it where that act is refused", async () => {
    const officer = new TestKey("officer");
    const acts = [
      adding(officer.signer, SCHEMES.plain, plainly(officer)),
      resigned(test.notice(1), officer.signer, plainly(officer)),
      resigned(test.notice(2), officer.signer, plainly(test.keys[0])),
    ];
    const outcomes = await Promise.allSettled(test.ledger.submitAll(acts.map((submission) => ({ submission }))));
    expect(outcomes.map(({ status }) => status)).to.deep.equal(["fulfilled", "fulfilled", "rejected"]);
    expect(outcomes[2]).to.have.nested.property("reason.error", "HistoryLogInvalidSignature");

    const other = new TestKey("other");
    const forged = [
      adding(other.signer, SCHEMES.plain, plainly(other), new TestKey("nobody's")),
      resigned(test.notice(3), other.signer, plainly(other)),
    ];
    executions = 0;
    const refused = await Promise.allSettled(test.ledger.submitAll(forged.map((submission) => ({ submission }))));
    expect(refused.map((one) => (one.status === "rejected" ? (one.reason as ActRefused).error : ""))).to.deep.equal([
      "HistoryLogUnknownKey",
      "HistoryLogUnknownKey",
    ]);
    expect(executions).to.equal(0);
  });

  it("knows passkeys", async () => {
    const { passkeyVerifier = "0x" } = test.ledger.identity;
    const signer = passkeySigner(SECRET, passkeyVerifier);
    const byPasskey = (hash: Hex) => passkeySign(SECRET, hash);
    await test.ledger.submit(adding(signer, SCHEMES.passkey, byPasskey));
    executions = 0;
    const forged = { ...resigned(test.notice(1), signer, byPasskey), signature: byPasskey(ZERO_BYTES32) };
    expect(await refusalOf(forged)).to.deep.equal(await contractSays(forged));
    expect(executions).to.equal(0);
    expect(await refusalOf(resigned(test.notice(1), signer, byPasskey))).to.equal("recorded");
  });

  it("knows one signature for many acts, with the place of each", async () => {
    const acts = [1, 2, 3].map((number) => test.notice(number));
    const batch = new ActBatch(
      acts.map(({ act }) => actHash(act, test.ledger.identity)),
      test.ledger.identity,
    );
    const signatures = batch.signatures(test.keys[0].signature(batch.hash));
    const placed = acts.map((one, index) => ({ ...one, signature: signatures[index] ?? "0x" }));
    const elsewhere = { ...acts[0]!, signature: signatures[1] ?? "0x" };
    expect(await refusalOf(elsewhere)).to.deep.equal(await contractSays(elsewhere));
    expect(executions).to.equal(0);
    for (const one of placed) expect(await refusalOf(one)).to.equal("recorded");
  });

  it("asks nothing about the first act of a key that the records name for it, and refuses it to any other", async () => {
    const fresh = await TestLedger.found({ startEngine: startCounted });
    executions = 0;
    const { act } = fresh.foundingSigned(1);
    const stranger = new TestKey("nobody's").sign(act, fresh.ledger.identity);
    const error: unknown = await fresh.ledger.submit(stranger).catch((thrown: unknown) => thrown);
    expect(error).to.have.property("error", "HistoryLogUnknownKey");
    expect(executions).to.equal(0);
    expect((await fresh.ledger.submit(fresh.foundingSigned(1))).already).to.equal(false);
    await fresh.remove();
  });

  it("lets a crowd of a proven key on unchecked, and checks it again after the first bad one", async () => {
    const crowd = Array.from({ length: PROVEN + 60 }, (_, number) => test.notice(number));
    await Promise.all(crowd.map((one) => test.ledger.submit(one)));
    const { signature } = test.notice(1);
    const bad = Array.from({ length: 60 }, (_, number) => ({ ...test.notice(1_000 + number), signature }));
    for (const one of await Promise.all(bad.map(refusalOf)))
      expect(one).to.have.property("error", "HistoryLogInvalidSignature");
    expect(executions).to.be.greaterThan(0);
    executions = 0;
    await Promise.all(bad.map(refusalOf));
    expect(executions).to.equal(0);
  });
});
