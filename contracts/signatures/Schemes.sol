// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice How a key's signatures are checked; recorded with the key, never inferred from the code at its address.
library Schemes {
    uint8 internal constant PLAIN = 1; // ECDSA over secp256k1, whatever code the address has (EIP-7702)
    uint8 internal constant CONTRACT = 2; // ERC-1271: a contract answers
    uint8 internal constant PASSKEY = 3; // ERC-7913: a listed verifier answers for a key
}
