// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ActHash} from "../log/ActHash.sol";

/// @notice One signature for many acts: its signer signs the root of a tree over their hashes, and each act carries
/// the signature with its own place in the tree (docs/format.md, "One signature for many acts").
/// @dev Encoded as MAGIC || uint16 index || uint16 count || path || the signature over the root. The path's length
/// follows from index and count, so that whoever carries an act has no second way to write the same signature.
library BatchSignature {
    /// @dev What a batch signature begins with. No r of a passkey's signature can be made to equal it.
    bytes32 internal constant MAGIC = keccak256("counterfoil/batch/1");
    bytes32 internal constant ACT_BATCH = keccak256("ActBatch(bytes32 root,uint16 count)");
    uint256 internal constant MAX_COUNT = 1024;

    uint256 private constant WORD = 32;
    uint256 private constant HEAD = 36; // magic, index, count

    function isBatch(bytes calldata signature) internal pure returns (bool) {
        return signature.length >= WORD && bytes32(signature[:WORD]) == MAGIC;
    }

    /// @param log The HistoryLog: the root is signed for one ledger, as its acts are.
    /// @param signature One for which `isBatch` holds.
    /// @return digest What the inner signature must cover; 0 where the signature is malformed.
    /// @return inner The signature over the root.
    function open(
        address log,
        bytes32 actHash,
        bytes calldata signature
    ) internal view returns (bytes32 digest, bytes calldata inner) {
        inner = signature[:0];
        if (signature.length < HEAD) return (0, inner);
        uint256 index = uint16(bytes2(signature[WORD:WORD + 2]));
        uint256 count = uint16(bytes2(signature[WORD + 2:HEAD]));
        if (index >= count || count > MAX_COUNT) return (0, inner);
        (bool isWhole, bytes32 root, bytes calldata rest) = _climb(actHash, index, count, signature[HEAD:]);
        // A batch within a batch would be a second way to sign the same act.
        if (!isWhole || isBatch(rest)) return (0, inner);
        return (ActHash.digest(log, keccak256(abi.encode(ACT_BATCH, root, count))), rest);
    }

    /// @dev The tree of RFC 9162: at each level a last node that has no sibling moves up as it is.
    /// @return isWhole Whether the path is as long as index and count say.
    /// @return node The root.
    /// @return rest What stands behind the path.
    function _climb(
        bytes32 actHash,
        uint256 index,
        uint256 count,
        bytes calldata path
    ) private pure returns (bool isWhole, bytes32 node, bytes calldata rest) {
        node = keccak256(abi.encodePacked(bytes1(0x00), actHash));
        rest = path;
        for (uint256 last = count - 1; last != 0; last >>= 1) {
            bool isRight = index & 1 == 1;
            if (isRight || index < last) {
                if (rest.length < WORD) return (false, 0, rest);
                bytes32 sibling = bytes32(rest[:WORD]);
                node = isRight ? _join(sibling, node) : _join(node, sibling);
                rest = rest[WORD:];
            }
            index >>= 1;
        }
        return (true, node, rest);
    }

    function _join(bytes32 left, bytes32 right) private pure returns (bytes32) {
        return keccak256(abi.encodePacked(bytes1(0x01), left, right));
    }
}
