import { expect } from "chai";
import { identifierDigest } from "../../../src/domain/identifiers.ts";
import { organisationSubject } from "../../../src/domain/subjects.ts";
import { CAMDEN, dampSensors, OCID, type Story } from "../../projection/aStory.ts";
import { keyOf } from "../../projection/HandMadeLedger.ts";
import { readsOf } from "../aReading.ts";

const CAMDENS = organisationSubject(identifierDigest("GB-LAE-CMD"));
const SECOND = keyOf(CAMDEN, 7);

/** Camden's first key signed everything of its own; it is revoked since the day before the part acceptance. */
function revoked(): Story {
  const story = dampSensors();
  const { ledger } = story;
  const administrator = { organisation: CAMDEN, subject: CAMDENS };
  const values = { key: SECOND, scheme: 1, roles: 15, keyValidFrom: 0, keyValidUntil: 2 ** 40 - 1 };
  ledger.record("KeyAdded", { ...administrator, values });
  ledger.time += 3600;
  const since = Math.floor(Date.parse("2025-06-15T00:00:00Z") / 1000);
  ledger.record("KeyRevoked", { ...administrator, signer: SECOND, values: { key: keyOf(CAMDEN), since } });
  return story;
}

describe("an act signed by a key later revoked since an earlier time", () => {
  it("is questioned, and acts before that time or by other keys are not", async () => {
    const { ledger, acceptanceInPart, payment } = revoked();
    const { reads } = await readsOf(ledger);
    const { items } = await reads.questionedActs({});
    expect(items.map(({ kind }) => kind)).to.deep.equal(["KeyAdded", "InvoiceReceived", "DeliveryAcceptedInPart"]);
    const view = await reads.act(acceptanceInPart);
    expect(view?.entry.standing).to.equal("questioned");
    expect(view?.entry.standingBy?.kind).to.equal("KeyRevoked");
    expect((await reads.act(payment))?.entry.standing).to.equal("good");
    expect((await reads.procurement(OCID))?.questioned).to.equal(2);
  });

  it("is affirmed or disowned by another key of the same organisation, and the last word counts", async () => {
    const { ledger, acceptanceInPart: act } = revoked();
    const by = { organisation: CAMDEN, subject: CAMDENS, signer: SECOND };
    ledger.record("ActAffirmed", { ...by, values: { act } });
    const affirmed = await readsOf(ledger);
    expect((await affirmed.reads.act(act))?.entry.standing).to.equal("affirmed");
    expect((await affirmed.reads.procurement(OCID))?.questioned).to.equal(1);
    ledger.record("ActDisowned", { ...by, values: { act, reason: 1 } });
    const disowned = await readsOf(ledger);
    expect((await disowned.reads.act(act))?.entry).to.include({ standing: "disowned" });
    expect((await disowned.reads.act(act))?.questions).to.have.length(2);
  });

  it("is not cleared by the key in question, nor by another organisation", async () => {
    const { ledger, acceptanceInPart: act } = revoked();
    ledger.record("ActAffirmed", { organisation: CAMDEN, subject: CAMDENS, values: { act } });
    ledger.record("ActAffirmed", { organisation: 2, subject: CAMDENS, values: { act } });
    const { reads } = await readsOf(ledger);
    expect((await reads.act(act))?.entry.standing).to.equal("questioned");
  });

  it("is questioned further back when the revocation is moved earlier, never less far", async () => {
    const { ledger } = revoked();
    const earlier = Math.floor(Date.parse("2025-05-12T00:00:00Z") / 1000);
    const by = { organisation: CAMDEN, subject: CAMDENS, signer: SECOND };
    ledger.record("KeyRevoked", { ...by, values: { key: keyOf(CAMDEN), since: earlier } });
    const { reads } = await readsOf(ledger);
    expect((await reads.questionedActs({})).items.map(({ kind }) => kind)).to.include("DeliveryRejected");
    const [first] = (await reads.organisation(CAMDEN))?.keys ?? [];
    expect(first).to.include({ revokedSince: "2025-05-12T00:00:00Z", usable: false, actsQuestioned: 4 });
  });

  it("is not cleared by a word that is in question itself, until another key affirms that word", async () => {
    const { ledger, acceptanceInPart: act } = revoked();
    const third = keyOf(CAMDEN, 8);
    const values = { key: third, scheme: 1, roles: 15, keyValidFrom: 0, keyValidUntil: 2 ** 40 - 1 };
    ledger.record("KeyAdded", { organisation: CAMDEN, subject: CAMDENS, signer: SECOND, values });
    ledger.time += 3600;
    const by = { organisation: CAMDEN, subject: CAMDENS };
    const word = ledger.record("ActAffirmed", { ...by, signer: SECOND, values: { act } });
    const standing = async () => (await (await readsOf(ledger)).reads.act(act))?.entry.standing;
    expect(await standing()).to.equal("affirmed");
    ledger.time += 3600;
    ledger.record("KeyRevoked", { ...by, signer: third, values: { key: SECOND, since: ledger.time - 4000 } });
    expect(await standing()).to.equal("questioned");
    const again = ledger.record("ActAffirmed", { ...by, signer: third, values: { act: word } });
    expect(await standing()).to.equal("affirmed");
    ledger.record("ActDisowned", { ...by, signer: third, builtOn: again, values: { act: word, reason: 1 } });
    expect(await standing()).to.equal("questioned");
  });

  it("is good again where the word that disowned it was disowned itself", async () => {
    const { ledger, payment: act } = revoked();
    const by = { organisation: CAMDEN, subject: CAMDENS, signer: SECOND };
    const word = ledger.record("ActDisowned", { ...by, values: { act, reason: 1 } });
    const standing = async () => (await (await readsOf(ledger)).reads.act(act))?.entry.standing;
    expect(await standing()).to.equal("disowned");
    ledger.record("ActDisowned", { ...by, signer: keyOf(CAMDEN, 2), values: { act: word, reason: 1 } });
    expect(await standing()).to.equal("good");
  });
});
