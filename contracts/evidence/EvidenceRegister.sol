// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Signed} from "../log/Act.sol";
import {EvidenceActs} from "./EvidenceActs.sol";
import {IEvidenceActs, NoticeRecordedAct} from "./IEvidenceActs.sol";
import {IEvidenceRegister} from "./IEvidenceRegister.sol";
import {IHistoryLog} from "../log/IHistoryLog.sol";
import {Register} from "../log/Register.sol";
import {Subjects} from "../libraries/Subjects.sol";

/// @notice See {IEvidenceRegister}.
contract EvidenceRegister is EvidenceActs, IEvidenceRegister {
    mapping(bytes32 process => mapping(uint32 recorder => bytes32 act)) private _lastEvidence;

    /// @param log The one history.
    constructor(IHistoryLog log) Register(log) {}

    /// @inheritdoc IEvidenceActs
    function record(NoticeRecordedAct calldata act, Signed calldata by) external {
        uint32 recorder = act.envelope.organisation;
        _requireSubject(act.envelope.subject, Subjects.evidence(act.process));
        _requireBuiltOn(act.envelope.builtOn, _lastEvidence[act.process][recorder]);
        if (act.source == 0) revert EvidenceNoSource(act.process);
        if (act.publishedOn > block.timestamp) {
            revert EvidencePublishedLater(act.publishedOn, block.timestamp);
        }
        bytes32 actHash = _record(act, by);
        _lastEvidence[act.process][recorder] = actHash;
    }

    /// @inheritdoc IEvidenceRegister
    function lastEvidenceOf(bytes32 process, uint32 recorder) external view returns (bytes32) {
        return _lastEvidence[process][recorder];
    }
}
