// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Amounts are minor units, at most ten thousand million pounds each: more than any contract of these buyers.
library Amounts {
    /// @dev Fits 40 bits, so that all that a signature compares shares one word, and 255 phases or 9,007 agreements of
    /// it still add up to a number that every reader holds exactly, JSON numbers included (RFC 8259, section 6).
    uint64 internal constant MOST = 1_000_000_000_000;

    /// @notice No amount is that great.
    error AmountOverLimit(uint64 amount, uint64 most);

    /// @dev Without it, sums of a few signed amounts would stop every reader of the history.
    function requireExact(uint64 amount) internal pure {
        if (amount > MOST) revert AmountOverLimit(amount, MOST);
    }
}
