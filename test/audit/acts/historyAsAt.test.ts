import { expect } from "chai";
import { identifierDigest } from "../../../src/domain/identifiers.ts";
import { fromRfc3339 } from "../../../src/domain/londonTime.ts";
import { processOf } from "../../../src/domain/ocid.ts";
import { organisationSubject } from "../../../src/domain/subjects.ts";
import {
  CAMDEN,
  DAMPSENSE,
  DAMPSENSE_SUBJECT,
  dampSensors,
  NOTICE_OCID,
  noticed,
  OCID,
  PROCUREMENT,
} from "../../projection/aStory.ts";
import { type HandMadeLedger, keyOf } from "../../projection/HandMadeLedger.ts";
import { readsOf } from "../aReading.ts";

const CAMDENS = organisationSubject(identifierDigest("GB-LAE-CMD"));
const SECOND = keyOf(CAMDEN, 7);
const DAY = 86_400;

/** Camden's first key is revoked since before the part acceptance, days after all of it was recorded. */
function revokeCamdensKey(ledger: HandMadeLedger): void {
  const administrator = { organisation: CAMDEN, subject: CAMDENS };
  const values = { key: SECOND, scheme: 1, roles: 15, keyValidFrom: 0, keyValidUntil: 2 ** 40 - 1 };
  ledger.record("KeyAdded", { ...administrator, values });
  const since = fromRfc3339("2025-06-15T00:00:00Z");
  ledger.record("KeyRevoked", { ...administrator, signer: SECOND, values: { key: keyOf(CAMDEN), since } });
}

/** The history as it stood at the end of the story, read before and after something more is recorded days later. */
async function beforeAndAfter(asked: string, recordMore: (ledger: HandMadeLedger) => void) {
  const { ledger } = dampSensors();
  const asAt = ledger.time;
  const before = await (await readsOf(ledger)).reads.history(asked, { asAt });
  ledger.time += 3 * DAY;
  recordMore(ledger);
  const { reads } = await readsOf(ledger);
  return { before, after: await reads.history(asked, { asAt }), now: await reads.history(asked) };
}

describe("a history as at a moment", () => {
  it("is not marked by a key that was revoked later", async () => {
    const { before, after, now } = await beforeAndAfter(OCID, revokeCamdensKey);
    expect(now?.entries.some(({ standing }) => standing === "questioned")).to.equal(true);
    expect(after).to.deep.equal(before);
    expect(after?.entries.every(({ standing }) => standing === "good")).to.equal(true);
  });

  it("is not marked by a word that was said later", async () => {
    const { before, after, now } = await beforeAndAfter(OCID, (ledger) => {
      revokeCamdensKey(ledger);
      const about = dampSensors().acceptanceInPart;
      const by = { organisation: CAMDEN, subject: CAMDENS, signer: SECOND };
      ledger.record("ActDisowned", { ...by, values: { act: about, reason: 1 } });
    });
    expect(now?.entries.some(({ standing }) => standing === "disowned")).to.equal(true);
    expect(after).to.deep.equal(before);
  });

  it("does not call anybody what they were called later", async () => {
    const { before, after, now } = await beforeAndAfter(OCID, (ledger) => {
      const own = { organisation: DAMPSENSE, subject: DAMPSENSE_SUBJECT };
      ledger.record("OrganisationRenamed", { ...own, values: {}, content: { name: "Wetwatch plc" } });
    });
    expect(JSON.stringify(now)).to.include("Wetwatch plc");
    expect(after).to.deep.equal(before);
  });

  it("does not know of a correction that came later, and does know of one that came before", async () => {
    const { ledger } = dampSensors();
    const { reads } = await readsOf(ledger);
    const entries = (await reads.history(OCID))?.entries ?? [];
    const correction = entries.find(({ kind }) => kind === "PaymentCorrected");
    const corrected = fromRfc3339(correction?.recordedAt ?? "");
    const notes = async (asAt: number) =>
      (await reads.history(OCID, { asAt }))?.entries.find(({ kind }) => kind === "PaymentRecorded")?.notes;
    expect(await notes(corrected - 1)).to.deep.equal([]);
    expect(await notes(corrected)).to.deep.equal(["Corrected by act 25; what counts is said there."]);
  });

  it("of a publication does not know of a copy that says otherwise and came later", async () => {
    const { ledger } = dampSensors();
    noticed(ledger, { id: "n1" });
    const asAt = ledger.time;
    const { reads: then } = await readsOf(ledger);
    const before = await then.history(NOTICE_OCID, { asAt });
    ledger.time += DAY;
    noticed(ledger, { id: "n1", tender: { title: "Another title" } });
    const { reads } = await readsOf(ledger);
    expect((await reads.history(NOTICE_OCID))?.entries[0]?.notes).to.not.deep.equal([]);
    expect(await reads.history(NOTICE_OCID, { asAt })).to.deep.equal(before);
  });

  it("keeps a notice that was linked then, and leaves out one that was linked later", async () => {
    const { ledger } = dampSensors();
    noticed(ledger, { id: "before" });
    const asAt = ledger.time;
    ledger.time += DAY;
    const lead = { organisation: CAMDEN, subject: PROCUREMENT };
    const values = { process: processOf(NOTICE_OCID) };
    ledger.record("NoticeLinked", { ...lead, values, content: { ocid: NOTICE_OCID } });
    const linkedAt = ledger.time;
    const { reads } = await readsOf(ledger);
    const evidence = async (moment: number) =>
      (await reads.history(OCID, { asAt: moment }))?.entries.filter(({ isEvidence }) => isEvidence).length;
    expect([await evidence(asAt), await evidence(linkedAt)]).to.deep.equal([0, 1]);
  });

  it("is empty before its first act", async () => {
    const { reads } = await readsOf(dampSensors().ledger);
    const history = await reads.history(OCID, { asAt: fromRfc3339("2025-01-01T00:00:00Z") });
    expect(history).to.include({ count: 0, head: null, asAt: "2025-01-01T00:00:00Z" });
    expect(history?.entries).to.deep.equal([]);
  });
});
