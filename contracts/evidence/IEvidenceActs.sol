// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";

/// @notice A recorder saw an external publication, a release of a notice.
/// @dev Code 0901; signed in the role of RECORDER.
struct NoticeRecordedAct {
    // subject: the process's evidence; builtOn: the recorder's own last evidence there, or 0
    Envelope envelope;
    bytes32 process; // the process; its digest
    bytes32 release; // the release; its digest
    uint8 source; // the source; 1 Find a Tender, 2 Contracts Finder, 9 another publication
    uint40 publishedOn; // the day of publication; UTC seconds of its start in London, 0 if none
}

/// @notice What the EvidenceRegister takes and tells: each act as it was signed, and beside it the values of
/// varying length, of which the act has the hashes.
interface IEvidenceActs {
    /// @notice Recorded: {NoticeRecordedAct}.
    event NoticeRecorded(NoticeRecordedAct act);

    /// @notice By any recorder. What others recorded of the process does not matter.
    function record(NoticeRecordedAct calldata act, Signed calldata by) external;
}
