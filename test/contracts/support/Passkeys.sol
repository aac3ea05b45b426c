// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Base64} from "@openzeppelin/contracts/utils/Base64.sol";
import {vm} from "./Vm.sol";

/// @notice What an authenticator does: signs a WebAuthn assertion whose challenge is the act's hash.
library Passkeys {
    uint256 private constant ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551;
    bytes1 private constant PRESENT_AND_VERIFIED = 0x05;

    function signer(address verifier, uint256 secret) internal pure returns (bytes memory) {
        (uint256 x, uint256 y) = vm.publicKeyP256(secret);
        return abi.encodePacked(verifier, x, y);
    }

    function sign(uint256 secret, bytes32 actHash) internal pure returns (bytes memory) {
        string memory clientData = string.concat(
            '{"type":"webauthn.get","challenge":"',
            challenge(actHash),
            '","origin":"http://localhost:3000"}'
        );
        return signClientData(secret, clientData, 23, 1);
    }

    function challenge(bytes32 actHash) internal pure returns (string memory) {
        return Base64.encodeURL(abi.encodePacked(actHash));
    }

    function signClientData(
        uint256 secret,
        string memory clientData,
        uint256 challengeIndex,
        uint256 typeIndex
    ) internal pure returns (bytes memory) {
        bytes memory authenticatorData = abi.encodePacked(
            sha256("localhost"),
            PRESENT_AND_VERIFIED,
            uint32(1)
        );
        (bytes32 r, bytes32 s) = vm.signP256(
            secret,
            sha256(abi.encodePacked(authenticatorData, sha256(bytes(clientData))))
        );
        if (uint256(s) > ORDER / 2) s = bytes32(ORDER - uint256(s)); // the verifier refuses a high s
        return abi.encode(r, s, challengeIndex, typeIndex, authenticatorData, clientData);
    }
}
