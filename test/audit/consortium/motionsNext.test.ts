import { expect } from "chai";
import { identifierDigest } from "../../../src/domain/identifiers.ts";
import { CONSORTIUM_SUBJECT, organisationSubject } from "../../../src/domain/subjects.ts";
import { CAMDEN, DAMPSENSE, DAMPSENSE_SUBJECT, founded, HACKNEY } from "../../projection/aStory.ts";
import { type HandMadeLedger, keyOf } from "../../projection/HandMadeLedger.ts";
import { readsOf } from "../aReading.ts";

const DAY = 86_400;

/** What can happen to the only motion, as "who: kind". */
async function onMotion(ledger: HandMadeLedger): Promise<string[]> {
  const [motion] = await (await readsOf(ledger)).reads.listMotions();
  return (motion?.next ?? []).map(({ by, who, kind }) => `${by[0]?.name ?? who}: ${kind}`);
}

/** What can happen to an organisation, or to its first key. */
async function onOrganisation(ledger: HandMadeLedger, number: number, what: "itself" | "its key"): Promise<string[]> {
  const view = await (await readsOf(ledger)).reads.organisation(number);
  const next = what === "itself" ? view?.next : view?.keys[0]?.next;
  return (next ?? []).map(({ kind }) => kind);
}

function recoveryOfDampsense(ledger: HandMadeLedger) {
  const motion = ledger.record("RecoveryProposed", {
    organisation: CAMDEN,
    subject: CONSORTIUM_SUBJECT,
    values: { concerned: DAMPSENSE, key: keyOf(DAMPSENSE, 9), scheme: 1 },
  });
  return { subject: CONSORTIUM_SUBJECT, builtOn: motion, values: { motion, choice: 1 } };
}

function carried(ledger: HandMadeLedger) {
  const vote = recoveryOfDampsense(ledger);
  ledger.record("VoteCast", { ...vote, organisation: HACKNEY, extras: { carried: true, number: 0 } });
  return vote;
}

const VOTERS = "an authority in good standing that the motion is not about";

describe("what can happen now to a motion", () => {
  it("is a vote while it is open, and an objection of whoever shall be recovered", async () => {
    const ledger = founded();
    recoveryOfDampsense(ledger);
    expect(await onMotion(ledger)).to.deep.equal([`${VOTERS}: VoteCast`, "Dampsense Ltd: RecoveryObjected"]);
  });

  it("is nothing once its time has passed", async () => {
    const ledger = founded();
    recoveryOfDampsense(ledger);
    ledger.time += 91 * DAY;
    expect(await onMotion(ledger)).to.deep.equal([]);
  });

  it("is one objection, also when it was carried, until the new key is in use", async () => {
    const ledger = founded();
    const { builtOn } = carried(ledger);
    expect(await onMotion(ledger)).to.deep.equal(["Dampsense Ltd: RecoveryObjected"]);
    const again = founded();
    const vote = carried(again);
    const own = { organisation: DAMPSENSE, subject: CONSORTIUM_SUBJECT, values: {} };
    again.record("RecoveryObjected", { ...own, builtOn: vote.builtOn, extras: { reopened: true } });
    expect(await onMotion(again)).to.deep.equal([`${VOTERS}: VoteCast`]);
    ledger.record("OrganisationRecovered", {
      ...{ organisation: DAMPSENSE, subject: DAMPSENSE_SUBJECT, builtOn, values: {} },
      signer: keyOf(DAMPSENSE, 9),
    });
    expect(await onMotion(ledger)).to.deep.equal([]);
  });
});

describe("what can happen now to an organisation", () => {
  it("is what its keys may sign; only an authority leaves, and not the last one", async () => {
    const ledger = founded();
    expect(await onOrganisation(ledger, DAMPSENSE, "itself")).to.deep.equal([
      "OrganisationRenamed",
      "IdentifierAdded",
      "KeyAdded",
    ]);
    expect(await onOrganisation(ledger, CAMDEN, "itself")).to.include("AuthorityLeft");
    ledger.record("AuthorityLeft", { organisation: HACKNEY, subject: CONSORTIUM_SUBJECT, values: {} });
    expect(await onOrganisation(ledger, CAMDEN, "itself")).to.not.include("AuthorityLeft");
    expect(await onOrganisation(ledger, HACKNEY, "itself")).to.not.include("AuthorityLeft");
  });

  it("is a confirmation of what it claims, by any authority", async () => {
    const ledger = founded();
    const values = { identifier: identifierDigest("GB-PPON-PQBL-2673-MVYG"), of: DAMPSENSE };
    const claim = { organisation: DAMPSENSE, subject: DAMPSENSE_SUBJECT, values };
    ledger.record("IdentifierAdded", { ...claim, content: {} });
    expect(await onOrganisation(ledger, DAMPSENSE, "itself")).to.include("IdentifierConfirmed");
    ledger.record("IdentifierConfirmed", { ...claim, organisation: CAMDEN, content: {} });
    expect(await onOrganisation(ledger, DAMPSENSE, "itself")).to.not.include("IdentifierConfirmed");
  });

  it("is its first signature, or another entry, until it has confirmed", async () => {
    const ledger = founded();
    const identifier = identifierDigest("GB-COH-00000007");
    ledger.record("OrganisationEntered", {
      organisation: HACKNEY,
      subject: organisationSubject(identifier),
      values: { identifier, organisationKind: 2, key: keyOf(4), scheme: 1, roles: 17 },
      content: { name: "Wetwatch plc", identifiers: [{ scheme: "GB-COH", id: "00000007" }] },
      extras: { number: 4 },
    });
    expect(await onOrganisation(ledger, 4, "itself")).to.deep.equal(["OrganisationEntered", "OrganisationConfirmed"]);
    const values = { identifier, of: DAMPSENSE };
    ledger.record("IdentifierAdded", { organisation: DAMPSENSE, subject: DAMPSENSE_SUBJECT, values, content: {} });
    expect(await onOrganisation(ledger, 4, "itself")).to.include("IdentifierConfirmed");
  });

  it("is taking a recovered key into use, once fourteen days have passed", async () => {
    const ledger = founded();
    carried(ledger);
    ledger.time += 13 * DAY;
    expect(await onOrganisation(ledger, DAMPSENSE, "itself")).to.not.include("OrganisationRecovered");
    ledger.time += 2 * DAY;
    expect(await onOrganisation(ledger, DAMPSENSE, "itself")).to.include("OrganisationRecovered");
  });
});

describe("what can happen now to a key", () => {
  it("is its revocation, and once more since an earlier time", async () => {
    const ledger = founded();
    expect(await onOrganisation(ledger, DAMPSENSE, "its key")).to.deep.equal(["KeyRevoked"]);
    const revoke = (since: number) => {
      const own = { organisation: DAMPSENSE, subject: DAMPSENSE_SUBJECT };
      ledger.record("KeyRevoked", { ...own, values: { key: keyOf(DAMPSENSE), since } });
    };
    revoke(ledger.time);
    expect(await onOrganisation(ledger, DAMPSENSE, "its key")).to.deep.equal(["KeyRevoked"]);
    revoke(0);
    expect(await onOrganisation(ledger, DAMPSENSE, "its key")).to.deep.equal([]);
  });
});
