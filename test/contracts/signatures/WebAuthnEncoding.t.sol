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
        assertTrue(this.isCanonical(encoded), "encoded");
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
        position = 32 * (1 + (position % (encoded.length / 32)));
        assembly ("memory-safe") {
            mstore(add(encoded, position), word)
        }
        assertTrue(!this.isCanonical(encoded) || _isReencodedAlike(encoded), "another word");
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
