// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice A word as a set of 256 members.
library Bits {
    uint256 internal constant WORD = 256;

    function mask(uint256 member) internal pure returns (uint256) {
        return 1 << (member % WORD);
    }

    function has(uint256 word, uint256 member) internal pure returns (bool) {
        return word & mask(member) != 0;
    }

    function count(uint256 word) internal pure returns (uint256 members) {
        for (; word != 0; word &= word - 1) ++members;
    }
}
