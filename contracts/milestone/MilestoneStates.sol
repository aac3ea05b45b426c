// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Where a milestone stands. ACCEPTED and WAIVED are final but for a correction.
library MilestoneStates {
    uint8 internal constant UNKNOWN = 0;
    uint8 internal constant AGREED = 1; // terms are set, nothing delivered yet
    uint8 internal constant DELIVERED = 2; // an attempt waits for the buyer's decision
    uint8 internal constant ACCEPTED = 3;
    uint8 internal constant ACCEPTED_IN_PART = 4; // another attempt may deliver the rest
    uint8 internal constant REJECTED = 5; // another attempt may follow
    uint8 internal constant WAIVED = 6; // the buyer gave up what was not yet accepted
}
