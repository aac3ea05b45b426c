// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

/// @notice How a variation stands, and which states an act may start from.
library VariationStates {
    uint8 internal constant UNKNOWN = 0; // there is none
    uint8 internal constant OPEN = 1; // offered, not signed yet
    uint8 internal constant WITHDRAWN = 2; // withdrawn
    uint8 internal constant DECLINED = 3; // declined
    uint8 internal constant SIGNED = 4; // signed
}
