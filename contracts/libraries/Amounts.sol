// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Amounts are minor units that every reader can hold exactly, JSON numbers included (RFC 8259, section 6).
library Amounts {
    uint64 internal constant MOST = 2 ** 53 - 1;

    /// @notice The amount is greater than readers can hold exactly.
    error AmountOverLimit(uint64 amount, uint64 most);

    /// @dev Without it, one signed act with a greater amount would stop every reader of the history.
    function requireExact(uint64 amount) internal pure {
        if (amount > MOST) revert AmountOverLimit(amount, MOST);
    }
}
