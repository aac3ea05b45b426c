// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BatchSignature} from "./BatchSignature.sol";
import {Schemes} from "./Schemes.sol";
import {SignatureCheck} from "./SignatureCheck.sol";

/// @notice Whether an act is signed: alone, or as one of a batch.
abstract contract ActSignatures {
    /// @dev The last signature over a batch that a passkey's verifier accepted in this transaction, with its key.
    bytes32 private transient _accepted;

    /// @param log The HistoryLog, for which the root of a batch is signed.
    /// @param signature The key's own over the act, or over the root of a batch that holds the act.
    function _isActSigned(
        uint8 scheme,
        bytes calldata signer,
        address log,
        bytes32 actHash,
        bytes calldata signature
    ) internal returns (bool) {
        if (!BatchSignature.isBatch(signature)) {
            return SignatureCheck.isValid(scheme, signer, actHash, signature);
        }
        (bytes32 digest, bytes calldata inner) = BatchSignature.open(log, actHash, signature);
        if (digest == 0) return false;
        if (scheme == Schemes.PASSKEY) return _isAccepted(signer, digest, inner);
        return SignatureCheck.isValid(scheme, signer, digest, inner);
    }

    /// @dev Acts of a batch that are carried together pay once for their passkey's signature: what a listed verifier
    /// accepted, it accepts until the transaction ends. A wallet's word (ERC-1271) may change from call to call.
    function _isAccepted(
        bytes calldata signer,
        bytes32 digest,
        bytes calldata signature
    ) private returns (bool) {
        bytes32 asked = keccak256(abi.encode(keccak256(signer), digest, keccak256(signature)));
        if (_accepted == asked) return true;
        if (!SignatureCheck.isValid(Schemes.PASSKEY, signer, digest, signature)) return false;
        _accepted = asked;
        return true;
    }
}
