import { expect } from "chai";
import { identifierDigest } from "../../../src/domain/identifiers.ts";
import { CONSORTIUM_SUBJECT, organisationSubject } from "../../../src/domain/subjects.ts";
import { CAMDEN, DAMPSENSE, DAMPSENSE_SUBJECT, founded, HACKNEY } from "../../projection/aStory.ts";
import { type HandMadeLedger, keyOf } from "../../projection/HandMadeLedger.ts";
import { readsOf } from "../aReading.ts";

function enter(ledger: HandMadeLedger, number: number, name: string, id: string): void {
  const identifier = identifierDigest(`GB-COH-${id}`);
  ledger.record("OrganisationEntered", {
    organisation: HACKNEY,
    subject: organisationSubject(identifier),
    values: { identifier, organisationKind: 2, key: keyOf(number), scheme: 1, roles: 17 },
    content: { name, identifiers: [{ scheme: "GB-COH", id }] },
    extras: { number },
  });
}

/** Dampsense becomes Wetwatch, and another company takes its old name. */
function renamed(): HandMadeLedger {
  const ledger = founded();
  const own = { organisation: DAMPSENSE, subject: DAMPSENSE_SUBJECT };
  ledger.record("OrganisationRenamed", { ...own, values: {}, content: { name: "Wetwatch plc" } });
  enter(ledger, 4, "DAMPSENSE LTD", "00000007");
  return ledger;
}

function addSecondKey(ledger: HandMadeLedger): string {
  const window = { keyValidFrom: 0, keyValidUntil: 2_000_000_000 };
  return ledger.record("KeyAdded", {
    organisation: DAMPSENSE,
    subject: DAMPSENSE_SUBJECT,
    values: { key: keyOf(DAMPSENSE, 1), scheme: 1, roles: 16, ...window },
  });
}

describe("organisations", () => {
  it("keep their names over time and are found by any of them", async () => {
    const { reads } = await readsOf(renamed());
    const view = await reads.organisation(DAMPSENSE);
    expect(view?.names.map(({ name, until }) => [name, until === null])).to.deep.equal([
      ["Dampsense Ltd", false],
      ["Wetwatch plc", true],
    ]);
    const found = async (text: string) =>
      (await reads.listOrganisations({ text }, {})).items.map(({ number }) => number);
    expect(await found("dampsense")).to.deep.equal([DAMPSENSE, 4]);
    expect(await found("wetwatch")).to.deep.equal([DAMPSENSE]);
  });

  it("have borne a founder's name since before there was a ledger, not since 1970", async () => {
    const { reads } = await readsOf(founded());
    expect((await reads.organisation(CAMDEN))?.names.map(({ since }) => since)).to.deep.equal([null]);
  });

  it("of the same name, now or once, are told apart", async () => {
    const { reads } = await readsOf(renamed());
    const [taker] = (await reads.listOrganisations({ text: "dampsense", kind: "supplier" }, {})).items.slice(1);
    expect(taker).to.deep.include({ number: 4, identifier: "GB-COH-00000007", sameNameAs: [DAMPSENSE] });
  });

  it("are found by identifiers however they are spelt, added ones included", async () => {
    const ledger = renamed();
    const identifier = identifierDigest("GB-PPON-PQBL-2673-MVYG");
    ledger.record("IdentifierAdded", {
      organisation: CAMDEN,
      subject: DAMPSENSE_SUBJECT,
      values: { identifier, of: DAMPSENSE },
      content: { identifier: { scheme: "GB-PPON", id: "PQBL-2673-MVYG" } },
    });
    const { reads } = await readsOf(ledger);
    for (const text of ["gb-coh-1234567", "GB-PPON-PQBL2673MVYG"]) {
      expect((await reads.organisationByIdentifier(text))?.number, text).to.equal(DAMPSENSE);
    }
    expect(await reads.organisationByIdentifier("not one")).to.equal(undefined);
    expect((await reads.search("GB-COH-01234567"))[0]).to.include({ kind: "organisation", title: "Wetwatch plc" });
  });

  it("are built on by their last act: confirmation, renaming or identifier, as the Directory demands", async () => {
    const ledger = founded();
    const lastAct = async () => (await (await readsOf(ledger)).reads.organisation(DAMPSENSE))?.lastAct;
    expect(await lastAct()).to.equal(ledger.blocks.at(-1)?.acts[0]?.actHash); // its confirmation
    const own = { organisation: DAMPSENSE, subject: DAMPSENSE_SUBJECT };
    const name = ledger.record("OrganisationRenamed", { ...own, values: {}, content: { name: "Wetwatch plc" } });
    expect(await lastAct()).to.equal(name);
    const values = { identifier: identifierDigest("GB-PPON-PQBL-2673-MVYG"), of: DAMPSENSE };
    const added = ledger.record("IdentifierAdded", { ...own, organisation: CAMDEN, values, content: {} });
    expect(await lastAct()).to.equal(added);
    addSecondKey(ledger);
    expect(await lastAct()).to.equal(added); // keys have a history of their own
  });

  it("have their keys built on the last act about keys, a revocation included", async () => {
    const ledger = founded();
    const lastKeyAct = async () => (await (await readsOf(ledger)).reads.organisation(DAMPSENSE))?.lastKeyAct;
    const second = addSecondKey(ledger);
    expect(await lastKeyAct()).to.equal(second);
    const revoked = ledger.record("KeyRevoked", {
      organisation: DAMPSENSE,
      subject: DAMPSENSE_SUBJECT,
      values: { key: keyOf(DAMPSENSE, 1), since: ledger.time },
    });
    expect(await lastKeyAct()).to.equal(revoked);
  });

  it("are pending until their own key signs", async () => {
    const { reads } = await readsOf(renamed());
    const states = (await reads.listOrganisations({}, {})).items.map(({ number, state }) => [number, state]);
    expect(states).to.deep.equal([
      [1, "active"],
      [2, "active"],
      [3, "active"],
      [4, "pending"],
    ]);
    expect((await reads.organisation(4))?.keys[0]?.usable).to.equal(false);
  });

  it("are admitted by a motion that carries", async () => {
    const ledger = founded();
    const identifier = identifierDigest("GB-LAE-ISL");
    const motion = ledger.record("AdmissionProposed", {
      organisation: CAMDEN,
      subject: CONSORTIUM_SUBJECT,
      values: { identifier, key: keyOf(4), scheme: 1, roles: 15 },
      content: { name: "London Borough of Islington", identifiers: [{ scheme: "GB-LAE", id: "ISL" }] },
    });
    const vote = { subject: CONSORTIUM_SUBJECT, builtOn: motion, values: { motion, choice: 1 } };
    ledger.record("VoteCast", { ...vote, organisation: CAMDEN, extras: { carried: false, number: 0 } });
    ledger.record("VoteCast", { ...vote, organisation: HACKNEY, extras: { carried: true, number: 4 } });
    ledger.record("OrganisationConfirmed", { organisation: 4, subject: organisationSubject(identifier), values: {} });
    const { reads } = await readsOf(ledger);
    const [view] = await reads.listMotions();
    expect(view).to.include({
      state: "carried",
      admitted: 4,
      description: "Admit London Borough of Islington (GB-LAE-ISL)",
    });
    expect(view?.for.map(({ number }) => number)).to.deep.equal([CAMDEN, HACKNEY]);
    expect((await reads.listOrganisations({ kind: "authority" }, {})).items.at(-1)).to.include({
      number: 4,
      state: "active",
    });
  });
});
