// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

import {Signed} from "../log/Act.sol";
import {Register} from "../log/Register.sol";
import {Roles} from "../libraries/Roles.sol";
import {IEvidenceActs, NoticeRecordedAct} from "./IEvidenceActs.sol";

/// @notice How the EvidenceRegister records: for each kind its code, the EIP-712 type that is signed, the
/// role that signs and the event that tells it.
/// @dev An overload of _record hashes the act, has the log check and append it, and emits its event. Where
/// the event tells more than was signed, there is an _append instead and the register emits it.
abstract contract EvidenceActs is Register, IEvidenceActs {
    uint16 private constant NOTICE_RECORDED = 0x0901;

    bytes32 private constant NOTICE_RECORDED_TYPEHASH = keccak256(
        "NoticeRecorded("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 process,bytes32 release,uint8 source,uint40 publishedOn)"
    );

    function _record(NoticeRecordedAct calldata act, Signed calldata by) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            NOTICE_RECORDED,
            Roles.RECORDER,
            act.envelope,
            keccak256(abi.encode(NOTICE_RECORDED_TYPEHASH, act)),
            by
        );
        emit NoticeRecorded(act);
    }
}
