// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

/// @notice How a milestone stands, and which states an act may start from.
library MilestoneStates {
    uint8 internal constant UNKNOWN = 0; // there is none
    uint8 internal constant AGREED = 1; // open
    uint8 internal constant DELIVERED = 2; // delivered, to be decided
    uint8 internal constant ACCEPTED = 3; // accepted
    uint8 internal constant ACCEPTED_IN_PART = 4; // accepted in part
    uint8 internal constant REJECTED = 5; // rejected
    uint8 internal constant WAIVED = 6; // waived

    /// @dev For MilestoneDelivered, one bit for each state.
    uint256 internal constant MAY_BE_DELIVERED =
        (uint256(1) << AGREED) | (uint256(1) << ACCEPTED_IN_PART) | (uint256(1) << REJECTED);

    /// @dev For MilestoneWaived, one bit for each state.
    uint256 internal constant MAY_BE_WAIVED =
        (uint256(1) << AGREED) | (uint256(1) << ACCEPTED_IN_PART) | (uint256(1) << REJECTED);

    /// @dev For VariationSigned, one bit for each state.
    uint256 internal constant MAY_BE_VARIED =
        (uint256(1) << AGREED) |
            (uint256(1) << ACCEPTED) |
            (uint256(1) << ACCEPTED_IN_PART) |
            (uint256(1) << REJECTED);
}
