// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ActHash} from "../../../contracts/log/ActHash.sol";
import {BatchSignature} from "../../../contracts/signatures/BatchSignature.sol";
import {assertEq, assertTrue} from "../support/Assertions.sol";
import {Batches} from "../support/Batches.sol";

contract BatchSignatureTest {
    address private constant LOG = address(0x1234);
    bytes private constant INNER = "a signature over the root";

    /// @dev From outside, since the library reads calldata.
    function open(
        bytes32 actHash,
        bytes calldata signature
    ) external view returns (bytes32 digest, bytes memory inner) {
        assertTrue(BatchSignature.isBatch(signature), "a batch signature");
        return BatchSignature.open(LOG, actHash, signature);
    }

    function isBatch(bytes calldata signature) external pure returns (bool) {
        return BatchSignature.isBatch(signature);
    }

    function testFuzz_everyActLeadsToTheSameRoot(uint256 seed, uint256 count, uint256 index) public view {
        bytes32[] memory hashes = _hashes(seed, 1 + (count % 70));
        _requireOpens(hashes, index % hashes.length);
    }

    function test_aBatchHoldsOneActOrATousandAndTwentyFour() public view {
        _requireOpens(_hashes(1, 1), 0);
        bytes32[] memory hashes = _hashes(2, 1024);
        _requireOpens(hashes, 0);
        _requireOpens(hashes, 1023);
        _requireMalformed(hashes[0], Batches.encode(0, 1025, new bytes(32 * 11), INNER));
        _requireMalformed(hashes[0], Batches.encode(0, 0, "", INNER));
    }

    function testFuzz_anotherActOrPlaceLeadsElsewhere(
        uint256 seed,
        uint256 count,
        uint256 index,
        uint256 other
    ) public view {
        bytes32[] memory hashes = _hashes(seed, 2 + (count % 69));
        (index, other) = (index % hashes.length, other % hashes.length);
        bytes32 signed = _digestOf(hashes);
        bytes memory signature = Batches.signatureOf(hashes, index, INNER);
        (bytes32 digest, ) = this.open(hashes[other], signature);
        assertTrue((digest == signed) == (index == other), "another act in its place");
        bytes memory path = Batches.pathOf(hashes, index);
        (digest, ) = this.open(hashes[index], Batches.encode(other, hashes.length, path, INNER));
        assertTrue((digest == signed) == (index == other), "another index");
    }

    function testFuzz_anotherCountLeadsElsewhere(uint256 seed, uint16 count, uint16 otherCount) public view {
        bytes32[] memory hashes = _hashes(seed, 1 + (count % 70));
        if (otherCount == hashes.length) return;
        bytes memory path = Batches.pathOf(hashes, 0);
        (bytes32 digest, ) = this.open(hashes[0], Batches.encode(0, otherCount, path, INNER));
        assertTrue(digest != _digestOf(hashes), "another count");
    }

    function testFuzz_noPlaceOutsideTheBatch(uint16 index, uint16 count) public view {
        if (index < count && count <= 1024) return;
        _requireMalformed(keccak256("act"), Batches.encode(index, count, new bytes(32 * 16), INNER));
    }

    function testFuzz_aPathIsAsLongAsItsPlaceSays(uint256 seed, uint256 count, uint256 index) public view {
        bytes32[] memory hashes = _hashes(seed, 2 + (count % 69));
        index %= hashes.length;
        bytes memory path = Batches.pathOf(hashes, index);
        bytes memory longer = bytes.concat(path, keccak256("one more"));
        (bytes32 digest, bytes memory inner) = this.open(
            hashes[index],
            Batches.encode(index, hashes.length, longer, INNER)
        );
        assertEq(digest, _digestOf(hashes));
        assertEq(inner, bytes.concat(keccak256("one more"), INNER)); // and that is no key's signature
        bytes memory shorter = _without(path, 32);
        (digest, ) = this.open(hashes[index], Batches.encode(index, hashes.length, shorter, INNER));
        assertTrue(digest != _digestOf(hashes), "a step missing");
        _requireMalformed(hashes[index], Batches.encode(index, hashes.length, _without(path, 1), ""));
    }

    function test_aNodeIsNoAct() public view {
        bytes32[] memory hashes = _hashes(3, 4);
        // The left half of the tree, passed off as an act of a batch of two.
        bytes32[] memory left = _hashes(3, 2);
        bytes memory path = abi.encodePacked(_lastOf(Batches.pathOf(hashes, 0)));
        (bytes32 digest, ) = this.open(Batches.rootOf(left), Batches.encode(0, 2, path, INNER));
        assertTrue(digest != _digestOf(hashes), "with its own count");
        (digest, ) = this.open(Batches.rootOf(left), Batches.encode(0, 4, bytes.concat(path, path), INNER));
        assertTrue(digest != _digestOf(hashes), "with the batch's");
    }

    function test_aRootIsNoLeaf() public view {
        bytes32[] memory hashes = _hashes(4, 4);
        bytes32[] memory one = new bytes32[](1);
        one[0] = Batches.rootOf(hashes);
        (bytes32 digest, ) = this.open(one[0], Batches.signatureOf(one, 0, INNER));
        assertTrue(digest != _digestOf(hashes), "a root as the only act");
        assertTrue(Batches.rootOf(one) != one[0], "a batch of one has a root of its own");
    }

    function testFuzz_aBatchHoldsNoBatch(uint256 seed, uint256 count) public view {
        bytes32[] memory hashes = _hashes(seed, 1 + (count % 9));
        bytes memory inner = Batches.signatureOf(hashes, 0, INNER);
        _requireMalformed(hashes[0], Batches.signatureOf(hashes, 0, inner));
        _requireMalformed(hashes[0], Batches.signatureOf(hashes, 0, _first(inner, 32)));
    }

    function testFuzz_whatIsCutIsMalformed(uint256 length) public view {
        bytes32[] memory hashes = _hashes(5, 7);
        bytes memory signature = Batches.signatureOf(hashes, 2, "");
        length %= signature.length;
        bytes memory cut = _first(signature, length);
        if (length < 32) assertTrue(!this.isBatch(cut), "no batch signature at all");
        else _requireMalformed(hashes[2], cut);
    }

    function testFuzz_anotherFirstWordIsNoBatch(bytes calldata signature) public view {
        assertTrue(!this.isBatch(signature), "noise");
    }

    function _requireOpens(bytes32[] memory hashes, uint256 index) private view {
        bytes memory signature = Batches.signatureOf(hashes, index, INNER);
        (bytes32 digest, bytes memory inner) = this.open(hashes[index], signature);
        assertEq(digest, _digestOf(hashes));
        assertEq(inner, INNER);
    }

    function _requireMalformed(bytes32 actHash, bytes memory signature) private view {
        (bytes32 digest, bytes memory inner) = this.open(actHash, signature);
        assertEq(digest, 0);
        assertEq(inner, "");
    }

    function _digestOf(bytes32[] memory hashes) private view returns (bytes32) {
        return ActHash.digest(LOG, Batches.structOf(hashes));
    }

    function _hashes(uint256 seed, uint256 count) private pure returns (bytes32[] memory hashes) {
        hashes = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) hashes[i] = keccak256(abi.encode(seed, i));
    }

    function _without(bytes memory data, uint256 last) private pure returns (bytes memory) {
        return _first(data, data.length - last);
    }

    function _first(bytes memory data, uint256 length) private pure returns (bytes memory part) {
        part = new bytes(length);
        for (uint256 i = 0; i < length; ++i) part[i] = data[i];
    }

    function _lastOf(bytes memory words) private pure returns (bytes32 word) {
        assembly ("memory-safe") {
            word := mload(add(words, mload(words)))
        }
    }
}
