// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {KeySlot} from "./KeySlot.sol";
import {Envelope, Signed} from "../log/Act.sol";

/// @notice An authority enters a supplier, auditor or recorder, with its first key.
struct OrganisationEnteredAct {
    Envelope envelope; // subject: the new organisation's; builtOn: 0
    bytes32 identifier; // keccak256 of the normalised identifier
    uint8 organisationKind;
    bytes32 key; // keccak256 of the first key's ERC-7913 signer: the key id
    uint8 scheme;
    uint16 roles; // of the first key; ADMINISTRATOR among them
}

/// @notice The first key of an entered or admitted organisation says yes.
struct OrganisationConfirmedAct {
    Envelope envelope; // builtOn: the act that entered it, or the vote that admitted it
}

/// @notice An organisation has another name, which stands in the content.
struct OrganisationRenamedAct {
    Envelope envelope; // builtOn: last act on the organisation
}

/// @notice An authority records another identifier of an organisation.
struct IdentifierAddedAct {
    Envelope envelope; // subject: that of the organisation `of`; builtOn: last act on it
    bytes32 identifier;
    uint32 of_; // `of` in the signed type: a word that Solidity keeps for itself
}

/// @notice An organisation gets another key.
struct KeyAddedAct {
    Envelope envelope; // builtOn: the organisation's last key act
    bytes32 key; // keccak256 of the new key's ERC-7913 signer
    uint8 scheme;
    uint16 roles;
    uint40 keyValidFrom; // first second (UTC) in which the key may act
    uint40 keyValidUntil; // first second in which it may act no longer
}

/// @notice A key is revoked since a time, which a later act may only move earlier.
struct KeyRevokedAct {
    Envelope envelope; // builtOn: the key id, so that nothing can make a revocation stale
    bytes32 key;
    uint40 since;
}

/// @notice The organisations of a ledger, their identifiers and their keys.
/// @dev Storage that proofs are taken of (docs/format.md, "Storage"): slot 0 mapping key id => KeySlot.
/// First keys are valid from second 0 without end (until type(uint40).max), until revoked.
interface IDirectory {
    event OrganisationEntered(OrganisationEnteredAct act, bytes key, uint32 number);
    event OrganisationConfirmed(OrganisationConfirmedAct act);
    event OrganisationRenamed(OrganisationRenamedAct act);
    event IdentifierAdded(IdentifierAddedAct act);
    event KeyAdded(KeyAddedAct act, bytes key, bytes proof);
    event KeyRevoked(KeyRevokedAct act, bytes key);

    error DirectoryOnlyConsortium(address caller);
    error DirectoryNotActive(uint32 organisation);
    error DirectoryNotPending(uint32 organisation);
    error DirectoryNotAFounder(uint32 organisation);
    error DirectoryFounderSignsMemorandum(uint32 organisation);
    error DirectoryEmptyIdentifier();
    error DirectoryIdentifierTaken(bytes32 identifier, uint32 organisation);
    error DirectoryUnknownOrganisationKind(uint8 organisationKind);
    error DirectoryAuthorityNeedsMotion(bytes32 identifier);
    error DirectoryWrongKey(bytes32 key, bytes32 expected);
    error DirectoryUnknownKey(bytes32 key);
    error DirectoryKeyTaken(bytes32 key, uint32 organisation);
    error DirectoryKeyOfAnotherOrganisation(bytes32 key, uint32 organisation, uint32 keyOrganisation);
    error DirectoryUnknownScheme(uint8 scheme);
    error DirectoryMalformedKey(bytes key, uint8 scheme);
    error DirectoryVerifierNotListed(address verifier);
    error DirectoryVerifierWithoutCode(address verifier);
    error DirectoryRolesNotAllowed(uint16 roles, uint16 allowed);
    error DirectoryFirstKeyNotAdministrator(uint16 roles);
    error DirectoryEmptyWindow(uint40 keyValidFrom, uint40 keyValidUntil);
    error DirectoryInvalidProof(bytes key, bytes32 actHash);
    error DirectoryRevokedInFuture(uint40 since, uint256 time);
    error DirectoryRevocationNotEarlier(uint40 since, uint40 revokedSince);

    function enter(OrganisationEnteredAct calldata act, bytes calldata key, Signed calldata by) external;

    /// @notice Signed by the organisation's first key, which thereby comes into force.
    function confirm(OrganisationConfirmedAct calldata act, Signed calldata by) external;

    function rename(OrganisationRenamedAct calldata act, Signed calldata by) external;

    function addIdentifier(IdentifierAddedAct calldata act, Signed calldata by) external;

    /// @param proof The new key's own signature over the same act: nobody adds a key that is not theirs.
    function addKey(
        KeyAddedAct calldata act,
        bytes calldata key,
        Signed calldata by,
        bytes calldata proof
    ) external;

    /// @notice By an administrator of the key's organisation, or by the key itself, whatever its roles.
    function revokeKey(KeyRevokedAct calldata act, bytes calldata key, Signed calldata by) external;

    /// @notice The Consortium enters a founder or an admitted authority, pending until its key confirms.
    /// @param key The first key's id; its scheme and roles were checked by `checkFirstKey`.
    /// @param lastAct What the confirmation builds on: the memorandum or the vote.
    /// @param addedIn Sequence of the act that entered it; 0 for a founder.
    function enterAuthority(
        bytes32 identifier,
        bytes32 key,
        uint8 scheme,
        uint16 roles,
        bytes32 lastAct,
        uint40 addedIn
    ) external returns (uint32 number);

    /// @notice The Consortium brings a founder's first key into force, before it appends the signature.
    function openFounder(uint32 organisation, bytes32 key) external;

    /// @notice The Consortium records the founder's signature as the last act on it.
    function recordFounding(uint32 organisation, bytes32 actHash) external;

    /// @notice Reverts when `key` could not be the first key of an organisation of this kind.
    function checkFirstKey(
        bytes calldata key,
        uint8 scheme,
        uint16 roles,
        uint8 organisationKind
    ) external view;

    /// @param key Key id: keccak256 of the ERC-7913 signer.
    function keyOf(bytes32 key) external view returns (KeySlot);

    /// @notice Kind of an active organisation; 0 while it is pending or when there is none.
    function kindOf(uint32 organisation) external view returns (uint8);

    /// @notice The subject of an organisation's history, pending or active; 0 when there is none.
    function subjectOf(uint32 organisation) external view returns (bytes32);

    /// @notice Last act on the organisation itself (entered, confirmed, renamed, identifier added; no key acts).
    function lastActOf(uint32 organisation) external view returns (bytes32);

    /// @notice Last act on its keys (confirmed, key added, key revoked); 0 while pending.
    function lastKeyActOf(uint32 organisation) external view returns (bytes32);

    /// @return organisation The number of the organisation with this identifier; 0 when there is none.
    function organisationOf(bytes32 identifier) external view returns (uint32 organisation);

    /// @notice How many authorities have confirmed and so count in a majority.
    function activeAuthorities() external view returns (uint32);
}
