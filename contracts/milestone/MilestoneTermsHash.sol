// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {MilestoneTerms} from "./IMilestoneRegister.sol";

/// @notice EIP-712 encoding of the milestones of an offer or a variation.
library MilestoneTermsHash {
    bytes32 private constant TYPEHASH = keccak256(
        "MilestoneTerms(uint16 number,uint40 dueOn,uint64 amount,uint64 vat,uint16 daysToDecide,uint16 daysToPay)"
    );

    error MilestonesDiffer(bytes32 hash, bytes32 expected);

    /// @return What EIP-712 puts in place of the array: the hash of the hashes of its members.
    function hash(MilestoneTerms[] calldata terms) internal pure returns (bytes32) {
        bytes32[] memory hashes = new bytes32[](terms.length);
        for (uint256 i = 0; i < terms.length; ++i) {
            hashes[i] = keccak256(abi.encode(TYPEHASH, terms[i]));
        }
        return keccak256(abi.encodePacked(hashes));
    }

    /// @notice Holds the milestones passed beside an act against what its signer signed.
    function requireSigned(MilestoneTerms[] calldata terms, bytes32 signed) internal pure {
        bytes32 actual = hash(terms);
        if (actual != signed) revert MilestonesDiffer(actual, signed);
    }
}
