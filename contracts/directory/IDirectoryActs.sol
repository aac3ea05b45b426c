// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";

/// @notice An authority enters a supplier, with its first key.
/// @dev Code 0101; signed in the role of OFFICER.
struct OrganisationEnteredAct {
    // subject: the new organisation's; builtOn: 0, or the entry that it replaces while nobody has confirmed
    // that
    Envelope envelope;
    bytes32 identifier; // the identifier; its digest
    // the kind of organisation; 1 authority, 2 supplier, 3 auditor, 4 recorder of publications
    uint8 organisationKind;
    bytes32 key; // the first key; keccak256 of its signer, which is passed beside the act
    uint8 scheme; // the signature scheme; 1 a plain key, 2 a contract's answer (ERC-1271), 3 a passkey
    uint16 roles; // the roles of the key; as in Roles.sol
}

/// @notice The first key of an entered or admitted organisation says yes, and thereby comes into force.
/// @dev Code 0102; signed in the role of ADMINISTRATOR.
struct OrganisationConfirmedAct {
    Envelope envelope; // builtOn: the act that entered it, or the vote that admitted it
}

/// @notice An organisation takes another name, which is in the content.
/// @dev Code 0103; signed in the role of ADMINISTRATOR.
struct OrganisationRenamedAct {
    Envelope envelope; // builtOn: the last act on the organisation
}

/// @notice An organisation claims a further identifier; it counts once an authority has confirmed it.
/// @dev Code 0104; signed in the role of ADMINISTRATOR or OFFICER, as the register decides.
struct IdentifierAddedAct {
    Envelope envelope; // builtOn: the last act on the organisation
    bytes32 identifier; // the identifier; its digest
    uint32 of_; // the organisation; its number; named `of` in the signed type
}

/// @notice An organisation gets another key, which signs the same act.
/// @dev Code 0105; signed in the role of ADMINISTRATOR.
struct KeyAddedAct {
    Envelope envelope; // builtOn: the new key's id, so that keys come in any order
    bytes32 key; // the new key; keccak256 of its signer, which is passed beside the act
    uint8 scheme; // the scheme of the new key; 1 a plain key, 2 a contract's answer (ERC-1271), 3 a passkey
    uint16 roles; // the roles of the key; as in Roles.sol
    uint40 keyValidFrom; // the day from which the key is valid; UTC seconds of its start in London
    uint40 keyValidUntil; // the day until which the key is valid; UTC seconds of its start in London
}

/// @notice A key is revoked since a time, which a later act may only move earlier.
/// @dev Code 0106; signed in the role of ANY, as the register decides.
struct KeyRevokedAct {
    Envelope envelope; // builtOn: the key's id, so that nothing can make a revocation stale
    bytes32 key; // the key that is revoked; keccak256 of its signer, which is passed beside the act
    uint40 since; // the time since which the key is not to be trusted; UTC seconds
}

/// @notice An authority confirms that an identifier belongs to the organisation that claims it.
/// @dev Code 0107; signed in the role of OFFICER.
struct IdentifierConfirmedAct {
    Envelope envelope; // subject: the history of the organisation `of`; builtOn: the claim
    bytes32 identifier; // the identifier; its digest
    uint32 of_; // the organisation; its number; named `of` in the signed type
}

/// @notice The new key of a recovered organisation comes into force by signing this.
/// @dev Code 0108; signed in the role of ADMINISTRATOR.
struct OrganisationRecoveredAct {
    Envelope envelope; // builtOn: the motion to recover it
}

/// @notice What the Directory takes and tells: each act as it was signed, and beside it the values of varying
/// length, of which the act has the hashes.
interface IDirectoryActs {
    /// @notice Recorded: {OrganisationEnteredAct}.
    /// @param number Given to the organisation.
    event OrganisationEntered(OrganisationEnteredAct act, bytes key, uint32 number);

    /// @notice Recorded: {OrganisationConfirmedAct}.
    event OrganisationConfirmed(OrganisationConfirmedAct act);

    /// @notice Recorded: {OrganisationRenamedAct}.
    event OrganisationRenamed(OrganisationRenamedAct act);

    /// @notice Recorded: {IdentifierAddedAct}.
    event IdentifierAdded(IdentifierAddedAct act);

    /// @notice Recorded: {KeyAddedAct}.
    /// @param proof The new key's own signature over the same act.
    event KeyAdded(KeyAddedAct act, bytes key, bytes proof);

    /// @notice Recorded: {KeyRevokedAct}.
    event KeyRevoked(KeyRevokedAct act, bytes key);

    /// @notice Recorded: {IdentifierConfirmedAct}.
    event IdentifierConfirmed(IdentifierConfirmedAct act);

    /// @notice Recorded: {OrganisationRecoveredAct}.
    event OrganisationRecovered(OrganisationRecoveredAct act);

    /// @notice By an authority, a supplier. The organisation is pending until its own key has confirmed; till
    /// then the same identifier may be entered again, which replaces this entry under the same number.
    /// @param key The signer of which the act has the hash.
    function enter(OrganisationEnteredAct calldata act, bytes calldata key, Signed calldata by) external;

    /// @notice Signed by the organisation's first key, which thereby comes into force.
    function confirm(OrganisationConfirmedAct calldata act, Signed calldata by) external;

    /// @notice By an administrator of the organisation itself.
    function rename(OrganisationRenamedAct calldata act, Signed calldata by) external;

    /// @notice By an administrator of the organisation itself: a claim that holds nothing until an authority
    /// confirms it.
    function addIdentifier(IdentifierAddedAct calldata act, Signed calldata by) external;

    /// @notice By an administrator of the organisation, and by the new key.
    /// @param key The signer of which the act has the hash.
    /// @param proof The new key's own signature over the same act: nobody adds a key that is not theirs.
    function addKey(
        KeyAddedAct calldata act,
        bytes calldata key,
        Signed calldata by,
        bytes calldata proof
    ) external;

    /// @notice By an administrator of the key's organisation, or by the key itself, whatever its roles.
    /// @param key The signer of which the act has the hash.
    function revokeKey(KeyRevokedAct calldata act, bytes calldata key, Signed calldata by) external;

    /// @notice By any authority, of what the organisation claims; from now on the identifier is its own.
    function confirmIdentifier(IdentifierConfirmedAct calldata act, Signed calldata by) external;

    /// @notice By the new key of a recovery that the Consortium has carried, which thereby comes into force.
    function recover(OrganisationRecoveredAct calldata act, Signed calldata by) external;
}
