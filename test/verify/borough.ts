import type { Act, ActKind, Envelope } from "../../src/domain/acts/Act.ts";
import { actHash } from "../../src/domain/acts/actHash.ts";
import { type Hex, ZERO_BYTES32 } from "../../src/domain/Hex.ts";
import { identifierDigest } from "../../src/domain/identifiers.ts";
import { keccakOfHex } from "../../src/domain/keccak.ts";
import { toRfc3339 } from "../../src/domain/londonTime.ts";
import { ROLES, SCHEMES } from "../../src/domain/roles.ts";
import { CONSORTIUM_SUBJECT, organisationSubject } from "../../src/domain/subjects.ts";
import { anIdentity } from "../domain/acts/anIdentity.ts";
import { plainKey, type TestKey } from "./TestKey.ts";
import { T0, TestLedger } from "./TestLedger.ts";

const ALWAYS = 2 ** 40 - 1;
const AUTHORITY_ROLES = ROLES.ADMINISTRATOR | ROLES.OFFICER | ROLES.FINANCE | ROLES.REPRESENTATIVE | ROLES.RECORDER;
const AUTHORITY = { post: "headOfProcurement", reference: "Delegation PRO/3" };
export const CAMDEN_SUBJECT = organisationSubject(identifierDigest("GB-LAE-CMD"));
export const HACKNEY_SUBJECT = organisationSubject(identifierDigest("GB-LAE-HCK"));
export const SUPPLIER_SUBJECT = organisationSubject(identifierDigest("GB-COH-01234567"));

/** The keys of the story, each numbered once. */
export const KEYS = { camden: plainKey(1), hackney: plainKey(2), supplier: plainKey(3), camdenSecond: plainKey(4) };

/** What the founders sign of their ledger. */
export const TERMS = {
  sandbox: false,
  startsAt: toRfc3339(T0),
  receiptKey: "0x00000000000000000000000000000000000000cc",
  contracts: [{ address: anIdentity().log, codeHash: keccakOfHex(anIdentity().log) }],
} as const;

/**
 * A founding by Camden and Hackney, whose own keys have signed: acts 1 and 2.
 * @param isSigned whether what they sign says what kind of ledger it is, as version 0.1.0 did not
 */
export function foundedLedger(isSigned = true): TestLedger {
  const names = [["Camden", "CMD", KEYS.camden] as const, ["Hackney", "HCK", KEYS.hackney] as const];
  const parties = names.map(([name, id], index) => ({
    organisation: index + 1,
    name,
    identifiers: [{ scheme: "GB-LAE", id }],
    key: { label: "first" },
  }));
  const founders = names.map(([, id, key]) => ({
    identifier: identifierDigest(`GB-LAE-${id}`),
    key: key.signer,
    scheme: SCHEMES.plain,
    roles: AUTHORITY_ROLES,
  }));
  const memorandum = { title: "Memorandum of understanding", founders: parties };
  const ledger = new TestLedger({ ...memorandum, ...(isSigned ? { ledger: TERMS } : {}) }, founders);
  names.forEach(([, , key], index) => {
    const envelope = { organisation: index + 1, subject: CONSORTIUM_SUBJECT, content: ledger.founding.memorandum };
    ledger.setKey(key, { ...slot(index + 1, AUTHORITY_ROLES), addedIn: 0 });
    ledger.record(act("FoundingSigned", { ...envelope, builtOn: ledger.founding.memorandum }, {}), key);
  });
  return ledger;
}

/** Camden enters a supplier, which confirms: acts 3 and 4. */
export function withSupplier(
  ledger: TestLedger,
  key: TestKey = KEYS.supplier,
  scheme: number = SCHEMES.plain,
): TestLedger {
  const roles = ROLES.ADMINISTRATOR | ROLES.SIGNATORY;
  const identifier = identifierDigest("GB-COH-01234567");
  const content = ledger.keep({
    name: "Damp Sensors Ltd",
    kind: "supplier",
    identifiers: [{ scheme: "GB-COH", id: "01234567" }],
    key: { label: "director" },
    authority: AUTHORITY,
  });
  const values = { identifier, organisationKind: 2, key: key.signer, scheme, roles };
  const envelope = { organisation: 1, subject: SUPPLIER_SUBJECT, content };
  const entered = ledger.record(act("OrganisationEntered", envelope, values), KEYS.camden, [3]);
  ledger.setKey(key, { ...slot(3, roles), addedIn: 3, scheme });
  const confirmed = { organisation: 3, subject: SUPPLIER_SUBJECT, content: ledger.keep({}), builtOn: entered };
  ledger.record(act("OrganisationConfirmed", confirmed, {}), key);
  return ledger;
}

