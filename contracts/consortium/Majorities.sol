// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice How many votes carry a motion.
library Majorities {
    uint8 internal constant MORE_THAN_HALF = 1;
    uint8 internal constant TWO_THIRDS = 2;

    function isKnown(uint8 majority) internal pure returns (bool) {
        return majority == MORE_THAN_HALF || majority == TWO_THIRDS;
    }

    /// @param entitled How many authorities may vote on the motion.
    /// @param aboutSomebody Two thirds about an organisation are two votes at least: in the smallest consortium nobody
    /// suspends another, or takes a supplier's place over its objection, alone.
    function isReached(
        uint8 majority,
        uint256 votesFor,
        uint256 entitled,
        bool aboutSomebody
    ) internal pure returns (bool) {
        if (majority == MORE_THAN_HALF) return votesFor * 2 > entitled;
        return votesFor * 3 >= entitled * 2 && votesFor >= (aboutSomebody ? 2 : 1);
    }
}
