// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {Schemes} from "./Schemes.sol";
import {WebAuthnEncoding} from "./WebAuthnEncoding.sol";

/// @notice Whether a signature is the key's, by the scheme recorded with the key.
library SignatureCheck {
    /// @dev The scheme decides, never the code at the address: under EIP-7702 the holder of a plain key's address
    /// can give it code that accepts anything, and OpenZeppelin's checker would ask that code.
    function isValid(
        uint8 scheme,
        bytes calldata signer,
        bytes32 digest,
        bytes calldata signature
    ) internal view returns (bool) {
        if (scheme == Schemes.PASSKEY) {
            // Longer than an address, so that the checker asks the verifier (ERC-7913) and nothing else.
            return
                signer.length > 20 &&
                WebAuthnEncoding.isCanonical(signature) &&
                SignatureChecker.isValidSignatureNow(signer, digest, signature);
        }
        if (signer.length != 20) return false;
        address account = address(bytes20(signer));
        if (scheme == Schemes.PLAIN) {
            (address recovered, ECDSA.RecoverError err, ) = ECDSA.tryRecoverCalldata(digest, signature);
            return err == ECDSA.RecoverError.NoError && recovered == account;
        }
        return
            scheme == Schemes.CONTRACT &&
            SignatureChecker.isValidERC1271SignatureNowCalldata(account, digest, signature);
    }
}
