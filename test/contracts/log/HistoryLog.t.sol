// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Signed} from "../../../contracts/log/Act.sol";
import {Entry, IHistoryLog} from "../../../contracts/log/IHistoryLog.sol";
import {RegisterStatus} from "../../../contracts/log/RegisterStatus.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {assertEq} from "../support/Assertions.sol";
import {Party} from "../support/LedgerFixture.sol";
import {NoteFixture} from "../support/NoteFixture.sol";
import {NoteRegister, NoteTakenAct} from "../support/NoteRegister.sol";
import {vm} from "../support/Vm.sol";

contract HistoryLogTest is NoteFixture {
    uint256 private constant CORE_ACTS = 2; // both founders signed

    function test_appendsToTheSubjectAndToTheLedger() public {
        bytes32 ledgerHead = vm.load(address(log), 0);
        NoteTakenAct memory act = _note(officer);
        bytes32 actHash = _take(officer, act);

        bytes32 first = _head(0, CORE_ACTS + 1, act, actHash);
        assertEq(_subjectHead(), first);
        assertEq(_subjectCount(), 1);
        assertEq(_count(), CORE_ACTS + 1);
        assertEq(vm.load(address(log), 0), keccak256(abi.encode(ledgerHead, first)));

        vm.warp(START + 5);
        act = _note(officer);
        actHash = _take(officer, act);
        bytes32 second = _head(first, CORE_ACTS + 2, act, actHash);
        assertEq(_subjectHead(), second);
        assertEq(_subjectCount(), 2);
        assertEq(
            vm.load(address(log), 0),
            keccak256(abi.encode(keccak256(abi.encode(ledgerHead, first)), second))
        );
    }

    function test_saysWhatWasAppended() public {
        NoteTakenAct memory act = _note(officer);
        (Signed memory by, bytes32 actHash) = _signNote(officer, act);
        vm.expectEmit(address(log));
        emit IHistoryLog.Appended(
            uint64(CORE_ACTS + 1),
            SUBJECT,
            officer.number,
            address(notes),
            notes.KIND(),
            actHash,
            CONTENT,
            by.signer,
            by.signature
        );
        vm.expectEmit(address(notes));
        emit NoteRegister.NoteTaken(act);
        (bytes32 hash, uint64 sequence) = notes.take(act, by);
        assertEq(hash, actHash);
        assertEq(sequence, CORE_ACTS + 1);
    }

    function test_onlyRegistersAppend() public {
        Entry memory entry;
        Signed memory by;
        vm.expectRevert(abi.encodeWithSelector(IHistoryLog.HistoryLogNotARegister.selector, address(this)));
        log.append(entry, by);
    }

    function test_inRunOffNothingBegins() public {
        _setStatus(RegisterStatus.RUN_OFF);
        _take(officer, _note(officer));
        NoteTakenAct memory act = _note(officer);
        act.opens = true;
        _expectRefusal(
            officer,
            act,
            abi.encodeWithSelector(IHistoryLog.HistoryLogRegisterInRunOff.selector, address(notes))
        );
    }

    function test_anActiveRegisterMayBegin() public {
        NoteTakenAct memory act = _note(officer);
        act.opens = true;
        _take(officer, act);
    }

    function test_aStoppedRegisterAppendsNothing() public {
        _setStatus(RegisterStatus.STOPPED);
        _expectRefusal(
            officer,
            _note(officer),
            abi.encodeWithSelector(IHistoryLog.HistoryLogRegisterStopped.selector, address(notes))
        );
    }

    function testFuzz_anActMayBeRecordedUntilItsLastSecond(uint40 time) public {
        time = uint40(START + (time % (60 days)));
        NoteTakenAct memory act = _note(officer);
        uint40 validUntil = act.envelope.validUntil;
        vm.warp(time);
        if (time <= validUntil) {
            _take(officer, act);
        } else {
            _expectRefusal(
                officer,
                act,
                abi.encodeWithSelector(IHistoryLog.HistoryLogActExpired.selector, validUntil, uint256(time))
            );
        }
    }

    function test_theLastSecondCounts() public {
        NoteTakenAct memory act = _note(officer);
        vm.warp(act.envelope.validUntil);
        _take(officer, act);
    }

    function test_refusesAKeyThatNobodyEntered() public {
        Party memory stranger = _party(officer.number, _newSecret(), 0);
        _expectRefusal(
            stranger,
            _note(officer),
            abi.encodeWithSelector(IHistoryLog.HistoryLogUnknownKey.selector, stranger.signer)
        );
    }

    function test_nobodyActsForAnotherOrganisation() public {
        bytes memory refusal = abi.encodeWithSelector(
            IHistoryLog.HistoryLogKeyOfAnotherOrganisation.selector,
            other.signer,
            officer.number,
            other.number
        );
        _expectRefusal(other, _note(officer), refusal);
    }

    function testFuzz_theKeyHoldsOneOfTheRoles(uint16 held, uint16 needed) public {
        held = (held & (Roles.OFFICER | Roles.FINANCE | Roles.RECORDER)) | Roles.ADMINISTRATOR;
        Party memory clerk = _addKey(officer, held);
        NoteTakenAct memory act = _note(clerk);
        act.roles = needed;
        if (held & needed != 0) {
            _take(clerk, act);
        } else {
            bytes memory refusal = abi.encodeWithSelector(
                IHistoryLog.HistoryLogKeyLacksRole.selector,
                clerk.signer,
                held,
                needed
            );
            _expectRefusal(clerk, act, refusal);
        }
    }

    function testFuzz_theKeyActsWithinItsWindow(uint40 from, uint40 length, uint40 time) public {
        from = uint40(START + (from % 1000));
        uint40 until = from + 1 + (length % 1000);
        time = uint40(START + (time % 2000));
        Party memory clerk = _addKey(officer, Roles.OFFICER, from, until);
        NoteTakenAct memory act = _note(clerk);
        vm.warp(time);
        if (time < from) {
            _expectRefusal(
                clerk,
                act,
                _window(IHistoryLog.HistoryLogKeyNotYetValid.selector, clerk, from, time)
            );
        } else if (time >= until) {
            _expectRefusal(
                clerk,
                act,
                _window(IHistoryLog.HistoryLogKeyNoLongerValid.selector, clerk, until, time)
            );
        } else {
            _take(clerk, act);
        }
    }

    function testFuzz_aRevokedKeyActsNoMore(uint40 since) public {
        since = uint40(since % (START + 1));
        Party memory clerk = _addKey(officer, Roles.OFFICER);
        _take(clerk, _note(clerk));
        _revoke(officer, clerk.signer, since);
        _expectRefusal(
            clerk,
            _note(clerk),
            abi.encodeWithSelector(IHistoryLog.HistoryLogKeyRevoked.selector, clerk.signer, since)
        );
    }

    function test_refusesASignatureOverSomethingElse() public {
        NoteTakenAct memory act = _note(officer);
        (Signed memory by, ) = _signNote(officer, act);
        act.envelope.content = keccak256("what the server put in its place");
        (, bytes32 actHash) = _signNote(officer, act);
        vm.expectRevert(_invalid(officer, actHash));
        notes.take(act, by);
    }

    function test_anActForOneRegisterFitsNoOther() public {
        NoteRegister twin = new NoteRegister(log);
        _admit(address(twin));
        NoteTakenAct memory act = _note(officer);
        (Signed memory by, ) = _signNote(officer, act);
        (, bytes32 actHash) = _sign(officer, address(twin), keccak256(abi.encode(notes.NOTE_TAKEN(), act)));
        vm.expectRevert(_invalid(officer, actHash));
        twin.take(act, by);
    }

    function test_anActForOneLedgerFitsNoOther() public {
        NoteTakenAct memory act = _note(officer);
        (Signed memory by, ) = _signNote(officer, act);
        vm.chainId(block.chainid + 1);
        (, bytes32 actHash) = _signNote(officer, act);
        vm.expectRevert(_invalid(officer, actHash));
        notes.take(act, by);
    }

    function test_theConsortiumAloneChangesARegister() public {
        vm.expectRevert(abi.encodeWithSelector(IHistoryLog.HistoryLogOnlyConsortium.selector, address(this)));
        log.setRegisterStatus(address(notes), RegisterStatus.STOPPED);
    }

    function testFuzz_aRegisterOnlyMovesOn(uint8 first, uint8 second) public {
        NoteRegister register = new NoteRegister(log);
        uint8 status = _try(address(register), 0, first % 5);
        _try(address(register), status, second % 5);
    }

    function test_theDirectoryAndTheConsortiumStay() public {
        for (uint8 status = 0; status < 5; ++status) {
            _expectPermanent(address(directory), status);
            _expectPermanent(address(consortium), status);
        }
    }

    function test_aRegisterIsAContract() public {
        vm.expectRevert(
            abi.encodeWithSelector(IHistoryLog.HistoryLogRegisterWithoutCode.selector, address(1234))
        );
        _admit(address(1234));
    }

    function test_saysWhenAStatusChanges() public {
        vm.expectEmit(address(log));
        emit IHistoryLog.RegisterStatusChanged(address(notes), RegisterStatus.RUN_OFF);
        _setStatus(RegisterStatus.RUN_OFF);
        assertEq(log.registerStatus(address(notes)), RegisterStatus.RUN_OFF);
        assertEq(log.registerStatus(address(this)), RegisterStatus.UNKNOWN);
    }

    function _try(address register, uint8 from, uint8 to) private returns (uint8 status) {
        bool onward = from == 0 ? to == RegisterStatus.ACTIVE : to > from && to <= RegisterStatus.STOPPED;
        if (!onward) {
            vm.expectRevert(
                abi.encodeWithSelector(IHistoryLog.HistoryLogStatusMovesOnlyOn.selector, register, from, to)
            );
        }
        vm.prank(address(consortium));
        log.setRegisterStatus(register, to);
        status = onward ? to : from;
        assertEq(log.registerStatus(register), status);
    }

    function _expectPermanent(address register, uint8 status) private {
        vm.expectRevert(abi.encodeWithSelector(IHistoryLog.HistoryLogPermanent.selector, register));
        vm.prank(address(consortium));
        log.setRegisterStatus(register, status);
    }

    function _expectRefusal(Party memory party, NoteTakenAct memory act, bytes memory refusal) private {
        bytes32 head = vm.load(address(log), 0);
        (Signed memory by, ) = _signNote(party, act);
        vm.expectRevert(refusal);
        notes.take(act, by);
        assertEq(vm.load(address(log), 0), head);
    }

    function _setStatus(uint8 status) private {
        vm.prank(address(consortium));
        log.setRegisterStatus(address(notes), status);
    }

    function _window(
        bytes4 selector,
        Party memory party,
        uint40 bound,
        uint40 time
    ) private pure returns (bytes memory) {
        return abi.encodeWithSelector(selector, party.signer, bound, uint256(time));
    }

    function _invalid(Party memory party, bytes32 actHash) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IHistoryLog.HistoryLogInvalidSignature.selector, party.signer, actHash);
    }

    function _head(
        bytes32 previous,
        uint256 sequence,
        NoteTakenAct memory act,
        bytes32 actHash
    ) private view returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    previous,
                    sequence,
                    SUBJECT,
                    uint256(notes.KIND()),
                    actHash,
                    CONTENT,
                    uint256(act.envelope.organisation),
                    keccak256(officer.signer),
                    block.timestamp
                )
            );
    }

    function _count() private view returns (uint256) {
        return uint256(vm.load(address(log), bytes32(uint256(1))));
    }

    function _subjectHead() private view returns (bytes32) {
        return vm.load(address(log), keccak256(abi.encode(SUBJECT, uint256(2))));
    }

    function _subjectCount() private view returns (uint256) {
        return uint256(vm.load(address(log), keccak256(abi.encode(SUBJECT, uint256(3)))));
    }
}
