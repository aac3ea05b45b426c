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
    {
      full: "London Borough of Camden enters Hexagon Research Ltd (GB-COH-01234567) as supplier in the directory; its first key may act as administrator and signatory (head of procurement, under Delegation PRO/3). It counts once that key has signed.",
      erased:
        "London Borough of Camden enters an organisation (supplier) in the directory; its first key may act as administrator and signatory. It counts once that key has signed.",
      signedAlone: ["key", "scheme", "roles"],
    },
  ),
  OrganisationConfirmed: example(
    "OrganisationConfirmed",
    { organisation: HEXAGON, subject: HEXAGON_SUBJECT, builtOn: earlier("entry") },
    {},
    {},
    {
      full: "Hexagon Research Ltd confirms its entry in the directory, made by London Borough of Camden, with its own first key and can act from now on.",
      erased:
        "Hexagon Research Ltd confirms its entry in the directory with its own first key and can act from now on.",
    },
  ),
  OrganisationRenamed: example(
    "OrganisationRenamed",
    { organisation: HEXAGON, subject: HEXAGON_SUBJECT, builtOn: earlier("confirmation") },
    {},
    { name: "Hexagon Sensors Ltd", formerName: "Hexagon Research Ltd" },
    {
      full: "Hexagon Research Ltd takes the name Hexagon Sensors Ltd. Earlier acts keep the name under which they were signed.",
      erased: "Hexagon Research Ltd takes a new name. Earlier acts keep the name under which they were signed.",
    },
  ),
  IdentifierAdded: example(
    "IdentifierAdded",
    { organisation: CAMDEN, subject: HEXAGON_SUBJECT, builtOn: earlier("renaming") },
    { identifier: identifierDigest("GB-PPON-PQBL-2673-MVYG"), of: HEXAGON },
    { identifier: { scheme: "GB-PPON", id: "PQBL-2673-MVYG" }, of: hexagon, authority: officer },
    {
      full: "London Borough of Camden records that GB-PPON-PQBL-2673-MVYG belongs to Hexagon Research Ltd (head of procurement, under Delegation PRO/3).",
      erased: "London Borough of Camden records that a further identifier belongs to Hexagon Research Ltd.",
    },
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
    {
      full: "Hexagon Research Ltd adds the key “director-2” (fingerprint 6042 5010 5483 1920), a plain key, which has signed too. It may act as signatory, from 1 June 2025 until 1 June 2027.",
      erased:
        "Hexagon Research Ltd adds the key (fingerprint 6042 5010 5483 1920), a plain key, which has signed too. It may act as signatory, from 1 June 2025 until 1 June 2027.",
      signedAlone: ["key", "scheme", "roles", "keyValidFrom", "keyValidUntil"],
    },
  ),
  KeyRevoked: example(
    "KeyRevoked",
    { organisation: HEXAGON, subject: HEXAGON_SUBJECT, builtOn: earlier("key") },
    { key: KEY, since: fromRfc3339("2025-10-26T00:30:00Z") },
    { key: { label: "director-1" }, reasons: "The laptop that held it was stolen." },
    {
      full: "Hexagon Research Ltd revokes its own key “director-1” (fingerprint 3c9b d268 aedc 8dbb) since 26 October 2025, 1:30am BST. The 3 acts that it signed from then on (21, 22 and 30) are questioned until another key of the organisation affirms or disowns them. They write: “The laptop that held it was stolen.”",
      erased:
        "Hexagon Research Ltd revokes its own key (fingerprint 3c9b d268 aedc 8dbb) since 26 October 2025, 1:30am BST. Acts that it signed from then on are questioned until another key of the organisation affirms or disowns them.",
      signedAlone: ["key", "since"],
    },
  ),
  IdentifierConfirmed: example(
    "IdentifierConfirmed",
    { organisation: CAMDEN, subject: HEXAGON_SUBJECT, builtOn: earlier("claim") },
    { identifier: identifierDigest("GB-PPON-PQBL-2673-MVYG"), of: HEXAGON },
    { identifier: { scheme: "GB-PPON", id: "PQBL-2673-MVYG" }, of: hexagon, authority: officer },
    {
      full: "London Borough of Camden confirms that GB-PPON-PQBL-2673-MVYG belongs to Hexagon Research Ltd (head of procurement, under Delegation PRO/3).",
      erased: "London Borough of Camden confirms that a further identifier belongs to Hexagon Research Ltd.",
    },
  ),
  OrganisationRecovered: example(
    "OrganisationRecovered",
    { organisation: HEXAGON, subject: HEXAGON_SUBJECT, builtOn: earlier("recovery") },
    {},
    {},
    {
      full: "Hexagon Research Ltd takes its new administrator's key into use, as the motion to recover it (act 7) allows.",
      erased: "Hexagon Research Ltd takes its new administrator's key into use, as the motion to recover it allows.",
    },
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
    {
      full: "London Borough of Camden moves that London Borough of Hackney be suspended: without a vote, and opening nothing (chief digital officer, under Cabinet 12 May 2025, item 7). They write: “Its officers no longer answer.”",
      erased:
        "London Borough of Camden moves that London Borough of Hackney be suspended: without a vote, and opening nothing.",
    },
  ),
  AuthorityLeft: example(
    "AuthorityLeft",
    { organisation: HACKNEY, subject: CONSORTIUM_SUBJECT, builtOn: MEMORANDUM },
    {},
    { authority: representative },
    {
      full: "London Borough of Hackney leaves the consortium (chief digital officer, under Cabinet 12 May 2025, item 7). It no longer votes and opens nothing new. It finishes what it began.",
      erased:
        "London Borough of Hackney leaves the consortium. It no longer votes and opens nothing new. It finishes what it began.",
    },
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
    {
      full: "London Borough of Camden moves to enter Plain Audit LLP (GB-COH-09876543) as auditor, with a first key that may act as administrator and auditor (chief digital officer, under Cabinet 12 May 2025, item 7).",
      erased:
        "London Borough of Camden moves to enter an organisation as auditor, with a first key that may act as administrator and auditor.",
      signedAlone: ["key", "scheme", "roles"],
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
    {
      full: "London Borough of Camden moves to give Hexagon Research Ltd, which has lost its keys, the new key “director-3” (fingerprint 65d0 7b4d 8150 8c24), a plain key, as administrator (chief digital officer, under Cabinet 12 May 2025, item 7). The new key has signed too. It can come into force 14 days after the motion is carried. Until then any key of the organisation may object. They write: “Its only key was lost.”",
      erased:
        "London Borough of Camden moves to give Hexagon Research Ltd, which has lost its keys, the new key (fingerprint 65d0 7b4d 8150 8c24), a plain key, as administrator. The new key has signed too. It can come into force 14 days after the motion is carried. Until then any key of the organisation may object.",
      signedAlone: ["key", "scheme"],
    },
  ),
  RecoveryObjected: example(
    "RecoveryObjected",
    { organisation: HEXAGON, subject: CONSORTIUM_SUBJECT, builtOn: earlier("recovery") },
    {},
    { reasons: "Nothing was lost." },
    {
      full: "Hexagon Research Ltd objects to the motion to recover it (act 7). The motion now needs two thirds of the authorities. They write: “Nothing was lost.”",
      erased:
        "Hexagon Research Ltd objects to the motion to recover it. The motion now needs two thirds of the authorities.",
    },
  ),
  RegisterReplacementProposed: example(
    "RegisterReplacementProposed",
    { organisation: CAMDEN, subject: CONSORTIUM_SUBJECT, builtOn: ZERO_BYTES32 },
    { target: REGISTER, successor: "0x0000000000000000000000000000000000000008" },
    { register: "TenderRegister", reasons: "Its successor takes sealed bids.", authority: representative },
    {
      full: "London Borough of Camden moves that the register TenderRegister 0x0000000000000000000000000000000000000007 be in run-off and that 0x0000000000000000000000000000000000000008 take its place (chief digital officer, under Cabinet 12 May 2025, item 7). They write: “Its successor takes sealed bids.”",
      erased:
        "London Borough of Camden moves that the register at 0x0000000000000000000000000000000000000007 be in run-off and that 0x0000000000000000000000000000000000000008 take its place.",
      signedAlone: ["target", "successor"],
    },
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
    {
      full: "London Borough of Camden signs “Memorandum of understanding of 1 April 2025” as one of 2 founders, and can act from now on.",
      erased: "London Borough of Camden signs the founding memorandum, and can act from now on.",
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
    {
      full: "London Borough of Camden moves to admit London Borough of Islington (GB-LAE-ISL) to the consortium, with a first key that may act as administrator and representative in the consortium (chief digital officer, under Cabinet 12 May 2025, item 7).",
      erased:
        "London Borough of Camden moves to admit a further authority to the consortium, with a first key that may act as administrator and representative in the consortium.",
      signedAlone: ["key", "scheme", "roles"],
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
    {
      full: "London Borough of Camden moves that the register TenderRegister 0x0000000000000000000000000000000000000007 be in run-off: only for procurements begun under it (chief digital officer, under Cabinet 12 May 2025, item 7). They write: “Its successor takes all new procurements.”",
      erased:
        "London Borough of Camden moves that the register at 0x0000000000000000000000000000000000000007 be in run-off: only for procurements begun under it.",
      signedAlone: ["target"],
    },
  ),
  VoteCast: example(
    "VoteCast",
    { organisation: HACKNEY, subject: CONSORTIUM_SUBJECT, builtOn: earlier("motion") },
    { motion: earlier("motion"), choice: 1 },
    { choice: "for", authority: representative },
    {
      full: "London Borough of Hackney votes for a motion (act 6: London Borough of Camden moves to admit London Borough of Islington to the consortium) (chief digital officer, under Cabinet 12 May 2025, item 7).",
      erased: "London Borough of Hackney votes for a motion.",
      signedAlone: ["motion"],
    },
  ),
};
