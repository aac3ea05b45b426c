// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Signed} from "../log/Act.sol";
import {IEvidenceRegister, NoticeRecordedAct} from "./IEvidenceRegister.sol";
import {IHistoryLog} from "../log/IHistoryLog.sol";
import {Kinds} from "../libraries/Kinds.sol";
import {Roles} from "../libraries/Roles.sol";
import {Subjects} from "../libraries/Subjects.sol";
import {Register} from "../log/Register.sol";

/// @notice See {IEvidenceRegister}.
contract EvidenceRegister is Register, IEvidenceRegister {
    bytes32 private constant RECORDED = keccak256(
        "NoticeRecorded(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,bytes32 process,bytes32 release,uint8 source,uint40 publishedOn)"
    );

    mapping(bytes32 process => mapping(uint32 recorder => bytes32 act)) private _lastEvidence;

    constructor(IHistoryLog log) Register(log) {}

    function record(NoticeRecordedAct calldata act, Signed calldata by) external {
        uint32 recorder = act.envelope.organisation;
        _requireSubject(act.envelope.subject, Subjects.evidence(act.process));
        _requireBuiltOn(act.envelope.builtOn, _lastEvidence[act.process][recorder]);
        if (act.source == 0) revert EvidenceNoSource(act.process);
        if (act.publishedOn > block.timestamp) {
            revert EvidencePublishedLater(act.publishedOn, block.timestamp);
        }
        bytes32 structHash = keccak256(abi.encode(RECORDED, act));
        (bytes32 actHash, ) = _append(Kinds.NOTICE_RECORDED, Roles.RECORDER, act.envelope, structHash, by);
        _lastEvidence[act.process][recorder] = actHash;
        emit NoticeRecorded(act);
    }

    function lastEvidenceOf(bytes32 process, uint32 recorder) external view returns (bytes32) {
        return _lastEvidence[process][recorder];
    }
}
