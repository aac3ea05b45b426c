// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IDirectoryActs} from "./IDirectoryActs.sol";
import {KeySlot} from "./KeySlot.sol";

/// @notice An organisation that a vote or the founding enters, with its first key.
struct Newcomer {
    uint8 organisationKind;
    bytes32 identifier; // keccak256 of the normalised identifier
    bytes32 key; // key id; the key, its scheme and roles were checked by `checkFirstKey`
    uint8 scheme;
    uint16 roles; // ADMINISTRATOR among them
}

/// @notice The organisations of a ledger, their identifiers and their keys.
/// @dev What its acts sign, and the events that tell them: {IDirectoryActs}.
/// Storage that proofs are taken of (docs/format.md, "Storage"): slot 0 mapping key id => KeySlot.
/// First keys are valid from second 0 without end (until type(uint40).max), until revoked.
interface IDirectory is IDirectoryActs {
    /// @notice Only the Consortium enters what a vote decides, and changes standings.
    error DirectoryOnlyConsortium(address caller);
    /// @notice There is nothing to confirm: unknown, or confirmed already.
    error DirectoryNotPending(uint32 organisation);
    /// @notice Only a founder comes into force by signing the memorandum.
    error DirectoryNotAFounder(uint32 organisation);
    /// @notice A founder signs the memorandum with the Consortium instead of confirming here.
    error DirectoryFounderSignsMemorandum(uint32 organisation);
    /// @notice An identifier's digest is not 0.
    error DirectoryEmptyIdentifier();
    /// @notice One identifier, one organisation, for ever once it is confirmed; what a vote entered, an officer does not
    /// replace.
    error DirectoryIdentifierTaken(bytes32 identifier, uint32 organisation);
    /// @notice There is no such kind of organisation.
    error DirectoryUnknownOrganisationKind(uint8 organisationKind);
    /// @notice No single officer enters an authority, an auditor or a recorder.
    error DirectoryKindNeedsMotion(uint8 organisationKind);
    /// @notice An organisation claims further identifiers for itself only.
    error DirectoryClaimsForAnother(uint32 organisation, uint32 of_);
    /// @notice The organisation has not claimed this identifier.
    error DirectoryNotClaimed(bytes32 identifier, uint32 of_);
    /// @notice Another authority has entered an organisation with this key, which has not confirmed it yet.
    error DirectoryKeyPending(bytes32 key, uint32 organisation);
    /// @notice The organisation's latest entry names another first key.
    error DirectoryNotItsFirstKey(bytes32 key, uint32 organisation);
    /// @notice Authorities that are in force have a standing; others have none.
    error DirectoryNotAnAuthority(uint32 organisation);
    /// @notice There is no such standing.
    error DirectoryUnknownStanding(uint8 standing);
    /// @notice That is how the authority stands already.
    error DirectoryStandingUnchanged(uint32 organisation, uint8 standing);
    /// @notice Without an authority in good standing nothing could be decided any more.
    error DirectoryLastAuthority(uint32 organisation);
    /// @notice No motion to recover this organisation was carried under this id.
    error DirectoryUnknownRecovery(bytes32 motion, uint32 organisation);
    /// @notice The organisation's living keys still have time to object.
    error DirectoryRecoveryNotYetInForce(uint40 inForceFrom, uint256 time);
    /// @notice The key passed or signing is not the one that was named.
    error DirectoryWrongKey(bytes32 key, bytes32 expected);
    /// @notice There is no such key to revoke.
    error DirectoryUnknownKey(bytes32 key);
    /// @notice A key has one entry for ever; other roles are a new key.
    error DirectoryKeyTaken(bytes32 key, uint32 organisation);
    /// @notice An organisation revokes its own keys only.
    error DirectoryKeyOfAnotherOrganisation(bytes32 key, uint32 organisation, uint32 keyOrganisation);
    /// @notice There is no such signature scheme.
    error DirectoryUnknownScheme(uint8 scheme);
    /// @notice No key of this scheme has this length.
    error DirectoryMalformedKey(bytes key, uint8 scheme);
    /// @notice The key names a verifier that this ledger does not accept, or whose code has changed.
    error DirectoryVerifierNotListed(address verifier);
    /// @notice There is no contract at the address of a verifier to be listed.
    error DirectoryVerifierWithoutCode(address verifier);
    /// @notice A key's roles are some, and within those of its organisation's kind.
    error DirectoryRolesNotAllowed(uint16 roles, uint16 allowed);
    /// @notice Without an administrator the organisation could never add or revoke a key.
    error DirectoryFirstKeyNotAdministrator(uint16 roles);
    /// @notice The key would never be valid.
    error DirectoryEmptyWindow(uint40 keyValidFrom, uint40 keyValidUntil);
    /// @notice The new key has not signed the act that adds it.
    error DirectoryInvalidProof(bytes key, bytes32 actHash);
    /// @notice Nobody can say yet what a key will have done.
    error DirectoryRevokedInFuture(uint40 since, uint256 time);
    /// @notice A revocation only moves earlier: later would call good what was in question.
    error DirectoryRevocationNotEarlier(uint40 since, uint40 revokedSince);

