import { type Hex, ZERO_BYTES32 } from "../../../../src/domain/Hex.ts";
import { identifierDigest } from "../../../../src/domain/identifiers.ts";
import { fromRfc3339, startOfLondonDay } from "../../../../src/domain/londonTime.ts";
import { organisationSubject } from "../../../../src/domain/subjects.ts";
import { CONSORTIUM_SUBJECT } from "../../../../src/domain/subjects.ts";
import { CAMDEN, camden, earlier, example, HACKNEY, hackney, HEXAGON, hexagon, KEY, officer } from "./example.ts";

const HEXAGON_SUBJECT = organisationSubject(identifierDigest("GB-COH-01234567"));
const representative = { post: "digitalDirector", reference: "Cabinet 12 May 2025, item 7" } as const;
const MEMORANDUM = earlier("memorandum");
const REGISTER: Hex = "0x0000000000000000000000000000000000000007";

export const directoryExamples = {
  OrganisationEntered: example(
    "OrganisationEntered",
    { organisation: CAMDEN, subject: HEXAGON_SUBJECT, builtOn: ZERO_BYTES32 },
    { identifier: identifierDigest("GB-COH-01234567"), organisationKind: 2, key: KEY, scheme: 1, roles: 1 | 16 },
    {
      name: "Hexagon Research Ltd",
      kind: "supplier",
      identifiers: [{ scheme: "GB-COH", id: "01234567" }],
      profile: { size: "micro", voluntaryOrSocial: false, country: "GB" },
      key: { label: "director-1" },
      authority: officer,
    },
  ),
  OrganisationConfirmed: example(
    "OrganisationConfirmed",
    { organisation: HEXAGON, subject: HEXAGON_SUBJECT, builtOn: earlier("entry") },
    {},
    {},
  ),
  OrganisationRenamed: example(
    "OrganisationRenamed",
    { organisation: HEXAGON, subject: HEXAGON_SUBJECT, builtOn: earlier("confirmation") },
    {},
    { name: "Hexagon Sensors Ltd", formerName: "Hexagon Research Ltd" },
  ),
  IdentifierAdded: example(
    "IdentifierAdded",
    { organisation: CAMDEN, subject: HEXAGON_SUBJECT, builtOn: earlier("renaming") },
    { identifier: identifierDigest("GB-PPON-PQBL-2673-MVYG"), of: HEXAGON },
    { identifier: { scheme: "GB-PPON", id: "PQBL-2673-MVYG" }, of: hexagon, authority: officer },
  ),
  KeyAdded: example(
    "KeyAdded",
    { organisation: HEXAGON, subject: HEXAGON_SUBJECT, builtOn: earlier("confirmation") },
    {
      key: "0x00000000000000000000000000000000000000d4",
      scheme: 1,
      roles: 16,
      keyValidFrom: startOfLondonDay("2025-06-01"),
      keyValidUntil: startOfLondonDay("2027-06-01"),
    },
    { key: { label: "director-2" } },
  ),
  KeyRevoked: example(
    "KeyRevoked",
    { organisation: HEXAGON, subject: HEXAGON_SUBJECT, builtOn: earlier("key") },
    { key: KEY, since: fromRfc3339("2025-10-26T00:30:00Z") },
    { key: { label: "director-1" }, reasons: "The laptop that held it was stolen." },
  ),
  IdentifierConfirmed: example(
    "IdentifierConfirmed",
    { organisation: CAMDEN, subject: HEXAGON_SUBJECT, builtOn: earlier("claim") },
    { identifier: identifierDigest("GB-PPON-PQBL-2673-MVYG"), of: HEXAGON },
    { identifier: { scheme: "GB-PPON", id: "PQBL-2673-MVYG" }, of: hexagon, authority: officer },
  ),
  OrganisationRecovered: example(
    "OrganisationRecovered",
    { organisation: HEXAGON, subject: HEXAGON_SUBJECT, builtOn: earlier("recovery") },
    {},
    {},
  ),
  StandingProposed: example(
    "StandingProposed",
    { organisation: CAMDEN, subject: CONSORTIUM_SUBJECT, builtOn: ZERO_BYTES32 },
    { concerned: HACKNEY, standing: 2 },
    {
      concerned: hackney,
      standing: "suspended",
      reasons: "Its officers no longer answer.",
      authority: representative,
    },
  ),
  AuthorityLeft: example(
    "AuthorityLeft",
    { organisation: HACKNEY, subject: CONSORTIUM_SUBJECT, builtOn: MEMORANDUM },
    {},
    { authority: representative },
  ),
  EntryProposed: example(
    "EntryProposed",
    { organisation: CAMDEN, subject: CONSORTIUM_SUBJECT, builtOn: ZERO_BYTES32 },
    { identifier: identifierDigest("GB-COH-09876543"), organisationKind: 3, key: KEY, scheme: 1, roles: 1 | 32 },
    {
      name: "Plain Audit LLP",
      kind: "auditor",
      identifiers: [{ scheme: "GB-COH", id: "09876543" }],
      key: { label: "administrator-1" },
      authority: representative,
    },
  ),
  RecoveryProposed: example(
    "RecoveryProposed",
    { organisation: CAMDEN, subject: CONSORTIUM_SUBJECT, builtOn: ZERO_BYTES32 },
    { concerned: HEXAGON, key: "0x00000000000000000000000000000000000000d5", scheme: 1 },
    {
      concerned: hexagon,
      key: { label: "director-3" },
      checks: "A director came to the office with the company's papers.",
      reasons: "Its only key was lost.",
      authority: representative,
    },
  ),
  RecoveryObjected: example(
    "RecoveryObjected",
    { organisation: HEXAGON, subject: CONSORTIUM_SUBJECT, builtOn: earlier("recovery") },
    {},
    { reasons: "Nothing was lost." },
  ),
  RegisterReplacementProposed: example(
    "RegisterReplacementProposed",
    { organisation: CAMDEN, subject: CONSORTIUM_SUBJECT, builtOn: ZERO_BYTES32 },
    { target: REGISTER, successor: "0x0000000000000000000000000000000000000008" },
    { register: "TenderRegister", reasons: "Its successor takes sealed bids.", authority: representative },
  ),
  FoundingSigned: example(
    "FoundingSigned",
    { organisation: CAMDEN, subject: CONSORTIUM_SUBJECT, builtOn: MEMORANDUM },
    {},
    {
      title: "Memorandum of understanding of 1 April 2025",
      founders: [
        { ...camden, identifiers: [{ scheme: "GB-LAE", id: "CMD" }], key: { label: "administrator-1" } },
        { ...hackney, identifiers: [{ scheme: "GB-LAE", id: "HCK" }], key: { label: "administrator-1" } },
      ],
    },
  ),
  AdmissionProposed: example(
    "AdmissionProposed",
    { organisation: CAMDEN, subject: CONSORTIUM_SUBJECT, builtOn: ZERO_BYTES32 },
    { identifier: identifierDigest("GB-LAE-ISL"), key: KEY, scheme: 1, roles: 1 | 8 },
    {
      name: "London Borough of Islington",
      kind: "authority",
      identifiers: [{ scheme: "GB-LAE", id: "ISL" }],
      key: { label: "administrator-1" },
      authority: representative,
    },
  ),
  RegisterStatusProposed: example(
    "RegisterStatusProposed",
    { organisation: CAMDEN, subject: CONSORTIUM_SUBJECT, builtOn: ZERO_BYTES32 },
    { target: REGISTER, status: 2 },
    {
      register: "TenderRegister",
      status: "runOff",
      reasons: "Its successor takes all new procurements.",
      authority: representative,
    },
  ),
  VoteCast: example(
    "VoteCast",
    { organisation: HACKNEY, subject: CONSORTIUM_SUBJECT, builtOn: earlier("motion") },
    { motion: earlier("motion"), choice: 1 },
    { choice: "for", authority: representative },
  ),
};
