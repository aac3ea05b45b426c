// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

import {Signed} from "../log/Act.sol";
import {Register} from "../log/Register.sol";
import {Roles} from "../libraries/Roles.sol";
import {ActAffirmedAct, ActDisownedAct, DocumentTakenDownAct, IStatementActs} from "./IStatementActs.sol";

/// @notice How the StatementRegister records: for each kind its code, the EIP-712 type that is signed, the
/// role that signs and the event that tells it.
/// @dev An overload of _record hashes the act, has the log check and append it, and emits its event. Where
/// the event tells more than was signed, there is an _append instead and the register emits it.
abstract contract StatementActs is Register, IStatementActs {
    uint16 private constant ACT_AFFIRMED = 0x0a01;
    uint16 private constant ACT_DISOWNED = 0x0a02;
    uint16 private constant DOCUMENT_TAKEN_DOWN = 0x0a03;

    bytes32 private constant ACT_AFFIRMED_TYPEHASH = keccak256(
        "ActAffirmed("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 act)"
    );

    bytes32 private constant ACT_DISOWNED_TYPEHASH = keccak256(
        "ActDisowned("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 act,uint16 reason)"
    );

    bytes32 private constant DOCUMENT_TAKEN_DOWN_TYPEHASH = keccak256(
        "DocumentTakenDown("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 act,uint16 reason)"
    );

    function _record(ActAffirmedAct calldata act, Signed calldata by) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            ACT_AFFIRMED,
            Roles.ADMINISTRATOR | Roles.OFFICER | Roles.REPRESENTATIVE | Roles.SIGNATORY,
            act.envelope,
            keccak256(abi.encode(ACT_AFFIRMED_TYPEHASH, act)),
            by
        );
        emit ActAffirmed(act);
    }

    function _record(ActDisownedAct calldata act, Signed calldata by) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            ACT_DISOWNED,
            Roles.ADMINISTRATOR | Roles.OFFICER | Roles.REPRESENTATIVE | Roles.SIGNATORY,
            act.envelope,
            keccak256(abi.encode(ACT_DISOWNED_TYPEHASH, act)),
            by
        );
        emit ActDisowned(act);
    }

    function _record(
        DocumentTakenDownAct calldata act,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            DOCUMENT_TAKEN_DOWN,
            Roles.ADMINISTRATOR | Roles.OFFICER | Roles.REPRESENTATIVE | Roles.SIGNATORY | Roles.RECORDER,
            act.envelope,
            keccak256(abi.encode(DOCUMENT_TAKEN_DOWN_TYPEHASH, act)),
            by
        );
        emit DocumentTakenDown(act);
    }
}
