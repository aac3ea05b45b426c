// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";

/// @notice 0901: a recorder saw an external publication, a release of a notice.
struct NoticeRecordedAct {
    Envelope envelope; // subject: the process's evidence; builds on the recorder's own last evidence there, or on 0
    bytes32 process; // keccak256 of the OCID
    bytes32 release; // keccak256 of the release's id
    uint8 source; // code of where it was published: 1 Find a Tender, 2 Contracts Finder, 9 other
    uint40 publishedOn; // start of the London day of publication, UTC seconds
}

/// @notice External publications, recorded by whoever recorded them and never as if the buyer had signed them.
/// @dev Rules: evidence stands on a subject of its own beside the procurement's, so that nobody who is no party can
/// block or lengthen a procurement's history; each recorder's acts build on its own alone. The same release may be
/// recorded again with other content: a conflicting copy is kept beside the first, never instead of it.
interface IEvidenceRegister {
    event NoticeRecorded(NoticeRecordedAct act);

    error EvidenceNoSource(bytes32 process);
    error EvidencePublishedLater(uint40 publishedOn, uint256 time);

    function record(NoticeRecordedAct calldata act, Signed calldata by) external;

    /// @return The recorder's last evidence about the process; 0 if none.
    function lastEvidenceOf(bytes32 process, uint32 recorder) external view returns (bytes32);
}
