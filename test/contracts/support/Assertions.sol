// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

error NotEqual(bytes32 found, bytes32 expected);
error NotEqualBytes(bytes found, bytes expected);
error NotTrue(string claim);

function assertEq(uint256 found, uint256 expected) pure {
    if (found != expected) revert NotEqual(bytes32(found), bytes32(expected));
}

function assertEq(bytes32 found, bytes32 expected) pure {
    if (found != expected) revert NotEqual(found, expected);
}

function assertEq(bytes memory found, bytes memory expected) pure {
    if (keccak256(found) != keccak256(expected)) revert NotEqualBytes(found, expected);
}

function assertTrue(bool holds, string memory claim) pure {
    if (!holds) revert NotTrue(claim);
}
