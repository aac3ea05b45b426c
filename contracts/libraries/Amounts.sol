// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Amounts are minor units, at most ten thousand million pounds each: more than any contract of these buyers.
library Amounts {
    /// @dev Fits 40 bits, so that all that a signature compares shares one word, and 255 phases or 9,007 agreements of
    /// it still add up to a number that every reader holds exactly, JSON numbers included (RFC 8259, section 6).
    uint64 internal constant MOST = 1_000_000_000_000;

    /// @notice No amount is that great.
    error AmountOverLimit(uint64 amount, uint64 most);
    /// @notice VAT is on a net amount.
    error AmountVatWithoutNet(uint64 vat);

    /// @dev Without it, sums of a few signed amounts would stop every reader of the history.
    function requireExact(uint64 amount) internal pure {
        if (amount > MOST) revert AmountOverLimit(amount, MOST);
    }

    /// @dev Of a net amount and its VAT.
    function requirePrice(uint64 net, uint64 vat) internal pure {
        requireExact(net);
        requireExact(vat);
        requireNet(net, vat);
    }

    /// @dev What is left of VAT once its net is gone could be paid and never explained.
    function requireNet(uint64 net, uint64 vat) internal pure {
        if (net == 0 && vat != 0) revert AmountVatWithoutNet(vat);
    }
}
