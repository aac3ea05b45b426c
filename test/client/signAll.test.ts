import { p256 } from "@noble/curves/nist.js";
import { expect } from "chai";
import type { ActKey } from "../../src/client/ActKey.ts";
import type { PreparedAct } from "../../src/client/checkPrepared.ts";
import { ServiceProblem } from "../../src/client/ServiceProblem.ts";
import { type Hex, hexSchema } from "../../src/domain/Hex.ts";
import { identifierDigest } from "../../src/domain/identifiers.ts";
import { ownReferenceDigest } from "../../src/domain/ownReference.ts";
import { ROLES, SCHEMES } from "../../src/domain/roles.ts";
import { isBatchSignature } from "../../src/domain/signatures/batchSignature.ts";
import { organisationSubject } from "../../src/domain/subjects.ts";
import { presentPlan } from "../../src/ledger/deploymentPlan.ts";
import { Passkey } from "../contracts/support/Passkey.ts";
import { type RealService, realService } from "../http/realService.ts";

const ORDER = p256.Point.Fn.ORDER;
const AUTHORITY = { post: "headOfProcurement", reference: "Scheme of delegation PRO/3" };

/** The same signature with the other s: what half of all answers of an authenticator look like. */
function withHighS(signature: Hex): Hex {
  const s = ORDER - BigInt(`0x${signature.slice(66, 130)}`);
  return `0x${signature.slice(2, 66)}${s.toString(16).padStart(64, "0")}${signature.slice(130)}`;
}

describe("signing several acts with one signature", function () {
  this.timeout(120_000);
  let service: RealService;
  let passkey: ActKey;
  const touches: Hex[] = [];

  before(async () => {
    service = await realService();
    await service.test.signFounding();
    const authenticator = new Passkey();
    passkey = {
      signer: hexSchema.parse(authenticator.signer(presentPlan.addresses.ERC7913WebAuthnVerifier)),
      sign: (hash) => {
        touches.push(hash);
        return withHighS(hexSchema.parse(authenticator.sign(hash)));
      },
    };
    await addPasskey();
  });
  after(() => service.stop());

  const administrator = (): ActKey => {
    const [key] = service.test.keys;
    return { signer: key.signer, sign: key.signature.bind(key) };
  };

  async function addPasskey(): Promise<void> {
    const { client } = service;
    const recorded = await client.record(
      {
        kind: "KeyAdded",
        organisation: 1,
        subject: organisationSubject(identifierDigest("GB-LAE-CMD")),
        values: {
          ...{ key: passkey.signer, scheme: SCHEMES.passkey, roles: ROLES.OFFICER },
          ...{ keyValidFrom: 0, keyValidUntil: 4_000_000_000 },
        },
        content: { key: { label: "passkey-1" } },
      },
      administrator(),
      { newKey: passkey },
    );
    await client.wait(recorded.receipt.actHash);
  }

  const plan = (reference: string): Promise<PreparedAct> =>
    service.client.prepare({
      kind: "PlanPublished",
      organisation: 1,
      values: { ownReference: ownReferenceDigest(reference), estimatedValue: 0, currency: "GBP", startsOn: 0 },
      content: {
        ...{ reference, title: `Plan ${reference}`, summary: "Of many" },
        ...{ owner: { organisation: 1, name: "first authority" }, authority: AUTHORITY },
      },
    });

  it("takes one touch of a passkey, and puts its high s right", async () => {
    const prepared = await Promise.all(Array.from({ length: 12 }, (_, index) => plan(`ONE-${index}`)));
    touches.length = 0;
    const signed = await service.client.signAll(prepared, passkey);
    expect(touches).to.have.length(1);
    expect(signed.every(({ signature }) => isBatchSignature(signature))).to.equal(true);
    const before = service.test.ledger.head().sequence;
    const receipts = await Promise.all(signed.toReversed().map((submission) => service.client.submit(submission)));
    expect(receipts.map(({ receipt }) => receipt.actHash)).to.deep.equal(prepared.map(({ actHash }) => actHash).toReversed()); // prettier-ignore
    expect(service.test.ledger.head().sequence).to.equal(before + 12);
  });

  it("signs a single act as it is", async () => {
    const [signed] = await service.client.signAll([await plan("ALONE")], passkey);
    expect(isBatchSignature(signed!.signature)).to.equal(false);
    await service.client.submit(signed!);
  });

  it("lets any of the acts go and the others come to nothing", async () => {
    const prepared = [await plan("KEPT"), await plan("LEFT"), await plan("KEPT TOO")];
    const [first, , last] = await service.client.signAll(prepared, administrator());
    await service.client.submit(last!);
    await service.client.submit(first!);
    expect(await service.test.ledger.find(prepared[1]!.actHash)).to.equal(null);
  });

  it("says of a high s that it is one, and of a malformed batch what is wrong", async () => {
    const [one, other] = await service.client.signAll([await plan("HIGH"), await plan("HIGHER")], passkey);
    const alone = await service.client.sign(await plan("HIGH"), passkey);
    const problemOf = (signature: Hex) =>
      service.client.submit({ ...one!, signature }).then(
        () => "recorded",
        (error: unknown) => (error instanceof ServiceProblem ? error.kind : error),
      );
    expect(await problemOf(withHighS(alone.signature))).to.equal("signature-high-s");
    const cut = one!.signature.length - alone.signature.length + 2;
    const highInBatch: Hex = `0x${one!.signature.slice(2, cut)}${withHighS(`0x${one!.signature.slice(cut)}`).slice(2)}`;
    expect(await problemOf(highInBatch)).to.equal("signature-high-s");
    expect(await problemOf(one!.signature.slice(0, 70) as Hex)).to.equal("signature-invalid");
    expect(await problemOf(other!.signature)).to.equal("signature-invalid");
    await service.client.submit(one!);
  });
});
