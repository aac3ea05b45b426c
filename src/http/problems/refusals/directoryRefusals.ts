import type { RefusalTable } from "./RefusalWords.ts";

/** What the Directory and the Consortium refuse. */
export const directoryRefusals: RefusalTable = {
  DirectoryOnlyConsortium: {
    says: "Only the consortium may do this.",
    so: "Authorities are founders, or are admitted by a motion.",
  },
  DirectoryKindNeedsMotion: {
    says: "An organisation of the kind “{organisationKind:kind}” is entered by a vote of the authorities.",
    so: "Propose it: authorities by AdmissionProposed, auditors and recorders by EntryProposed.",
  },
  DirectoryClaimsForAnother: {
    says: "{organisation:organisation} cannot claim an identifier for {of_:organisation}.",
    so: "The organisation itself claims it, and an authority then confirms it (IdentifierConfirmed).",
  },
  DirectoryNotClaimed: {
    says: "{of_:organisation} does not claim that identifier, or has it already.",
    so: "Let the organisation claim it first (IdentifierAdded).",
  },
  DirectoryKeyPending: {
    says: "{key:key} was named for {organisation:organisation}, which has not confirmed it yet.",
    so: "Ask the key's holder. If the entry was a mistake, the authority that made it can enter the key again.",
  },
  DirectoryNotItsFirstKey: {
    says: "{organisation:organisation} was not entered with {key:key}, or was entered again with another.",
    so: "Sign with the key of its latest entry.",
  },
  DirectoryNotAnAuthority: {
    says: "{organisation:organisation} is not an authority in force, so it has no standing in the consortium.",
    so: "Check the number on the page of organisations.",
  },
  DirectoryUnknownStanding: {
    says: "There is no standing with the code {standing}.",
    so: "1 is good, 2 suspended, 3 left.",
  },
  DirectoryStandingUnchanged: {
    says: "{organisation:organisation} is {standing:standing} already.",
    so: "There is nothing to change.",
  },
  DirectoryLastAuthority: {
    says: "{organisation:organisation} is the last authority in good standing.",
    so: "It cannot leave or be suspended, or nothing could be decided any more.",
  },
  DirectoryUnknownRecovery: {
    says: "No motion to recover {organisation:organisation} has been carried.",
    so: "Look the motion up: /api/motions. After an objection it may need more votes.",
  },
  DirectoryRecoveryNotYetInForce: {
    says: "The new key comes into force on {inForceFrom:time}; it is {time:time} now.",
    so: "Wait until then. Until it does, the organisation's other keys can object.",
  },
  DirectoryNotPending: {
    says: "{organisation:organisation} is confirmed already.",
    so: "There is nothing to confirm; it can act.",
  },
  DirectoryNotAFounder: {
    says: "{organisation:organisation} is not a founder.",
    so: "It confirms its key instead (OrganisationConfirmed).",
  },
  DirectoryFounderSignsMemorandum: {
    says: "{organisation:organisation} is a founder.",
    so: "A founder signs the memorandum (FoundingSigned) instead of confirming.",
  },
  DirectoryEmptyIdentifier: {
    says: "The identifier is empty.",
    so: "Give the organisation's identifier, such as GB-COH-01234567.",
  },
  DirectoryIdentifierTaken: {
    says: "The identifier belongs to {organisation:organisation} for good.",
    so: "Use that organisation, or check the identifier.",
  },
  DirectoryUnknownOrganisationKind: {
    says: "There is no kind of organisation with the code {organisationKind}.",
    so: "Kinds are supplier, auditor and recorder; authorities are admitted by a motion.",
  },
  DirectoryWrongKey: {
    says: "The act is signed by {key:key}; it has to be signed by {expected:key}.",
    so: "Sign with the key that the organisation was entered with.",
  },
  DirectoryUnknownKey: { says: "The Directory does not know {key:key}.", so: "Check the key." },
  DirectoryKeyTaken: {
    says: "{key:key} belongs to {organisation:organisation} already.",
    so: "Make a new key: a key has one entry, and other roles are a new key.",
  },
  DirectoryKeyOfAnotherOrganisation: {
    says: "{key:key} belongs to {keyOrganisation:organisation}, not to {organisation:organisation}.",
    so: "An organisation revokes its own keys only.",
  },
  DirectoryUnknownScheme: {
    says: "There is no signature scheme {scheme}.",
    so: "Schemes are plain, contract and passkey.",
  },
  DirectoryMalformedKey: {
    says: "The key does not have the form of scheme {scheme}.",
    so: "Check how the key is written.",
  },
  DirectoryVerifierNotListed: {
    says: "The key's passkey verifier is not one that this ledger accepts.",
    so: "Use the passkey verifier that /api/ledger names.",
  },
  DirectoryVerifierWithoutCode: {
    says: "There is no contract at the address of the key.",
    so: "Deploy the wallet before adding it as a key.",
  },
  DirectoryRolesNotAllowed: {
    says: "The roles {roles:roles} go beyond those of such an organisation, which are {allowed:roles}.",
    so: "Leave the others out.",
  },
  DirectoryFirstKeyNotAdministrator: {
    says: "The first key has the roles {roles:roles}, without administrator.",
    so: "The first key administers, or nobody could add another.",
  },
  DirectoryEmptyWindow: {
    says: "A key valid from {keyValidFrom:time} until {keyValidUntil:time} would never be valid.",
    so: "Choose an end after the start.",
  },
  DirectoryInvalidProof: {
    says: "{key:key} has not signed this act.",
    so: "Let the new key sign the same act, and send that as proof.",
  },
  DirectoryRevokedInFuture: {
    says: "The key would be revoked since {since:time}, which is after now, {time:time}.",
    so: "Revoke since now or earlier.",
  },
  DirectoryRevocationNotEarlier: {
    says: "The key is revoked since {revokedSince:time} already; {since:time} is later.",
    so: "A revocation only moves earlier.",
  },
  ConsortiumAlreadyFounded: {
    says: "The consortium has been founded already.",
    so: "Authorities join by admission.",
  },
  ConsortiumEmptyMemorandum: { says: "The memorandum is missing.", so: "Name the memorandum that the founders sign." },
  ConsortiumNoFounders: { says: "There are no founders.", so: "Name at least one." },
  ConsortiumUnknownStatus: { says: "There is no status {status}.", so: "1 is active, 2 run-off, 3 stopped." },
  ConsortiumWrongKey: {
    says: "The memorandum is signed by {key:key}; the founder was named with {expected:key}.",
    so: "Sign with the founder's own first key.",
  },
  ConsortiumMotionExists: { says: "{motion:motion} has been proposed already.", so: "Vote on it." },
  ConsortiumUnknownMotion: { says: "There is no such motion.", so: "Look the motion up: /api/motions." },
  ConsortiumMotionClosed: { says: "{motion:motion} is decided.", so: "Votes count while a motion is open." },
  ConsortiumMotionLapsed: {
    says: "Votes on {motion:motion} counted until {closesOn:time}; it is {time:time} now.",
    so: "Propose it again.",
  },
  ConsortiumConcerned: {
    says: "{motion:motion} is about {organisation:organisation}, which has no vote on it.",
    so: "The other authorities decide.",
  },
  ConsortiumNotEntitled: {
    says: "{organisation:organisation} has no vote: only authorities in good standing vote.",
    so: "Its standing is shown on its page.",
  },
  ConsortiumTooLittleGas: {
    says: "This vote carries the motion and needs {needed} gas left to carry it out; there are {gasLeft}.",
    so: "Carry the same signed vote again with more gas.",
  },
  ConsortiumNotAnActiveRegister: {
    says: "The contract that laid this motion is not an active register.",
    so: "Only registers that the consortium has admitted lay motions.",
  },
  ConsortiumUnknownMajority: {
    says: "There is no majority {majority}.",
    so: "1 is more than half, 2 two thirds.",
  },
  ConsortiumClosesTooEarly: {
    says: "The motion would close on {closesOn:time}, which is not after now, {time:time}.",
    so: "Choose a later time, so that people can vote.",
  },
  ConsortiumUnknownOrganisation: {
    says: "There is no organisation {organisation}, or its own key has not confirmed it yet.",
    so: "Check the number on the page of organisations. An entry that nobody has confirmed can be entered again.",
  },
  ConsortiumNotEnteredSo: {
    says: "An organisation of the kind “{organisationKind:kind}” is not entered by this motion.",
    so: "Suppliers are entered by an officer, authorities are admitted; this is for auditors and recorders.",
  },
  ConsortiumInvalidProof: {
    says: "{key:key} has not signed this act.",
    so: "Let the new key sign the same act, and send that as proof.",
  },
  ConsortiumNotItsRecovery: {
    says: "{motion:motion} is not about recovering {organisation:organisation}.",
    so: "An organisation objects to its own recovery only.",
  },
  ConsortiumObjectedAlready: {
    says: "A key of the organisation has objected to {motion:motion} already.",
    so: "One objection is enough: the motion needs two thirds.",
  },
  ConsortiumUnknownChoice: { says: "There is no choice {choice}.", so: "1 is for, 2 against." },
};
