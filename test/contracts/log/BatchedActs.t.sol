// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {KeyAddedAct} from "../../../contracts/directory/IDirectoryActs.sol";
import {Signed} from "../../../contracts/log/Act.sol";
import {ActHash} from "../../../contracts/log/ActHash.sol";
import {Call} from "../../../contracts/log/ICarrier.sol";
import {IHistoryLog} from "../../../contracts/log/IHistoryLog.sol";
import {IDirectory} from "../../../contracts/directory/IDirectory.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Schemes} from "../../../contracts/signatures/Schemes.sol";
import {assertEq} from "../support/Assertions.sol";
import {Batches} from "../support/Batches.sol";
import {NoteFixture} from "../support/NoteFixture.sol";
import {NoteTakenAct} from "../support/NoteRegister.sol";
import {Passkeys} from "../support/Passkeys.sol";
import {vm} from "../support/Vm.sol";

/// @notice Acts that were signed together, on their way through carrier, register and log.
contract BatchedActsTest is NoteFixture {
    uint32 private constant LIMIT = 300_000;
    uint256 private constant SECRET = 77;
    uint256 private constant COUNT = 40;

    bytes private passkey;

    function setUp() public override {
        super.setUp();
        passkey = Passkeys.signer(address(verifier), SECRET);
        KeyAddedAct memory act = _keyAdded(officer, passkey, Schemes.PASSKEY, Roles.OFFICER);
        (Signed memory by, bytes32 actHash) = _signKeyAdded(officer, act);
        directory.addKey(act, passkey, by, Passkeys.sign(SECRET, actHash));
    }

    function test_fortyActsTakeOneTouchOfAPasskey() public {
        (NoteTakenAct[] memory acts, bytes[] memory signatures) = _signedNotes(COUNT);
        uint256 before = _count();
        bytes[] memory reasons = carrier.carry(_calls(acts, signatures));
        for (uint256 i = 0; i < COUNT; ++i) assertEq(reasons[i], "");
        assertEq(_count(), before + COUNT);
    }

    function testFuzz_anySubsetGoesInAnyOrder(uint256 seed) public {
        (NoteTakenAct[] memory acts, bytes[] memory signatures) = _signedNotes(COUNT);
        uint256 before = _count();
        for (uint256 i = 0; i < 6; ++i) {
            uint256 index = uint256(keccak256(abi.encode(seed, i))) % COUNT;
            bytes32 actHash = _hashOf(acts[index]);
            vm.expectEmit(address(log));
            emit IHistoryLog.Appended(
                uint64(before + i + 1),
                SUBJECT,
                officer.number,
                address(notes),
                notes.KIND(),
                actHash,
                acts[index].envelope.content,
                passkey,
                signatures[index]
            );
            notes.take(acts[index], Signed(passkey, signatures[index]));
        }
    }

    function test_anActThatIsRefusedKeepsNoOtherBack() public {
        (NoteTakenAct[] memory acts, bytes[] memory signatures) = _signedNotes(4);
        bytes memory right = signatures[2];
        signatures[2] = signatures[1];
        bytes[] memory reasons = carrier.carry(_calls(acts, signatures));
        for (uint256 i = 0; i < 4; ++i) assertEq(reasons[i], i == 2 ? _invalid(acts[2]) : bytes(""));
        notes.take(acts[2], Signed(passkey, right));
    }

    function test_aRevokedKeySignsNothingMoreOfItsBatch() public {
        (NoteTakenAct[] memory acts, bytes[] memory signatures) = _signedNotes(2);
        notes.take(acts[0], Signed(passkey, signatures[0]));
        _revoke(officer, passkey, uint40(block.timestamp));
        vm.expectRevert(
            abi.encodeWithSelector(IHistoryLog.HistoryLogKeyRevoked.selector, passkey, block.timestamp)
        );
        notes.take(acts[1], Signed(passkey, signatures[1]));
    }

    /// @dev An administrator and the new key each sign a batch of their own over the same act.
    function test_aNewKeysProofMayBeOneOfABatch() public {
        uint256 secret = _newSecret();
        bytes memory key = Passkeys.signer(address(verifier), secret);
        KeyAddedAct memory act = _keyAdded(officer, key, Schemes.PASSKEY, Roles.OFFICER);
        (, bytes32 actHash) = _signKeyAdded(officer, act);
        bytes32[] memory hashes = new bytes32[](3);
        (hashes[0], hashes[1], hashes[2]) = (keccak256("one"), actHash, keccak256("another"));
        bytes32 digest = ActHash.digest(address(log), Batches.structOf(hashes));
        Signed memory by = Signed(
            officer.signer,
            Batches.signatureOf(hashes, 1, _signature(officer.secret, digest))
        );
        bytes memory inner = Passkeys.sign(secret, digest);
        vm.expectRevert(abi.encodeWithSelector(IDirectory.DirectoryInvalidProof.selector, key, actHash));
        directory.addKey(act, key, by, Batches.signatureOf(hashes, 2, inner));
        directory.addKey(act, key, by, Batches.signatureOf(hashes, 1, inner));
    }

    function _signedNotes(
        uint256 count
    ) private view returns (NoteTakenAct[] memory acts, bytes[] memory signatures) {
        acts = new NoteTakenAct[](count);
        signatures = new bytes[](count);
        bytes32[] memory hashes = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) {
            acts[i] = _note(officer);
            acts[i].envelope.content = keccak256(abi.encode(i));
            hashes[i] = _hashOf(acts[i]);
        }
        bytes32 digest = ActHash.digest(address(log), Batches.structOf(hashes));
        bytes memory inner = Passkeys.sign(SECRET, digest);
        for (uint256 i = 0; i < count; ++i) signatures[i] = Batches.signatureOf(hashes, i, inner);
    }

    function _calls(
        NoteTakenAct[] memory acts,
        bytes[] memory signatures
    ) private view returns (Call[] memory calls) {
        calls = new Call[](acts.length);
        for (uint256 i = 0; i < acts.length; ++i) {
            Signed memory by = Signed(passkey, signatures[i]);
            calls[i] = Call(address(notes), LIMIT, abi.encodeCall(notes.take, (acts[i], by)));
        }
    }

    function _invalid(NoteTakenAct memory act) private view returns (bytes memory) {
        return abi.encodeWithSelector(IHistoryLog.HistoryLogInvalidSignature.selector, passkey, _hashOf(act));
    }

    function _hashOf(NoteTakenAct memory act) private view returns (bytes32 actHash) {
        (, actHash) = _signNote(officer, act);
    }

    function _count() private view returns (uint256) {
        return uint256(vm.load(address(log), bytes32(uint256(1))));
    }
}
