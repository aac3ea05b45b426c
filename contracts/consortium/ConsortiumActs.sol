// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

import {Signed} from "../log/Act.sol";
import {Register} from "../log/Register.sol";
import {Roles} from "../libraries/Roles.sol";
import {
    AdmissionProposedAct,
    FoundingSignedAct,
    IConsortiumActs,
    RegisterStatusProposedAct,
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
        (actHash, ) = _append(
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
        (actHash, ) = _append(
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
}
