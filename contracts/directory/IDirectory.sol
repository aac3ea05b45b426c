// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Signed} from "../log/Act.sol";
import {
    IDirectoryActs,
    IdentifierAddedAct,
    KeyAddedAct,
    KeyRevokedAct,
    OrganisationConfirmedAct,
    OrganisationEnteredAct,
    OrganisationRenamedAct
} from "./IDirectoryActs.sol";
import {KeySlot} from "./KeySlot.sol";

/// @notice The organisations of a ledger, their identifiers and their keys.
/// @dev What its acts sign, and the events that tell them: {IDirectoryActs}.
/// Storage that proofs are taken of (docs/format.md, "Storage"): slot 0 mapping key id => KeySlot.
/// First keys are valid from second 0 without end (until type(uint40).max), until revoked.
interface IDirectory is IDirectoryActs {
    /// @notice Only the Consortium enters authorities and founders.
    error DirectoryOnlyConsortium(address caller);
    /// @notice There is no such organisation, or its own key has not confirmed it yet.
    error DirectoryNotActive(uint32 organisation);
    /// @notice There is nothing to confirm: unknown, or confirmed already.
    error DirectoryNotPending(uint32 organisation);
    /// @notice Only a founder comes into force by signing the memorandum.
    error DirectoryNotAFounder(uint32 organisation);
    /// @notice A founder signs the memorandum with the Consortium instead of confirming here.
    error DirectoryFounderSignsMemorandum(uint32 organisation);
    /// @notice An identifier's digest is not 0.
    error DirectoryEmptyIdentifier();
    /// @notice One identifier, one organisation, for ever.
    error DirectoryIdentifierTaken(bytes32 identifier, uint32 organisation);
    /// @notice There is no such kind of organisation.
    error DirectoryUnknownOrganisationKind(uint8 organisationKind);
    /// @notice No single authority decides who else is one.
    error DirectoryAuthorityNeedsMotion(bytes32 identifier);
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

    /// @notice By an authority. The organisation is pending until its own key has confirmed.
    /// @param key The first key, of which the act has the hash.
    function enter(OrganisationEnteredAct calldata act, bytes calldata key, Signed calldata by) external;

    /// @notice Signed by the organisation's first key, which thereby comes into force.
    function confirm(OrganisationConfirmedAct calldata act, Signed calldata by) external;

    /// @notice By an administrator of the organisation itself.
    function rename(OrganisationRenamedAct calldata act, Signed calldata by) external;

    /// @notice By any authority; the organisation is in force, and the identifier is nobody's.
    function addIdentifier(IdentifierAddedAct calldata act, Signed calldata by) external;

    /// @notice By an administrator of the organisation, and by the new key.
    /// @param key The new key, of which the act has the hash.
    /// @param proof The new key's own signature over the same act: nobody adds a key that is not theirs.
    function addKey(
        KeyAddedAct calldata act,
        bytes calldata key,
        Signed calldata by,
        bytes calldata proof
    ) external;

    /// @notice By an administrator of the key's organisation, or by the key itself, whatever its roles.
    /// @param key The revoked key, of which the act has the hash.
    function revokeKey(KeyRevokedAct calldata act, bytes calldata key, Signed calldata by) external;

    /// @notice The Consortium enters a founder or an admitted authority, pending until its key confirms.
    /// @param key The first key's id; its scheme and roles were checked by `checkFirstKey`.
    /// @param lastAct What the confirmation builds on: the memorandum or the vote.
    /// @param addedIn Sequence of the act that entered it; 0 for a founder.
    /// @return number Given to the authority.
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
    /// @return All that is known of the key; zero when there is none.
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
