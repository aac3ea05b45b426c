// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

import {Signed} from "../log/Act.sol";
import {Register} from "../log/Register.sol";
import {Roles} from "../libraries/Roles.sol";
import {
    IDirectoryActs,
    IdentifierAddedAct,
    IdentifierConfirmedAct,
    KeyAddedAct,
    KeyRevokedAct,
    OrganisationConfirmedAct,
    OrganisationEnteredAct,
    OrganisationRecoveredAct,
    OrganisationRenamedAct
} from "./IDirectoryActs.sol";

/// @notice How the Directory records: for each kind its code, the EIP-712 type that is signed, the role that
/// signs and the event that tells it.
/// @dev An overload of _record hashes the act, has the log check and append it, and emits its event. Where
/// the event tells more than was signed, there is an _append instead and the register emits it.
abstract contract DirectoryActs is Register, IDirectoryActs {
    uint16 private constant ORGANISATION_ENTERED = 0x0101;
    uint16 private constant ORGANISATION_CONFIRMED = 0x0102;
    uint16 private constant ORGANISATION_RENAMED = 0x0103;
    uint16 private constant IDENTIFIER_ADDED = 0x0104;
    uint16 private constant KEY_ADDED = 0x0105;
    uint16 private constant KEY_REVOKED = 0x0106;
    uint16 private constant IDENTIFIER_CONFIRMED = 0x0107;
    uint16 private constant ORGANISATION_RECOVERED = 0x0108;

    bytes32 private constant ORGANISATION_ENTERED_TYPEHASH = keccak256(
        "OrganisationEntered("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 identifier,uint8 organisationKind,bytes key,uint8 scheme,uint16 roles)"
    );

    bytes32 private constant ORGANISATION_CONFIRMED_TYPEHASH = keccak256(
        "OrganisationConfirmed("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil)"
    );

    bytes32 private constant ORGANISATION_RENAMED_TYPEHASH = keccak256(
        "OrganisationRenamed("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil)"
    );

    bytes32 private constant IDENTIFIER_ADDED_TYPEHASH = keccak256(
        "IdentifierAdded("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 identifier,uint32 of)"
    );

    bytes32 private constant KEY_ADDED_TYPEHASH = keccak256(
        "KeyAdded("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes key,uint8 scheme,uint16 roles,uint40 keyValidFrom,uint40 keyValidUntil)"
    );

    bytes32 private constant KEY_REVOKED_TYPEHASH = keccak256(
        "KeyRevoked("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes key,uint40 since)"
    );

    bytes32 private constant IDENTIFIER_CONFIRMED_TYPEHASH = keccak256(
        "IdentifierConfirmed("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 identifier,uint32 of)"
    );

    bytes32 private constant ORGANISATION_RECOVERED_TYPEHASH = keccak256(
        "OrganisationRecovered("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil)"
    );

    /// @dev Tells nothing: the register emits OrganisationEntered.
    function _append(
        OrganisationEnteredAct calldata act,
        Signed calldata by
    ) internal returns (bytes32 actHash, uint64 sequence) {
        return
            _appendOpening(
                ORGANISATION_ENTERED,
                Roles.OFFICER,
                act.envelope,
                keccak256(abi.encode(ORGANISATION_ENTERED_TYPEHASH, act)),
                by
            );
    }

    function _record(
        OrganisationConfirmedAct calldata act,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            ORGANISATION_CONFIRMED,
            Roles.ADMINISTRATOR,
            act.envelope,
            keccak256(abi.encode(ORGANISATION_CONFIRMED_TYPEHASH, act)),
            by
        );
        emit OrganisationConfirmed(act);
    }

    function _record(
        OrganisationRenamedAct calldata act,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            ORGANISATION_RENAMED,
            Roles.ADMINISTRATOR,
            act.envelope,
            keccak256(abi.encode(ORGANISATION_RENAMED_TYPEHASH, act)),
            by
        );
        emit OrganisationRenamed(act);
    }

    function _record(
        IdentifierAddedAct calldata act,
        uint16 role,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            IDENTIFIER_ADDED,
            role,
            act.envelope,
            keccak256(abi.encode(IDENTIFIER_ADDED_TYPEHASH, act)),
            by
        );
        emit IdentifierAdded(act);
    }

    /// @dev Tells nothing: the register emits KeyAdded.
    function _append(
        KeyAddedAct calldata act,
        Signed calldata by
    ) internal returns (bytes32 actHash, uint64 sequence) {
        return
            _append(
                KEY_ADDED,
                Roles.ADMINISTRATOR,
                act.envelope,
                keccak256(abi.encode(KEY_ADDED_TYPEHASH, act)),
                by
            );
    }

    function _record(
        KeyRevokedAct calldata act,
        bytes calldata key,
        uint16 role,
        Signed calldata by
    ) internal returns (bytes32 actHash, uint64 sequence) {
        (actHash, sequence) = _append(
            KEY_REVOKED,
            role,
            act.envelope,
            keccak256(abi.encode(KEY_REVOKED_TYPEHASH, act)),
            by
        );
        emit KeyRevoked(act, key);
    }

    function _record(
        IdentifierConfirmedAct calldata act,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _appendOpening(
            IDENTIFIER_CONFIRMED,
            Roles.OFFICER,
            act.envelope,
            keccak256(abi.encode(IDENTIFIER_CONFIRMED_TYPEHASH, act)),
            by
        );
        emit IdentifierConfirmed(act);
    }

    function _record(
        OrganisationRecoveredAct calldata act,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            ORGANISATION_RECOVERED,
            Roles.ADMINISTRATOR,
            act.envelope,
            keccak256(abi.encode(ORGANISATION_RECOVERED_TYPEHASH, act)),
            by
        );
        emit OrganisationRecovered(act);
    }
}
