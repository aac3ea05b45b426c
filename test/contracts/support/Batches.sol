// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice What signs many acts at once: the tree over their hashes, by the letter of RFC 9162 (2.1.1 and 2.1.3), so
/// otherwise than the contracts go through it.
library Batches {
    bytes32 private constant ACT_BATCH = keccak256("ActBatch(bytes32 root,uint16 count)");

    function rootOf(bytes32[] memory hashes) internal pure returns (bytes32) {
        return _root(hashes, 0, hashes.length);
    }

    /// @dev The EIP-712 struct that is signed.
    function structOf(bytes32[] memory hashes) internal pure returns (bytes32) {
        return keccak256(abi.encode(ACT_BATCH, rootOf(hashes), uint16(hashes.length)));
    }

    function pathOf(bytes32[] memory hashes, uint256 index) internal pure returns (bytes memory) {
        return _path(hashes, index, 0, hashes.length);
    }

    function signatureOf(
        bytes32[] memory hashes,
        uint256 index,
        bytes memory inner
    ) internal pure returns (bytes memory) {
        return encode(index, hashes.length, pathOf(hashes, index), inner);
    }

    function encode(
        uint256 index,
        uint256 count,
        bytes memory path,
        bytes memory inner
    ) internal pure returns (bytes memory) {
        return abi.encodePacked(keccak256("counterfoil/batch/1"), uint16(index), uint16(count), path, inner);
    }

    function _root(bytes32[] memory hashes, uint256 from, uint256 to) private pure returns (bytes32) {
        if (to - from == 1) return keccak256(abi.encodePacked(bytes1(0x00), hashes[from]));
        uint256 split = from + _splitOf(to - from);
        bytes32 left = _root(hashes, from, split);
        return keccak256(abi.encodePacked(bytes1(0x01), left, _root(hashes, split, to)));
    }

    function _path(
        bytes32[] memory hashes,
        uint256 index,
        uint256 from,
        uint256 to
    ) private pure returns (bytes memory) {
        if (to - from == 1) return "";
        uint256 split = from + _splitOf(to - from);
        if (index < split) return bytes.concat(_path(hashes, index, from, split), _root(hashes, split, to));
        return bytes.concat(_path(hashes, index, split, to), _root(hashes, from, split));
    }

    /// @return split The largest power of two below `count`.
    function _splitOf(uint256 count) private pure returns (uint256 split) {
        split = 1;
        while (split * 2 < count) split *= 2;
    }
}
