// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";

/// @notice The EIP-712 digest that an act's signature covers: the act's name everywhere.
library ActHash {
    bytes32 private constant DOMAIN_TYPEHASH = keccak256(
        "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
    );
    bytes32 private constant NAME = keccak256("Counterfoil");
    bytes32 private constant VERSION = keccak256("1");

    /// @param register The contract that the act is for. The log passes its caller, so no register can use
    /// an act that was signed for another.
    function digest(address register, bytes32 structHash) internal view returns (bytes32) {
        bytes32 domain = keccak256(abi.encode(DOMAIN_TYPEHASH, NAME, VERSION, block.chainid, register));
        return MessageHashUtils.toTypedDataHash(domain, structHash);
    }
}
