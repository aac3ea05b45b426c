// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";

/// @notice Needs half a million gas to say yes.
contract CostlyWallet is IERC1271 {
    uint256 public constant COST = 500_000;

    function isValidSignature(bytes32, bytes calldata) external view returns (bytes4) {
        uint256 start = gasleft();
        while (start - gasleft() < COST) continue;
        return IERC1271.isValidSignature.selector;
    }
}
