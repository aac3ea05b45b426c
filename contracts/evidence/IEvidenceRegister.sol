// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IEvidenceActs} from "./IEvidenceActs.sol";

/// @notice External publications, recorded by whoever recorded them and never as if the buyer had signed them.
/// @dev What its acts sign, and the events that tell them: {IEvidenceActs}.
/// Rules: evidence stands on a subject of its own beside the procurement's, so that nobody who is no party can
/// block or lengthen a procurement's history; each recorder's acts build on its own alone. The same release may be
/// recorded again with other content: a conflicting copy is kept beside the first, never instead of it.
interface IEvidenceRegister is IEvidenceActs {
    /// @notice Evidence says where it was published.
    error EvidenceNoSource(bytes32 process);
    /// @notice Nobody has seen what is not yet published.
    error EvidencePublishedLater(uint40 publishedOn, uint256 time);

    /// @return The recorder's last evidence about the process; 0 if none.
    function lastEvidenceOf(bytes32 process, uint32 recorder) external view returns (bytes32);
}
