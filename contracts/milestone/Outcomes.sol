// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice What a correction says that a decision should have been (values of DecisionCorrected.outcome).
library Outcomes {
    uint8 internal constant ACCEPTED = 1;
    uint8 internal constant ACCEPTED_IN_PART = 2;
    uint8 internal constant REJECTED = 3;
}