    /// @notice The Consortium enters a founder, or what a vote decided; pending until its own key confirms.
    /// @param lastAct What the confirmation builds on: the memorandum or the vote.
    /// @param addedIn Sequence of the act that entered it; 0 for a founder.
    /// @return number Given to the organisation; that of the entry that it replaces, if there is one.
    function enterByVote(
        Newcomer calldata newcomer,
        bytes32 lastAct,
        uint40 addedIn
    ) external returns (uint32 number);

    /// @notice The Consortium brings a founder's first key into force, before it appends the signature.
    function openFounder(uint32 organisation, bytes32 key) external;

    /// @notice The Consortium records the founder's signature as the last act on it.
    function recordFounding(uint32 organisation, bytes32 actHash) external;

    /// @notice The Consortium changes how an authority stands.
    /// @param act The vote that carried it, or the authority's own leaving: the last act on the authority.
    function setStanding(uint32 organisation, uint8 standing, bytes32 act) external;

    /// @notice Reverts when the authority could not come to stand so.
    function checkStanding(uint32 organisation, uint8 standing) external view;

    /// @notice Reverts when a vote could not enter an organisation with this identifier.
    function checkIdentifier(bytes32 identifier) external view;

    /// @notice Reverts when the key is an organisation's, or was.
    function requireKeyIsFree(bytes32 key) external view;

    /// @notice Reverts when `key` could not be the first key of an organisation of this kind.
    function checkFirstKey(
        bytes calldata key,
        uint8 scheme,
        uint16 roles,
        uint8 organisationKind
    ) external view;

    /// @param key Key id: keccak256 of the ERC-7913 signer.
    /// @return All that is known of the key; zero when there is none.
    function keyOf(bytes32 key) external view returns (KeySlot);

    /// @notice Kind of an active organisation; 0 while it is pending or when there is none.
    function kindOf(uint32 organisation) external view returns (uint8);

    /// @notice Standing of an active organisation (Standings.sol); 0 while it is pending or when there is none.
    function standingOf(uint32 organisation) external view returns (uint8);

    /// @notice The subject of an organisation's history, pending or active; 0 when there is none.
    function subjectOf(uint32 organisation) external view returns (bytes32);

    /// @notice Last act on the organisation itself (entered, confirmed, renamed, identifier claimed, standing changed; no
    /// key acts, and no confirmation of an identifier).
    function lastActOf(uint32 organisation) external view returns (bytes32);

    /// @return claim The act by which the organisation claims the identifier; 0 when it does not, or no longer has to.
    function claimOf(uint32 organisation, bytes32 identifier) external view returns (bytes32 claim);

    /// @return organisation The number of the organisation with this identifier, pending or active; 0: there is none.
    function organisationOf(bytes32 identifier) external view returns (uint32 organisation);

    /// @notice How many authorities are in force and in good standing.
    function activeAuthorities() external view returns (uint32);

    /// @notice Of how many a majority is counted: authorities in good standing, or founders that have not left where
    /// these are more, since before most founders have signed the first to sign would be a majority of one.
    /// @param concerned An organisation that is left out because it has no vote; 0: none.
    function electorate(uint32 concerned) external view returns (uint256);

    /// @return seat Where the authority's vote stands among all votes, from 1; 0: it may not vote.
    function seatOf(uint32 organisation) external view returns (uint16 seat);

    /// @notice The highest seat that was ever taken.
    function seats() external view returns (uint16);

    /// @return Bit n: the authority in seat `word` * 256 + n is in good standing.
    function entitledSeats(uint256 word) external view returns (uint256);
}