/** Camden adds a second key. */
export function addSecondKey(ledger: TestLedger, proofBy: TestKey = KEYS.camdenSecond): Hex {
  const sequence = ledger.heads.ledger.count + 1;
  const roles = ROLES.ADMINISTRATOR | ROLES.OFFICER;
  const values = {
    key: KEYS.camdenSecond.signer,
    scheme: SCHEMES.plain,
    roles,
    keyValidFrom: T0,
    keyValidUntil: ALWAYS,
  };
  const adding = act("KeyAdded", camdens(ledger, { key: { label: "second" } }, lastAct(ledger)), values);
  ledger.setKey(KEYS.camdenSecond, { ...slot(1, roles), validFrom: T0, addedIn: sequence });
  return ledger.record(adding, KEYS.camden, [proofBy.sign(actHash(adding, ledger.identity))]);
}

/** Camden revokes its first key by its second, since a time. */
export function revokeFirstKey(ledger: TestLedger, since: number): Hex {
  const sequence = ledger.heads.ledger.count + 1;
  const values = { key: KEYS.camden.signer, since };
  ledger.setKey(KEYS.camden, { ...slot(1, AUTHORITY_ROLES), addedIn: 0, revokedSince: since, revokedIn: sequence });
  return ledger.record(act("KeyRevoked", camdens(ledger, {}, KEYS.camden.id), values), KEYS.camdenSecond);
}

/** Camden says something of an earlier act; the content may name documents. */
export function disown(ledger: TestLedger, about: Hex, by: TestKey, documents: unknown[] = []): Hex {
  const content = { reasons: "It was signed by mistake.", ...(documents.length === 0 ? {} : { documents }) };
  return ledger.record(act("ActDisowned", camdens(ledger, content, about), { act: about, reason: 3 }), by);
}

export function affirm(ledger: TestLedger, about: Hex, by: TestKey): Hex {
  return ledger.record(act("ActAffirmed", camdens(ledger, {}, about), { act: about }), by);
}

export function takeDown(ledger: TestLedger, about: Hex, sha256: Hex): Hex {
  const content = { reasons: "It holds personal data.", sha256 };
  return ledger.record(
    act("DocumentTakenDown", camdens(ledger, content, about), { act: about, reason: 1 }),
    KEYS.camden,
  );
}

/** Hackney moves to admit Barnet; Camden and Hackney vote for it. @return the deciding vote's extras as told */
export function admitBarnet(ledger: TestLedger, told: readonly [boolean, number] = [true, 3]): void {
  const content = ledger.keep({
    name: "Barnet",
    kind: "authority",
    identifiers: [{ scheme: "GB-LAE", id: "BNE" }],
    key: { label: "first" },
    authority: AUTHORITY,
  });
  const values = {
    identifier: identifierDigest("GB-LAE-BNE"),
    key: plainKey(9).signer,
    scheme: SCHEMES.plain,
    roles: AUTHORITY_ROLES,
  };
  const motion = ledger.record(
    act("AdmissionProposed", { organisation: 2, subject: CONSORTIUM_SUBJECT, content }, values),
    KEYS.hackney,
  );
  const voice = ledger.keep({ choice: "for", authority: AUTHORITY });
  const vote = { subject: CONSORTIUM_SUBJECT, content: voice, builtOn: motion };
  ledger.record(act("VoteCast", { ...vote, organisation: 2 }, { motion, choice: 1 }), KEYS.hackney, [false, 0]);
  ledger.record(act("VoteCast", { ...vote, organisation: 1 }, { motion, choice: 1 }), KEYS.camden, [...told]);
}

export function rename(
  ledger: TestLedger,
  organisation: 1 | 2,
  by: TestKey,
  content: unknown = { name: "A new name" },
): Hex {
  const subject = organisation === 1 ? CAMDEN_SUBJECT : HACKNEY_SUBJECT;
  return ledger.record(
    act("OrganisationRenamed", { organisation, subject, content: ledger.keep(content), builtOn: lastAct(ledger) }, {}),
    by,
  );
}

/** An act with an envelope that is as good as any where a test says nothing else. */
export function act<Kind extends ActKind>(kind: Kind, envelope: Partial<Envelope>, values: Act<Kind>["values"]): Act {
  const whole = {
    organisation: 1,
    subject: CONSORTIUM_SUBJECT,
    builtOn: ZERO_BYTES32,
    content: ZERO_BYTES32,
    validUntil: T0 + 2_592_000,
  };
  return { kind, ...whole, ...envelope, values } as unknown as Act; // kind and values belong together by the signature above
}

function camdens(ledger: TestLedger, content: unknown, builtOn: Hex): Partial<Envelope> {
  return { organisation: 1, subject: CAMDEN_SUBJECT, content: ledger.keep(content), builtOn };
}

function slot(organisation: number, roles: number) {
  return {
    organisation,
    roles,
    validFrom: 0,
    validUntil: ALWAYS,
    revokedSince: 0,
    addedIn: 0,
    revokedIn: 0,
    scheme: SCHEMES.plain as number,
  };
}

function lastAct(ledger: TestLedger): Hex {
  const appended = ledger.chain.at(-1)?.logs[0];
  return appended === undefined ? ZERO_BYTES32 : `0x${appended.data.slice(2 + 64 * 2, 2 + 64 * 3)}`;
}
