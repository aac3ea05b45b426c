import { readFileSync } from "node:fs";
import { secp256k1 } from "@noble/curves/secp256k1.js";
import { expect } from "chai";
import { id } from "ethers";
import { z } from "zod";
import { actHash } from "../../src/domain/acts/actHash.ts";
import { allDefinitions, definitionOf } from "../../src/domain/acts/definitionOf.ts";
import { parseAct } from "../../src/domain/acts/parseAct.ts";
import { typeString } from "../../src/domain/acts/typeString.ts";
import { nextLedgerHead, nextSubjectHead } from "../../src/domain/heads.ts";
import { addressSchema, bytes32Schema, fromHex, hexSchema, toHex, ZERO_BYTES32 } from "../../src/domain/Hex.ts";
import { identifierDigest } from "../../src/domain/identifiers.ts";
import { keyId, packKeySlot, unpackKeySlot } from "../../src/domain/keySlot.ts";
import { processOf } from "../../src/domain/ocid.ts";
import { ownReferenceDigest } from "../../src/domain/ownReference.ts";
import { addressOf, Receipt, signReceipts } from "../../src/domain/receipt.ts";
import { ActBatch } from "../../src/domain/signatures/ActBatch.ts";
import * as slots from "../../src/domain/storageSlots.ts";
import * as subjects from "../../src/domain/subjects.ts";
import { anIdentity } from "./acts/anIdentity.ts";

const heads = z.strictObject({ subjectHead: bytes32Schema, ledgerHead: bytes32Schema });
const vectors = z
  .strictObject({
    identity: z.strictObject({ chainId: z.int(), log: addressSchema, register: addressSchema }),
    subjects: z.record(z.string(), bytes32Schema),
    typeHashes: z.record(z.string(), bytes32Schema),
    acts: z.array(z.strictObject({ act: z.unknown(), actHash: bytes32Schema })),
    heads: z.strictObject({
      before: bytes32Schema,
      signer: addressSchema,
      times: z.array(z.int()),
      after: z.array(heads),
    }),
    keySlot: z.strictObject({ fields: z.record(z.string(), z.int()), word: bytes32Schema }),
    storage: z.record(z.string(), bytes32Schema),
    batch: z.strictObject({
      actHashes: z.array(bytes32Schema),
      root: bytes32Schema,
      signed: bytes32Schema,
      inner: hexSchema,
      signatures: z.array(hexSchema),
    }),
    receipts: z.strictObject({ receipts: z.array(Receipt), root: bytes32Schema, signed: bytes32Schema }),
  })
  .parse(JSON.parse(readFileSync(new URL("./vectors/formats.json", import.meta.url), "utf8")));

/** Agreement with make_vectors.py, which was written in another language from docs/format.md alone. */
describe("the formats, against a second implementation", () => {
  const identity = anIdentity();
  const acts = vectors.acts.map(({ act }) => parseAct(act));

  it("agree on the ledger that the acts are for", () => {
    expect(identity.chainId).to.equal(vectors.identity.chainId);
    expect(identity.log).to.equal(vectors.identity.log);
    expect(identity.registers.ProcurementRegister).to.equal(vectors.identity.register);
  });

  it("agree on subjects", () => {
    expect({
      consortium: subjects.CONSORTIUM_SUBJECT,
      organisation: subjects.organisationSubject(identifierDigest("gb-lae-hck")),
      plan: subjects.planSubject(2, ownReferenceDigest("hck/2026/017")),
      procurement: subjects.procurementSubject(2, ownReferenceDigest(" HCK/2026/017 ")),
      evidence: subjects.evidenceSubject(processOf("OCDS-h6vhtk-0550b4")),
    }).to.deep.equal(vectors.subjects);
  });

  it("agree on the type of every kind", () => {
    const ours = allDefinitions().map((definition) => [definition.kind, id(typeString(definition))]);
    expect(Object.fromEntries(ours)).to.deep.equal(vectors.typeHashes);
  });

  it("agree on the hashes of acts, lists of structs and numbers among them", () => {
    expect(acts.map((act) => actHash(act, identity))).to.deep.equal(vectors.acts.map((vector) => vector.actHash));
  });

  it("agree on heads", () => {
    let [subjectHead, ledgerHead] = [ZERO_BYTES32, vectors.heads.before];
    const found = acts.map((act, index) => {
      const entry = {
        ...act,
        sequence: 40 + index,
        kind: definitionOf(act.kind).code,
        actHash: actHash(act, identity),
      };
      const time = vectors.heads.times[index] ?? 0;
      subjectHead = nextSubjectHead(subjectHead, { ...entry, keyId: keyId(vectors.heads.signer), time });
      ledgerHead = nextLedgerHead(ledgerHead, subjectHead);
      return { subjectHead, ledgerHead };
    });
    expect(found).to.deep.equal(vectors.heads.after);
  });

  it("agree on a key's slot", () => {
    const slot = unpackKeySlot(vectors.keySlot.word);
    expect(slot).to.deep.equal(vectors.keySlot.fields);
    expect(slot && packKeySlot(slot)).to.equal(vectors.keySlot.word);
  });

  it("agree on where things are stored", () => {
    const subject = subjects.procurementSubject(2, ownReferenceDigest("HCK/2026/017"));
    expect({
      ledgerHead: slots.LEDGER_HEAD_SLOT,
      ledgerCount: slots.LEDGER_COUNT_SLOT,
      subjectHead: slots.subjectHeadSlot(subject),
      subjectCount: slots.subjectCountSlot(subject),
      keySlot: slots.keySlotPlace(keyId(vectors.heads.signer)),
    }).to.deep.equal(vectors.storage);
  });

  it("agree on one signature for many acts", () => {
    const { actHashes, root, signed, inner, signatures } = vectors.batch;
    const batch = new ActBatch(actHashes, identity);
    expect({ root: batch.root, signed: batch.hash }).to.deep.equal({ root, signed });
    expect(batch.signatures(inner)).to.deep.equal(signatures);
  });

  it("agree on what the signature on receipts covers", () => {
    const secret = new Uint8Array(32).fill(9);
    const [first] = signReceipts(vectors.receipts.receipts, secret);
    const signature = fromHex(first?.signature ?? "0x");
    const recovered = Uint8Array.of((signature[64] ?? 0) - 27, ...signature.subarray(0, 64));
    const key = secp256k1.recoverPublicKey(recovered, fromHex(vectors.receipts.signed), { prehash: false });
    const signer = addressOf(secp256k1.Point.fromBytes(key).toBytes(false));
    expect(signer).to.equal(first?.signer);
    expect(toHex(signature)).to.have.length(132);
  });
});
