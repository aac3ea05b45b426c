// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice How an authority stands in the consortium. Other organisations are in good standing always.
library Standings {
    uint8 internal constant GOOD = 1;
    uint8 internal constant SUSPENDED = 2; // no vote; opens nothing, finishes what it began
    uint8 internal constant LEFT = 3; // the same, by its own act or by a motion
}
