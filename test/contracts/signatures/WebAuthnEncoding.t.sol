// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {assertTrue} from "../support/Assertions.sol";
import {WebAuthnEncoding} from "../../../contracts/signatures/WebAuthnEncoding.sol";

contract WebAuthnEncodingTest {
    /// @dev From outside, since the library reads calldata.
    function isCanonical(bytes calldata signature) external pure returns (bool) {
        return WebAuthnEncoding.isCanonical(signature);
    }

    function testFuzz_takesWhatTheEncoderMakes(
        bytes32 r,
        bytes32 s,
        uint256 challengeIndex,
        uint256 typeIndex,
        bytes calldata authenticatorData,
        string calldata clientData
    ) public view {
        bytes memory encoded = abi.encode(r, s, challengeIndex, typeIndex, authenticatorData, clientData);
        uint256 length = bytes(clientData).length;
        bool isInside = challengeIndex < length && typeIndex < length;
        assertTrue(this.isCanonical(encoded) == isInside, "indices as they came");
        if (length == 0) return;
        (challengeIndex, typeIndex) = (challengeIndex % length, typeIndex % length);
        encoded = abi.encode(r, s, challengeIndex, typeIndex, authenticatorData, clientData);
        assertTrue(this.isCanonical(encoded), "indices inside");
    }

    function test_bothIndicesLieInTheClientData() public view {
        assertTrue(this.isCanonical(_encoded(9, 9)), "its last character");
        assertTrue(!this.isCanonical(_encoded(10, 9)), "challenge behind");
        assertTrue(!this.isCanonical(_encoded(9, 10)), "type behind");
        assertTrue(!this.isCanonical(_encoded(9, type(uint256).max)), "type before, by overflow");
        assertTrue(!this.isCanonical(_encoded(type(uint256).max - 7, 9)), "challenge before, by overflow");
    }

    function testFuzz_takesNothingElse(bytes calldata noise) public view {
        assertTrue(!this.isCanonical(noise) || _isReencodedAlike(noise), "noise");
    }

    /// @dev Noise seldom comes near, so begin from what is right.
    function testFuzz_takesNoOtherWords(
        bytes calldata authenticatorData,
        string calldata clientData,
        uint256 position,
        uint256 word
    ) public view {
        bytes memory encoded = abi.encode(bytes32(0), bytes32(0), 0, 0, authenticatorData, clientData);
        assertTrue(this.isCanonical(encoded) == (bytes(clientData).length != 0), "before");
        position = 32 * (1 + (position % (encoded.length / 32)));
        assembly ("memory-safe") {
            mstore(add(encoded, position), word)
        }
        assertTrue(!this.isCanonical(encoded) || _isReencodedAlike(encoded), "another word");
    }

    function _encoded(uint256 challengeIndex, uint256 typeIndex) private pure returns (bytes memory) {
        return abi.encode(bytes32(0), bytes32(0), challengeIndex, typeIndex, bytes("data"), "0123456789");
    }

    function _isReencodedAlike(bytes memory encoded) private pure returns (bool) {
        (
            bytes32 r,
            bytes32 s,
            uint256 challengeIndex,
            uint256 typeIndex,
            bytes memory data,
            string memory json
        ) = abi.decode(encoded, (bytes32, bytes32, uint256, uint256, bytes, string));
        return keccak256(abi.encode(r, s, challengeIndex, typeIndex, data, json)) == keccak256(encoded);
    }
}
