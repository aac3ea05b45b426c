// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Where an offered agreement stands. Only ever moves to a greater state.
library AgreementStates {
    uint8 internal constant UNKNOWN = 0;
    uint8 internal constant OFFERED = 1; // signed by the buyer alone
    uint8 internal constant WITHDRAWN = 2; // by the buyer, before the supplier signed
    uint8 internal constant DECLINED = 3; // by the supplier
    uint8 internal constant IN_FORCE = 4; // both signed the same digest
    uint8 internal constant ENDED = 5;
}
