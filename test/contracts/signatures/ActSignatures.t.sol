// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC7913WebAuthnVerifier} from "@openzeppelin/contracts/utils/cryptography/verifiers/ERC7913WebAuthnVerifier.sol";
import {ActHash} from "../../../contracts/log/ActHash.sol";
import {ActSignatures} from "../../../contracts/signatures/ActSignatures.sol";
import {Schemes} from "../../../contracts/signatures/Schemes.sol";
import {assertTrue} from "../support/Assertions.sol";
import {Batches} from "../support/Batches.sol";
import {FickleWallet} from "../support/FickleWallet.sol";
import {OwnedWallet} from "../support/OwnedWallet.sol";
import {Passkeys} from "../support/Passkeys.sol";
import {vm} from "../support/Vm.sol";

/// @dev A test is one transaction, so what it asks twice is asked as two acts of one transaction are.
contract ActSignaturesTest is ActSignatures {
    address private constant LOG = address(0x1234);
    uint256 private constant SECRET = 77;

    ERC7913WebAuthnVerifier private verifier;

    function setUp() public {
        verifier = new ERC7913WebAuthnVerifier();
    }

    /// @dev From outside, since signatures are read from calldata.
    function isActSigned(
        uint8 scheme,
        bytes calldata signer,
        bytes32 actHash,
        bytes calldata signature
    ) external returns (bool) {
        return _isActSigned(scheme, signer, LOG, actHash, signature);
    }

    function testFuzz_aPlainKeySignsAnyNumberOfActs(uint256 seed, uint256 count, uint256 index) public {
        bytes32[] memory hashes = _hashes(seed, 1 + (count % 40));
        index %= hashes.length;
        bytes memory signature = Batches.signatureOf(hashes, index, _plain(_digest(LOG, hashes)));
        assertTrue(this.isActSigned(Schemes.PLAIN, _account(), hashes[index], signature), "of the batch");
        assertTrue(!this.isActSigned(Schemes.PLAIN, _account(), keccak256("other"), signature), "another");
        bytes memory other = abi.encodePacked(vm.addr(SECRET + 1));
        assertTrue(!this.isActSigned(Schemes.PLAIN, other, hashes[index], signature), "another's");
    }

    function test_anActMayBeSignedAlone() public {
        bytes32 actHash = keccak256("act");
        assertTrue(this.isActSigned(Schemes.PLAIN, _account(), actHash, _plain(actHash)), "plain");
        bytes memory passkey = _passkey();
        bytes memory signature = Passkeys.sign(SECRET, actHash);
        assertTrue(this.isActSigned(Schemes.PASSKEY, passkey, actHash, signature), "passkey");
    }

    function testFuzz_aPasskeySignsAnyNumberOfActs(uint256 seed, uint256 count) public {
        bytes32[] memory hashes = _hashes(seed, 1 + (count % 20));
        bytes memory inner = Passkeys.sign(SECRET, _digest(LOG, hashes));
        bytes memory signer = _passkey();
        for (uint256 i = 0; i < hashes.length; ++i) {
            bytes memory signature = Batches.signatureOf(hashes, i, inner);
            assertTrue(this.isActSigned(Schemes.PASSKEY, signer, hashes[i], signature), "of the batch");
            assertTrue(!this.isActSigned(Schemes.PASSKEY, signer, ~hashes[i], signature), "another act");
        }
    }

    /// @dev What was accepted a moment ago vouches for nothing but itself.
    function test_aPasskeyAcceptedOnceVouchesForNoOther() public {
        bytes32[] memory hashes = _hashes(1, 3);
        bytes memory inner = Passkeys.sign(SECRET, _digest(LOG, hashes));
        bytes memory signature = Batches.signatureOf(hashes, 0, inner);
        assertTrue(this.isActSigned(Schemes.PASSKEY, _passkey(), hashes[0], signature), "accepted");

        bytes memory other = Passkeys.signer(address(verifier), SECRET + 1);
        assertTrue(!this.isActSigned(Schemes.PASSKEY, other, hashes[0], signature), "another key");
        bytes memory padded = Batches.signatureOf(hashes, 1, bytes.concat(inner, bytes32(0)));
        assertTrue(!this.isActSigned(Schemes.PASSKEY, _passkey(), hashes[1], padded), "bytes behind it");
        bytes32[] memory others = _hashes(2, 3);
        bytes memory moved = Batches.signatureOf(others, 0, inner);
        assertTrue(!this.isActSigned(Schemes.PASSKEY, _passkey(), others[0], moved), "another root");
        assertTrue(!this.isActSigned(Schemes.PLAIN, _passkey(), hashes[0], signature), "another scheme");
        bytes memory stranger = Passkeys.signer(address(this), SECRET);
        assertTrue(!this.isActSigned(Schemes.PASSKEY, stranger, hashes[0], signature), "another verifier");
    }

    function test_aContractAnswersForABatch() public {
        bytes32[] memory hashes = _hashes(1, 5);
        bytes memory wallet = abi.encodePacked(new OwnedWallet(vm.addr(SECRET)));
        bytes memory signature = Batches.signatureOf(hashes, 4, _plain(_digest(LOG, hashes)));
        assertTrue(this.isActSigned(Schemes.CONTRACT, wallet, hashes[4], signature), "its owner");
        assertTrue(!this.isActSigned(Schemes.CONTRACT, wallet, hashes[3], signature), "another act");
    }

    function test_aContractIsAskedForEachAct() public {
        FickleWallet wallet = new FickleWallet();
        bytes32[] memory hashes = _hashes(1, 2);
        wallet.accept(_digest(LOG, hashes));
        bytes memory signer = abi.encodePacked(wallet);
        bytes memory first = Batches.signatureOf(hashes, 0, "");
        bytes memory second = Batches.signatureOf(hashes, 1, "");
        assertTrue(this.isActSigned(Schemes.CONTRACT, signer, hashes[0], first), "while it accepts");
        wallet.accept(0);
        assertTrue(!this.isActSigned(Schemes.CONTRACT, signer, hashes[1], second), "once it does not");
    }

    function test_aBatchIsSignedForOneLedger() public {
        bytes32[] memory hashes = _hashes(1, 2);
        bytes memory elsewhere = Batches.signatureOf(hashes, 0, _plain(_digest(address(0x5678), hashes)));
        assertTrue(!this.isActSigned(Schemes.PLAIN, _account(), hashes[0], elsewhere), "another log");
        bytes memory here = Batches.signatureOf(hashes, 0, _plain(_digest(LOG, hashes)));
        vm.chainId(4711);
        assertTrue(!this.isActSigned(Schemes.PLAIN, _account(), hashes[0], here), "another chain");
    }

    /// @dev A register's domain is never the log's, so no act has the hash of a batch.
    function test_aSignatureOverARootIsNoActsSignature() public {
        bytes32[] memory hashes = _hashes(1, 2);
        bytes memory inner = _plain(_digest(LOG, hashes));
        assertTrue(!this.isActSigned(Schemes.PLAIN, _account(), hashes[0], inner), "of an act of the batch");
        bytes32 root = Batches.rootOf(hashes);
        assertTrue(!this.isActSigned(Schemes.PLAIN, _account(), root, inner), "of the root as it is");
        bytes32 asAct = ActHash.digest(address(0x99), Batches.structOf(hashes));
        assertTrue(!this.isActSigned(Schemes.PLAIN, _account(), asAct, inner), "for a register");
        bytes memory overRoot = Batches.signatureOf(hashes, 0, _plain(root));
        assertTrue(!this.isActSigned(Schemes.PLAIN, _account(), hashes[0], overRoot), "over the bare root");
        bytes memory overAct = Batches.signatureOf(hashes, 0, _plain(hashes[0]));
        assertTrue(!this.isActSigned(Schemes.PLAIN, _account(), hashes[0], overAct), "over the act alone");
    }

    function test_aBatchHoldsNoBatchWhateverAWalletSays() public {
        FickleWallet wallet = new FickleWallet();
        bytes32[] memory hashes = _hashes(1, 2);
        bytes memory once = Batches.signatureOf(hashes, 0, "");
        bytes memory twice = Batches.signatureOf(hashes, 0, once);
        wallet.accept(_digest(LOG, hashes));
        assertTrue(this.isActSigned(Schemes.CONTRACT, abi.encodePacked(wallet), hashes[0], once), "once");
        assertTrue(!this.isActSigned(Schemes.CONTRACT, abi.encodePacked(wallet), hashes[0], twice), "twice");
        wallet.accept(0); // which is what a malformed batch would be signed as
        assertTrue(
            !this.isActSigned(Schemes.CONTRACT, abi.encodePacked(wallet), hashes[0], twice),
            "as zero"
        );
    }

    function testFuzz_aCarrierChangesNothing(uint256 seed, uint256 place, uint8 change) public {
        vm.assume(change != 0);
        bytes32[] memory hashes = _hashes(seed, 6);
        bytes memory signature = Batches.signatureOf(hashes, 3, _plain(_digest(LOG, hashes)));
        bytes memory longer = bytes.concat(signature, bytes1(change));
        assertTrue(!this.isActSigned(Schemes.PLAIN, _account(), hashes[3], longer), "a byte behind");
        signature[place % signature.length] ^= bytes1(change);
        assertTrue(!this.isActSigned(Schemes.PLAIN, _account(), hashes[3], signature), "a bit changed");
    }

    function _account() private pure returns (bytes memory) {
        return abi.encodePacked(vm.addr(SECRET));
    }

    function _passkey() private view returns (bytes memory) {
        return Passkeys.signer(address(verifier), SECRET);
    }

    function _plain(bytes32 digest) private pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(SECRET, digest);
        return abi.encodePacked(r, s, v);
    }

    function _digest(address log, bytes32[] memory hashes) private view returns (bytes32) {
        return ActHash.digest(log, Batches.structOf(hashes));
    }

    function _hashes(uint256 seed, uint256 count) private pure returns (bytes32[] memory hashes) {
        hashes = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) hashes[i] = keccak256(abi.encode(seed, i));
    }
}
