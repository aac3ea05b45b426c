// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice What the log lets a contract append. It only ever moves on: a register comes, runs off, and stops.
library RegisterStatus {
    uint8 internal constant UNKNOWN = 0; // nothing
    uint8 internal constant ACTIVE = 1; // everything
    uint8 internal constant RUN_OFF = 2; // what does not begin a plan or a procurement
    uint8 internal constant STOPPED = 3; // nothing any more
}
