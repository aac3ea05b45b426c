import type { RefusalTable } from "./RefusalWords.ts";

/** What the Directory and the Consortium refuse. */
export const directoryRefusals: RefusalTable = {
  DirectoryOnlyConsortium: {
    says: "Only the consortium may do this, not {caller}.",
    so: "Authorities are founders, or are admitted by a motion.",
  },
  DirectoryNotActive: {
    says: "Organisation {organisation} is not in force: it does not exist, or its own key has not confirmed it yet.",
    so: "Look the number up, or wait for the confirmation.",
  },
  DirectoryNotPending: {
    says: "Organisation {organisation} is confirmed already.",
    so: "There is nothing to confirm; it can act.",
  },
  DirectoryNotAFounder: {
    says: "Organisation {organisation} is not a founder.",
    so: "It confirms its key by OrganisationConfirmed.",
  },
  DirectoryFounderSignsMemorandum: {
    says: "Organisation {organisation} is a founder.",
    so: "A founder signs the memorandum (FoundingSigned) instead of confirming.",
  },
  DirectoryEmptyIdentifier: {
    says: "The identifier is empty.",
    so: "Give the keccak256 of the normalised identifier.",
  },
  DirectoryIdentifierTaken: {
    says: "The identifier {identifier} belongs to organisation {organisation}, for ever.",
    so: "Use that organisation, or check the identifier.",
  },
  DirectoryUnknownOrganisationKind: {
    says: "There is no kind of organisation {organisationKind}.",
    so: "Kinds are supplier, auditor and recorder; authorities are admitted by a motion.",
  },
  DirectoryAuthorityNeedsMotion: {
    says: "{identifier} would be an authority.",
    so: "Authorities are admitted by a motion (AdmissionProposed) and a vote.",
  },
  DirectoryWrongKey: {
    says: "The act is signed by the key {key}; it has to be signed by {expected}.",
    so: "Sign with the key that the organisation was entered with.",
  },
  DirectoryUnknownKey: { says: "The Directory does not know the key {key}.", so: "Check the key." },
  DirectoryKeyTaken: {
    says: "The key {key} belongs to organisation {organisation} already.",
    so: "Make a new key: a key has one entry, and other roles are a new key.",
  },
  DirectoryKeyOfAnotherOrganisation: {
    says: "The key {key} belongs to organisation {keyOrganisation}, not to organisation {organisation}.",
    so: "An organisation revokes its own keys only.",
  },
  DirectoryUnknownScheme: {
    says: "There is no signature scheme {scheme}.",
    so: "Schemes are plain, contract and passkey.",
  },
  DirectoryMalformedKey: { says: "{key} is no key of scheme {scheme}.", so: "Check how the key is written." },
  DirectoryVerifierNotListed: {
    says: "The verifier {verifier} is not one of those that this ledger accepts.",
    so: "Use the passkey verifier that /api/ledger names.",
  },
  DirectoryVerifierWithoutCode: {
    says: "There is no contract at {verifier}.",
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
    so: "Let it end after it begins.",
  },
  DirectoryInvalidProof: {
    says: "The new key {key} has not signed {actHash}.",
    so: "Let the new key sign the same act, and send that as proof.",
  },
  DirectoryRevokedInFuture: {
    says: "The key would be revoked since {since:time}, which is after now, {time:time}.",
    so: "Revoke since now or earlier.",
  },
  DirectoryRevocationNotEarlier: {
    says: "The key is revoked since {revokedSince:time} already; since {since:time} would say less.",
    so: "A revocation only moves earlier.",
  },
  ConsortiumAlreadyFounded: {
    says: "The consortium is founded, on the memorandum {memorandum}.",
    so: "Authorities join by admission.",
  },
  ConsortiumEmptyMemorandum: { says: "The memorandum's digest is empty.", so: "Give the digest of the memorandum." },
  ConsortiumNoFounders: { says: "There are no founders.", so: "Name at least one." },
  ConsortiumUnknownStatus: { says: "There is no status {status}.", so: "1 is active, 2 run-off, 3 stopped." },
  ConsortiumWrongKey: {
    says: "The memorandum is signed by the key {key}; the founder was named with {expected}.",
    so: "Sign with the founder's own first key.",
  },
  ConsortiumMotionExists: { says: "The motion {motion} has been proposed already.", so: "Vote on it." },
  ConsortiumUnknownMotion: { says: "There is no motion {motion}.", so: "Look the motion up: /api/motions." },
  ConsortiumMotionClosed: { says: "The motion {motion} is decided.", so: "Votes count while a motion is open." },
  ConsortiumUnknownChoice: { says: "There is no choice {choice}.", so: "1 is for, 2 against." },
};
