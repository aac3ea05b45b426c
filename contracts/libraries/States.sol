// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Sets of states, one bit each, as the generated libraries of states give them.
library States {
    /// @return Whether the state is one of the set.
    function isIn(uint8 state, uint256 set) internal pure returns (bool) {
        return (set >> state) & 1 == 1;
    }
}
