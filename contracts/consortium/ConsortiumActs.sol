// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

import {Signed} from "../log/Act.sol";
import {Register} from "../log/Register.sol";
import {Roles} from "../libraries/Roles.sol";
import {
    AdmissionProposedAct,
    AuthorityLeftAct,
    EntryProposedAct,
    FoundingSignedAct,
    IConsortiumActs,
    RecoveryObjectedAct,
    RecoveryProposedAct,
    RegisterReplacementProposedAct,
    RegisterStatusProposedAct,
    StandingProposedAct,
    VoteCastAct
} from "./IConsortiumActs.sol";

/// @notice How the Consortium records: for each kind its code, the EIP-712 type that is signed, the role that
/// signs and the event that tells it.
/// @dev An overload of _record hashes the act, has the log check and append it, and emits its event. Where
/// the event tells more than was signed, there is an _append instead and the register emits it.
abstract contract ConsortiumActs is Register, IConsortiumActs {
    uint16 private constant FOUNDING_SIGNED = 0x0201;
    uint16 private constant ADMISSION_PROPOSED = 0x0202;
    uint16 private constant REGISTER_STATUS_PROPOSED = 0x0203;
    uint16 private constant VOTE_CAST = 0x0204;
    uint16 private constant STANDING_PROPOSED = 0x0205;
    uint16 private constant AUTHORITY_LEFT = 0x0206;
    uint16 private constant ENTRY_PROPOSED = 0x0207;
    uint16 private constant RECOVERY_PROPOSED = 0x0208;
    uint16 private constant RECOVERY_OBJECTED = 0x0209;
    uint16 private constant REGISTER_REPLACEMENT_PROPOSED = 0x020a;

    bytes32 private constant FOUNDING_SIGNED_TYPEHASH = keccak256(
        "FoundingSigned("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil)"
    );

    bytes32 private constant ADMISSION_PROPOSED_TYPEHASH = keccak256(
        "AdmissionProposed("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 identifier,bytes key,uint8 scheme,uint16 roles)"
    );

    bytes32 private constant REGISTER_STATUS_PROPOSED_TYPEHASH = keccak256(
        "RegisterStatusProposed("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "address target,uint8 status)"
    );

    bytes32 private constant VOTE_CAST_TYPEHASH = keccak256(
        "VoteCast("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 motion,uint8 choice)"
    );

    bytes32 private constant STANDING_PROPOSED_TYPEHASH = keccak256(
        "StandingProposed("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "uint32 concerned,uint8 standing)"
    );

    bytes32 private constant AUTHORITY_LEFT_TYPEHASH = keccak256(
        "AuthorityLeft("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil)"
    );

    bytes32 private constant ENTRY_PROPOSED_TYPEHASH = keccak256(
        "EntryProposed("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 identifier,uint8 organisationKind,bytes key,uint8 scheme,uint16 roles)"
    );

    bytes32 private constant RECOVERY_PROPOSED_TYPEHASH = keccak256(
        "RecoveryProposed("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "uint32 concerned,bytes key,uint8 scheme)"
    );

    bytes32 private constant RECOVERY_OBJECTED_TYPEHASH = keccak256(
        "RecoveryObjected("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil)"
    );

    bytes32 private constant REGISTER_REPLACEMENT_PROPOSED_TYPEHASH = keccak256(
        "RegisterReplacementProposed("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "address target,address successor)"
    );

    function _record(FoundingSignedAct calldata act, Signed calldata by) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            FOUNDING_SIGNED,
            Roles.ADMINISTRATOR,
            act.envelope,
            keccak256(abi.encode(FOUNDING_SIGNED_TYPEHASH, act)),
            by
        );
        emit FoundingSigned(act);
    }

    function _record(
        AdmissionProposedAct calldata act,
        bytes calldata key,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _appendOpening(
            ADMISSION_PROPOSED,
            Roles.REPRESENTATIVE,
            act.envelope,
            keccak256(abi.encode(ADMISSION_PROPOSED_TYPEHASH, act)),
            by
        );
        emit AdmissionProposed(act, key);
    }

    function _record(
        RegisterStatusProposedAct calldata act,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _appendOpening(
            REGISTER_STATUS_PROPOSED,
            Roles.REPRESENTATIVE,
            act.envelope,
            keccak256(abi.encode(REGISTER_STATUS_PROPOSED_TYPEHASH, act)),
            by
        );
        emit RegisterStatusProposed(act);
    }

    /// @dev Tells nothing: the register emits VoteCast.
    function _append(
        VoteCastAct calldata act,
        Signed calldata by
    ) internal returns (bytes32 actHash, uint64 sequence) {
        return
            _append(
                VOTE_CAST,
                Roles.REPRESENTATIVE,
                act.envelope,
                keccak256(abi.encode(VOTE_CAST_TYPEHASH, act)),
                by
            );
    }

    function _record(
        StandingProposedAct calldata act,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _appendOpening(
            STANDING_PROPOSED,
            Roles.REPRESENTATIVE,
            act.envelope,
            keccak256(abi.encode(STANDING_PROPOSED_TYPEHASH, act)),
            by
        );
        emit StandingProposed(act);
    }

    function _record(AuthorityLeftAct calldata act, Signed calldata by) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            AUTHORITY_LEFT,
            Roles.REPRESENTATIVE,
            act.envelope,
            keccak256(abi.encode(AUTHORITY_LEFT_TYPEHASH, act)),
            by
        );
        emit AuthorityLeft(act);
    }

    function _record(
        EntryProposedAct calldata act,
        bytes calldata key,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _appendOpening(
            ENTRY_PROPOSED,
            Roles.REPRESENTATIVE,
            act.envelope,
            keccak256(abi.encode(ENTRY_PROPOSED_TYPEHASH, act)),
            by
        );
        emit EntryProposed(act, key);
    }

    /// @dev Tells nothing: the register emits RecoveryProposed.
    function _append(
        RecoveryProposedAct calldata act,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _appendOpening(
            RECOVERY_PROPOSED,
            Roles.REPRESENTATIVE,
            act.envelope,
            keccak256(abi.encode(RECOVERY_PROPOSED_TYPEHASH, act)),
            by
        );
    }

    /// @dev Tells nothing: the register emits RecoveryObjected.
    function _append(
        RecoveryObjectedAct calldata act,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            RECOVERY_OBJECTED,
            Roles.ANY,
            act.envelope,
            keccak256(abi.encode(RECOVERY_OBJECTED_TYPEHASH, act)),
            by
        );
    }

    function _record(
        RegisterReplacementProposedAct calldata act,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _appendOpening(
            REGISTER_REPLACEMENT_PROPOSED,
            Roles.REPRESENTATIVE,
            act.envelope,
            keccak256(abi.encode(REGISTER_REPLACEMENT_PROPOSED_TYPEHASH, act)),
            by
        );
        emit RegisterReplacementProposed(act);
    }
}
