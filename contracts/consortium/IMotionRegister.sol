// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice A register that lays motions before the Consortium ({IConsortium-lay}).
interface IMotionRegister {
    /// @notice Called once, by the Consortium, when a motion that this register laid was carried. It gets 2,000,000
    /// gas; if it reverts or needs more, the motion has failed.
    /// @param sequence Number in the ledger of the vote that carried it.
    function carryOut(bytes32 motion, uint64 sequence) external;
}
