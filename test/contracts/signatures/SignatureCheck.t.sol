// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC7913WebAuthnVerifier} from "@openzeppelin/contracts/utils/cryptography/verifiers/ERC7913WebAuthnVerifier.sol";
import {assertTrue} from "../support/Assertions.sol";
import {CredulousWallet} from "../support/CredulousWallet.sol";
import {OwnedWallet} from "../support/OwnedWallet.sol";
import {Passkeys} from "../support/Passkeys.sol";
import {vm} from "../support/Vm.sol";
import {Schemes} from "../../../contracts/signatures/Schemes.sol";
import {SignatureCheck} from "../../../contracts/signatures/SignatureCheck.sol";

contract SignatureCheckTest {
    uint256 private constant ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
    uint256 private constant SECRET = 77;
    bytes32 private constant DIGEST = keccak256("digest");

    /// @dev From outside, since the library reads calldata.
    function isValid(
        uint8 scheme,
        bytes calldata signer,
        bytes32 digest,
        bytes calldata signature
    ) external view returns (bool) {
        return SignatureCheck.isValid(scheme, signer, digest, signature);
    }

    function testFuzz_aPlainKeySignsForItselfAlone(
        uint256 seed,
        uint256 otherSeed,
        bytes32 digest
    ) public view {
        uint256 secret = 1 + (seed % (ORDER - 1));
        uint256 other = 1 + (otherSeed % (ORDER - 1));
        bytes memory signature = _sign(secret, digest);
        assertTrue(this.isValid(Schemes.PLAIN, _signer(secret), digest, signature), "own signature");
        bool same = other == secret;
        assertTrue(
            this.isValid(Schemes.PLAIN, _signer(other), digest, signature) == same,
            "another's signature"
        );
        assertTrue(!this.isValid(Schemes.PLAIN, _signer(secret), ~digest, signature), "another digest");
    }

    function test_refusesTheOtherSignatureThatAnybodyCanMake() public view {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(SECRET, DIGEST);
        bytes memory mirrored = abi.encodePacked(
            r,
            bytes32(ORDER - uint256(s)),
            v == 27 ? uint8(28) : uint8(27)
        );
        assertTrue(!this.isValid(Schemes.PLAIN, _signer(SECRET), DIGEST, mirrored), "high s");
    }

    function testFuzz_refusesOtherLengthsAndRecoveryIds(uint8 v, uint8 length) public view {
        (uint8 right, bytes32 r, bytes32 s) = vm.sign(SECRET, DIGEST);
        if (v != right) {
            assertTrue(!this.isValid(Schemes.PLAIN, _signer(SECRET), DIGEST, abi.encodePacked(r, s, v)), "v");
        }
        if (length != 65) {
            bytes memory signature = new bytes(length);
            for (uint256 i = 0; i < length && i < 65; ++i) signature[i] = abi.encodePacked(r, s, right)[i];
            assertTrue(!this.isValid(Schemes.PLAIN, _signer(SECRET), DIGEST, signature), "length");
        }
    }

    function test_nobodyHoldsTheZeroAddress() public view {
        bytes memory zero = abi.encodePacked(address(0));
        assertTrue(!this.isValid(Schemes.PLAIN, zero, DIGEST, new bytes(65)), "zeros");
        assertTrue(!this.isValid(Schemes.PLAIN, zero, DIGEST, ""), "nothing");
    }

    function test_aPlainSignerIsTwentyBytes() public view {
        bytes memory signature = _sign(SECRET, DIGEST);
        bytes memory longer = abi.encodePacked(_signer(SECRET), uint8(0));
        assertTrue(!this.isValid(Schemes.PLAIN, longer, DIGEST, signature), "longer");
        assertTrue(!this.isValid(Schemes.PLAIN, "", DIGEST, signature), "empty");
        assertTrue(!this.isValid(Schemes.CONTRACT, longer, DIGEST, signature), "longer, as a contract");
    }

    function test_aPlainKeyStaysPlainWhenItsAddressIsDelegated() public {
        CredulousWallet wallet = new CredulousWallet();
        vm.etch(vm.addr(SECRET), abi.encodePacked(hex"ef0100", address(wallet)));
        assertTrue(!this.isValid(Schemes.PLAIN, _signer(SECRET), DIGEST, ""), "its code accepts anything");
        assertTrue(
            this.isValid(Schemes.PLAIN, _signer(SECRET), DIGEST, _sign(SECRET, DIGEST)),
            "its key still signs"
        );
        vm.etch(vm.addr(SECRET), address(wallet).code);
        assertTrue(!this.isValid(Schemes.PLAIN, _signer(SECRET), DIGEST, ""), "code outright");
    }

    function test_aContractAnswersForItself() public {
        bytes memory wallet = abi.encodePacked(new OwnedWallet(vm.addr(SECRET)));
        assertTrue(this.isValid(Schemes.CONTRACT, wallet, DIGEST, _sign(SECRET, DIGEST)), "its owner");
        assertTrue(!this.isValid(Schemes.CONTRACT, wallet, DIGEST, _sign(SECRET + 1, DIGEST)), "a stranger");
        assertTrue(!this.isValid(Schemes.CONTRACT, wallet, DIGEST, ""), "it reverts");
        assertTrue(
            !this.isValid(Schemes.CONTRACT, _signer(SECRET), DIGEST, _sign(SECRET, DIGEST)),
            "no code"
        );
        assertTrue(
            !this.isValid(Schemes.PLAIN, wallet, DIGEST, _sign(SECRET, DIGEST)),
            "the wallet as a plain key"
        );
    }

    function test_aPasskeySignsThroughItsVerifier() public {
        bytes memory signer = Passkeys.signer(address(new ERC7913WebAuthnVerifier()), SECRET);
        bytes memory signature = Passkeys.sign(SECRET, DIGEST);
        assertTrue(this.isValid(Schemes.PASSKEY, signer, DIGEST, signature), "own signature");
        assertTrue(!this.isValid(Schemes.PASSKEY, signer, ~DIGEST, signature), "another digest");
        assertTrue(
            !this.isValid(Schemes.PASSKEY, signer, DIGEST, Passkeys.sign(SECRET + 1, DIGEST)),
            "another key"
        );
        assertTrue(!this.isValid(Schemes.PASSKEY, signer, DIGEST, ""), "nothing");
    }

    function testFuzz_aPasskeysSignatureHasOneEncoding(
        uint256 index,
        uint8 change,
        bytes calldata behind
    ) public {
        bytes memory signer = Passkeys.signer(address(new ERC7913WebAuthnVerifier()), SECRET);
        bytes memory signature = Passkeys.sign(SECRET, DIGEST);
        bytes memory longer = bytes.concat(signature, behind);
        assertTrue(
            this.isValid(Schemes.PASSKEY, signer, DIGEST, longer) == (behind.length == 0),
            "bytes behind it"
        );
        vm.assume(change != 0);
        signature[index % signature.length] ^= bytes1(change);
        assertTrue(!this.isValid(Schemes.PASSKEY, signer, DIGEST, signature), "a bit changed anywhere");
    }

    function testFuzz_aPasskeysSignatureIsWhole(uint256 missing) public {
        bytes memory signer = Passkeys.signer(address(new ERC7913WebAuthnVerifier()), SECRET);
        bytes memory signature = Passkeys.sign(SECRET, DIGEST);
        missing = 1 + (missing % signature.length);
        bytes memory shorter = new bytes(signature.length - missing);
        for (uint256 i = 0; i < shorter.length; ++i) shorter[i] = signature[i];
        assertTrue(!this.isValid(Schemes.PASSKEY, signer, DIGEST, shorter), "bytes missing");
    }

    /// @dev The verifier adds 20 to the type's index without a look at overflow, so 2^256 - 1 lets it read the last byte
    /// of the client data's length, here a quotation mark, before a text that lacks one.
    function test_noIndexWrapsAround() public {
        ERC7913WebAuthnVerifier verifier = new ERC7913WebAuthnVerifier();
        bytes memory signer = Passkeys.signer(address(verifier), SECRET);
        bytes memory signature = _signedWithoutFirstMark();
        (uint256 x, uint256 y) = vm.publicKeyP256(SECRET);
        bytes4 answer = verifier.verify(abi.encodePacked(x, y), DIGEST, signature);
        assertTrue(answer == verifier.verify.selector, "the verifier alone takes it");
        assertTrue(!this.isValid(Schemes.PASSKEY, signer, DIGEST, signature), "we do not");
    }

    function test_aPasskeyIsNeverAskedAsAContract() public {
        bytes memory wallet = abi.encodePacked(new CredulousWallet());
        assertTrue(!this.isValid(Schemes.PASSKEY, wallet, DIGEST, ""), "twenty bytes are no passkey");
        bytes memory credulous = abi.encodePacked(wallet, bytes32(0));
        assertTrue(!this.isValid(Schemes.PASSKEY, credulous, DIGEST, ""), "a wallet is no verifier");
    }

    function testFuzz_anUnknownSchemeAcceptsNothing(uint8 scheme) public view {
        vm.assume(scheme != Schemes.PLAIN && scheme != Schemes.CONTRACT && scheme != Schemes.PASSKEY);
        assertTrue(!this.isValid(scheme, _signer(SECRET), DIGEST, _sign(SECRET, DIGEST)), "unknown scheme");
    }

    function _signedWithoutFirstMark() private pure returns (bytes memory) {
        string memory start = string.concat(
            'type":"webauthn.get","challenge":"',
            Passkeys.challenge(DIGEST),
            '"'
        );
        bytes memory clientData = new bytes(0x122); // whose last byte is a quotation mark
        for (uint256 i = 0; i < clientData.length; ++i) {
            clientData[i] = i < bytes(start).length ? bytes(start)[i] : bytes1(" ");
        }
        return Passkeys.signClientData(SECRET, string(clientData), 21, type(uint256).max);
    }

    function _signer(uint256 secret) private pure returns (bytes memory) {
        return abi.encodePacked(vm.addr(secret));
    }

    function _sign(uint256 secret, bytes32 digest) private pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(secret, digest);
        return abi.encodePacked(r, s, v);
    }
}
