// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IConsortium} from "../../../contracts/consortium/IConsortium.sol";
import {
    AdmissionProposedAct,
    EntryProposedAct,
    IConsortiumActs,
    RegisterReplacementProposedAct,
    RegisterStatusProposedAct,
    VoteCastAct
} from "../../../contracts/consortium/IConsortiumActs.sol";
import {IDirectory} from "../../../contracts/directory/IDirectory.sol";
import {OrganisationKinds} from "../../../contracts/directory/OrganisationKinds.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Subjects} from "../../../contracts/libraries/Subjects.sol";
import {Signed} from "../../../contracts/log/Act.sol";
import {IHistoryLog} from "../../../contracts/log/IHistoryLog.sol";
import {Register} from "../../../contracts/log/Register.sol";
import {RegisterStatus} from "../../../contracts/log/RegisterStatus.sol";
import {assertEq} from "../support/Assertions.sol";
import {ConsortiumFixture} from "../support/ConsortiumFixture.sol";
import {Party} from "../support/LedgerFixture.sol";
import {NoteRegister} from "../support/NoteRegister.sol";
import {vm} from "../support/Vm.sol";

/// @dev What the Consortium's own motions do; how any motion is voted on stands in Motions.t.sol.
contract ConsortiumTest is ConsortiumFixture {
    function setUp() public {
        _deployCore();
    }

    // Admission

    function test_admitsAnAuthorityByTwoThirds() public {
        Party[] memory founders = _found(3);
        Party memory candidate = _party(0, _newSecret(), IDENTIFIER);
        AdmissionProposedAct memory act = _admission(founders[0], candidate);
        (Signed memory by, bytes32 motion) = _signed(founders[0], act);
        vm.expectEmit(address(consortium));
        emit IConsortiumActs.AdmissionProposed(act, candidate.signer);
        consortium.proposeAdmission(act, candidate.signer, by);
        _expectMotion(motion, OPEN, 0, 0);

        _expectVote(founders[0], motion, FOR, false, 0);
        _expectMotion(motion, OPEN, 1, 0);
        assertEq(directory.subjectOf(4), 0);
        bytes32 deciding = _expectVote(founders[1], motion, FOR, true, 4);
        _expectMotion(motion, CARRIED, 2, 0);

        candidate.number = 4;
        assertEq(directory.lastActOf(4), deciding);
        assertEq(directory.kindOf(4), 0);
        assertEq(directory.activeAuthorities(), 3);
        uint40 addedIn = uint40(uint256(vm.load(address(log), bytes32(uint256(1)))));
        _confirm(candidate, deciding);
        assertEq(directory.activeAuthorities(), 4);
        assertEq(directory.keyOf(keccak256(candidate.signer)).addedIn(), addedIn);
    }

    function test_moreThanHalfIsNotEnoughToAdmit() public {
        Party[] memory founders = _found(5);
        bytes32 motion = _proposeAdmission(founders[0]);
        for (uint256 i = 0; i < 3; ++i) _vote(founders[i], motion, FOR);
        _expectMotion(motion, OPEN, 3, 0);
        _expectVote(founders[3], motion, FOR, true, 6);
    }

    function test_aCandidateIsCheckedWhenProposed() public {
        Party[] memory founders = _found(1);
        Party memory candidate = _party(0, _newSecret(), IDENTIFIER);
        AdmissionProposedAct memory act = _admission(founders[0], candidate);
        _expectAdmissionRefused(
            act,
            founders[0].signer,
            abi.encodeWithSelector(
                IConsortium.ConsortiumWrongKey.selector,
                keccak256(founders[0].signer),
                act.key
            )
        );
        act.roles = Roles.SIGNATORY;
        uint16 allowed = OrganisationKinds.rolesOf(OrganisationKinds.AUTHORITY);
        _expectAdmissionRefused(
            act,
            candidate.signer,
            abi.encodeWithSelector(IDirectory.DirectoryRolesNotAllowed.selector, Roles.SIGNATORY, allowed)
        );
    }

    function test_whatCanNeverBeAdmittedIsRefusedAtOnce() public {
        Party[] memory founders = _found(1);
        Party memory supplier = _enterSupplier(founders[0], "supplier");
        AdmissionProposedAct memory act = _admission(founders[0], supplier);
        _expectAdmissionRefused(
            act,
            supplier.signer,
            abi.encodeWithSelector(IDirectory.DirectoryKeyTaken.selector, act.key, supplier.number)
        );
        Party memory candidate = _party(0, _newSecret(), IDENTIFIER);
        act = _admission(founders[0], candidate);
        act.identifier = keccak256("supplier");
        _expectAdmissionRefused(
            act,
            candidate.signer,
            abi.encodeWithSelector(
                IDirectory.DirectoryIdentifierTaken.selector,
                act.identifier,
                supplier.number
            )
        );
    }

    /// ATTACK: two of three authorities want to admit a fourth; the third enters its identifier, and its key, as a
    /// supplier's.
    function test_aSquattersEntryDoesNotKeepACandidateOut() public {
        Party[] memory founders = _found(3);
        Party memory candidate = _party(0, _newSecret(), IDENTIFIER);
        bytes32 motion = _propose(founders[0], _admission(founders[0], candidate), candidate.signer);
        _vote(founders[0], motion, FOR);
        _enterThis(founders[2], candidate, IDENTIFIER);
        bytes32 deciding = _expectVote(founders[1], motion, FOR, true, 4);
        candidate.number = 4;
        _confirm(candidate, deciding);
        assertEq(directory.kindOf(4), OrganisationKinds.AUTHORITY);
    }

    /// The identifier has become another's for good: the vote stands, and says that it was in vain.
    function test_anAdmissionThatComesTooLateHasFailed() public {
        Party[] memory founders = _found(3);
        bytes32 motion = _proposeAdmission(founders[0]);
        _vote(founders[0], motion, FOR);
        Party memory supplier = _enterSupplier(founders[2], "GB-LAE-NEW");
        VoteCastAct memory act = _ballot(founders[1], motion, FOR);
        (Signed memory by, ) = _signed(founders[1], act);
        vm.expectEmit(address(consortium));
        emit IConsortiumActs.VoteCast(act, true, 0);
        vm.expectEmit(address(consortium));
        emit IConsortium.MotionFailed(
            motion,
            abi.encodeWithSelector(IDirectory.DirectoryIdentifierTaken.selector, IDENTIFIER, supplier.number)
        );
        consortium.vote(act, by);
        _expectMotion(motion, FAILED, 2, 0);
    }

    function test_aProposalStandsOnItsOwnAndOnce() public {
        Party[] memory founders = _found(1);
        Party memory candidate = _party(0, _newSecret(), IDENTIFIER);
        AdmissionProposedAct memory act = _admission(founders[0], candidate);
        (Signed memory by, bytes32 motion) = _signed(founders[0], act);
        consortium.proposeAdmission(act, candidate.signer, by);
        vm.expectRevert(abi.encodeWithSelector(IConsortium.ConsortiumMotionExists.selector, motion));
        consortium.proposeAdmission(act, candidate.signer, by);
        act.envelope.builtOn = CONTENT;
        _expectAdmissionRefused(act, candidate.signer, _stale(CONTENT, 0));
        act.envelope.subject = CONTENT;
        _expectAdmissionRefused(act, candidate.signer, _wrongSubject());
    }

    function test_representativesAlonePropose() public {
        Party[] memory founders = _found(1);
        Party memory officer = _addKey(founders[0], Roles.OFFICER);
        Party memory candidate = _party(0, _newSecret(), IDENTIFIER);
        AdmissionProposedAct memory act = _admission(officer, candidate);
        (Signed memory by, ) = _signed(officer, act);
        vm.expectRevert(_lacksRepresentative(officer));
        consortium.proposeAdmission(act, candidate.signer, by);
    }

    // Auditors and recorders

    function test_auditorsAndRecordersAreEnteredByMoreThanHalf() public {
        Party[] memory founders = _found(3);
        for (uint8 kind = OrganisationKinds.AUDITOR; kind <= OrganisationKinds.RECORDER; ++kind) {
            bytes32 identifier = keccak256(abi.encode(kind));
            Party memory newcomer = _party(0, _newSecret(), identifier);
            EntryProposedAct memory act = _entry(founders[0], newcomer, identifier, kind);
            (Signed memory by, bytes32 motion) = _signed(founders[0], act);
            vm.expectEmit(address(consortium));
            emit IConsortiumActs.EntryProposed(act, newcomer.signer);
            consortium.proposeEntry(act, newcomer.signer, by);
            _vote(founders[0], motion, FOR);
            newcomer.number = kind + 1;
            bytes32 deciding = _expectVote(founders[1], motion, FOR, true, newcomer.number);
            _confirm(newcomer, deciding);
            assertEq(directory.kindOf(newcomer.number), kind);
        }
        assertEq(directory.activeAuthorities(), 3);
    }

    function test_othersAreNotEnteredSo() public {
        Party[] memory founders = _found(1);
        uint8[3] memory others = [OrganisationKinds.AUTHORITY, OrganisationKinds.SUPPLIER, 5];
        for (uint256 i = 0; i < others.length; ++i) {
            Party memory newcomer = _party(0, _newSecret(), IDENTIFIER);
            EntryProposedAct memory act = _entry(founders[0], newcomer, IDENTIFIER, others[i]);
            (Signed memory by, ) = _signed(founders[0], act);
            vm.expectRevert(abi.encodeWithSelector(IConsortium.ConsortiumNotEnteredSo.selector, others[i]));
            consortium.proposeEntry(act, newcomer.signer, by);
        }
    }

    // Registers

    function test_changesARegistersStatusByTwoThirds() public {
        Party[] memory founders = _found(5);
        NoteRegister notes = new NoteRegister(log);
        for (uint8 status = RegisterStatus.ACTIVE; status <= RegisterStatus.STOPPED; ++status) {
            RegisterStatusProposedAct memory act = _status(founders[0], address(notes), status);
            (Signed memory by, bytes32 motion) = _signed(founders[0], act);
            vm.expectEmit(address(consortium));
            emit IConsortiumActs.RegisterStatusProposed(act);
            consortium.proposeRegisterStatus(act, by);
            for (uint256 i = 0; i < 3; ++i) _vote(founders[i], motion, FOR);
            _expectMotion(motion, OPEN, 3, 0);
            _expectVote(founders[3], motion, FOR, true, 0);
            assertEq(log.registerStatus(address(notes)), status);
        }
    }

    function test_aStatusThatCannotComeIsRefusedAtOnce() public {
        Party[] memory founders = _found(1);
        NoteRegister notes = new NoteRegister(log);
        _expectStatusRefused(
            _status(founders[0], address(directory), RegisterStatus.STOPPED),
            abi.encodeWithSelector(IHistoryLog.HistoryLogPermanent.selector, address(directory))
        );
        _expectStatusRefused(
            _status(founders[0], address(notes), RegisterStatus.STOPPED),
            abi.encodeWithSelector(
                IHistoryLog.HistoryLogStatusMovesOnlyOn.selector,
                address(notes),
                RegisterStatus.UNKNOWN,
                RegisterStatus.STOPPED
            )
        );
        _expectStatusRefused(
            _status(founders[0], address(1234), RegisterStatus.ACTIVE),
            abi.encodeWithSelector(IHistoryLog.HistoryLogRegisterWithoutCode.selector, address(1234))
        );
    }

    function test_aStatusThatCameInTheMeantimeMakesItFail() public {
        Party[] memory founders = _found(1);
        NoteRegister notes = new NoteRegister(log);
        bytes32 first = _propose(founders[0], _status(founders[0], address(notes), RegisterStatus.ACTIVE));
        RegisterStatusProposedAct memory again = _status(founders[0], address(notes), RegisterStatus.ACTIVE);
        again.envelope.content = keccak256("the same once more");
        bytes32 second = _propose(founders[0], again);
        _vote(founders[0], first, FOR);
        _vote(founders[0], second, FOR);
        _expectMotion(second, FAILED, 1, 0);
    }

    function test_aStatusProposalIsWellFormed() public {
        Party[] memory founders = _found(1);
        RegisterStatusProposedAct memory act = _status(founders[0], address(1), 0);
        _expectStatusRefused(act, abi.encodeWithSelector(IConsortium.ConsortiumUnknownStatus.selector, 0));
        act.status = 4;
        _expectStatusRefused(act, abi.encodeWithSelector(IConsortium.ConsortiumUnknownStatus.selector, 4));
        act.envelope.builtOn = CONTENT;
        _expectStatusRefused(act, _stale(CONTENT, 0));
        act.envelope.subject = CONTENT;
        _expectStatusRefused(act, _wrongSubject());
    }

    function test_replacesARegisterInOneMoment() public {
        Party[] memory founders = _found(3);
        NoteRegister old = new NoteRegister(log);
        NoteRegister successor = new NoteRegister(log);
        _admit(address(old));
        RegisterReplacementProposedAct memory act = _replacement(
            founders[0],
            address(old),
            address(successor)
        );
        (Signed memory by, bytes32 motion) = _signed(founders[0], act);
        vm.expectEmit(address(consortium));
        emit IConsortiumActs.RegisterReplacementProposed(act);
        consortium.proposeRegisterReplacement(act, by);
        _vote(founders[0], motion, FOR);
        _vote(founders[1], motion, FOR);
        assertEq(log.registerStatus(address(old)), RegisterStatus.RUN_OFF);
        assertEq(log.registerStatus(address(successor)), RegisterStatus.ACTIVE);
    }

    function test_aReplacementIsDoneWholeOrNotAtAll() public {
        Party[] memory founders = _found(1);
        NoteRegister old = new NoteRegister(log);
        NoteRegister successor = new NoteRegister(log);
        _admit(address(old));
        bytes32 motion = _propose(founders[0], _replacement(founders[0], address(old), address(successor)));
        _admit(address(successor)); // by another motion
        _vote(founders[0], motion, FOR);
        _expectMotion(motion, FAILED, 1, 0);
        assertEq(log.registerStatus(address(old)), RegisterStatus.ACTIVE);
    }

    function test_aReplacementThatCannotComeIsRefusedAtOnce() public {
        Party[] memory founders = _found(1);
        NoteRegister unknown = new NoteRegister(log);
        RegisterReplacementProposedAct memory act = _replacement(
            founders[0],
            address(unknown),
            address(unknown)
        );
        (Signed memory by, ) = _signed(founders[0], act);
        vm.expectRevert(
            abi.encodeWithSelector(
                IHistoryLog.HistoryLogStatusMovesOnlyOn.selector,
                address(unknown),
                RegisterStatus.UNKNOWN,
                RegisterStatus.RUN_OFF
            )
        );
        consortium.proposeRegisterReplacement(act, by);
        vm.expectRevert(abi.encodeWithSelector(IHistoryLog.HistoryLogOnlyConsortium.selector, address(this)));
        log.replaceRegister(address(unknown), address(unknown));
    }

    // Votes

    function test_oneAuthorityOneVoteWhichItMayChange() public {
        Party[] memory founders = _found(3);
        bytes32 motion = _proposeAdmission(founders[0]);
        assertEq(consortium.lastVoteOf(motion, 1), motion);
        bytes32 first = _vote(founders[0], motion, FOR);
        assertEq(consortium.lastVoteOf(motion, 1), first);
        _expectVoteRefused(founders[0], _ballotOn(founders[0], motion, FOR, motion), _stale(motion, first));
        _vote(founders[0], motion, FOR);
        _expectMotion(motion, OPEN, 1, 0);
        _vote(founders[0], motion, AGAINST);
        _expectMotion(motion, OPEN, 0, 1);
        _vote(founders[0], motion, FOR);
        _expectMotion(motion, OPEN, 1, 0);
    }

    function test_otherKeysOfAnAuthorityShareItsVote() public {
        Party[] memory founders = _found(3);
        bytes32 motion = _proposeAdmission(founders[0]);
        _vote(founders[0], motion, FOR);
        Party memory second = _addKey(founders[0], Roles.REPRESENTATIVE);
        _vote(second, motion, FOR);
        _expectMotion(motion, OPEN, 1, 0);
    }

    function test_refusesVotesThatCountForNothing() public {
        Party[] memory founders = _found(1);
        bytes32 motion = _proposeAdmission(founders[0]);
        _expectVoteRefused(
            founders[0],
            _ballotOn(founders[0], CONTENT, FOR, CONTENT),
            abi.encodeWithSelector(IConsortium.ConsortiumUnknownMotion.selector, CONTENT)
        );
        _expectVoteRefused(
            founders[0],
            _ballot(founders[0], motion, 3),
            abi.encodeWithSelector(IConsortium.ConsortiumUnknownChoice.selector, 3)
        );
        VoteCastAct memory elsewhere = _ballot(founders[0], motion, FOR);
        elsewhere.envelope.subject = CONTENT;
        _expectVoteRefused(founders[0], elsewhere, _wrongSubject());
        Party memory officer = _addKey(founders[0], Roles.OFFICER);
        _expectVoteRefused(officer, _ballot(officer, motion, FOR), _lacksRepresentative(officer));
        Party memory supplier = _enterSupplier(founders[0], "supplier");
        _expectVoteRefused(
            supplier,
            _ballot(supplier, motion, FOR),
            abi.encodeWithSelector(IConsortium.ConsortiumNotEntitled.selector, supplier.number)
        );
        _expectVote(founders[0], motion, FOR, true, 3);
        _expectVoteRefused(
            founders[0],
            _ballot(founders[0], motion, AGAINST),
            abi.encodeWithSelector(IConsortium.ConsortiumMotionClosed.selector, motion)
        );
    }

    function _expectVote(
        Party memory voter,
        bytes32 motion,
        uint8 choice,
        bool carried,
        uint32 number
    ) private returns (bytes32 actHash) {
        VoteCastAct memory act = _ballot(voter, motion, choice);
        Signed memory by;
        (by, actHash) = _signed(voter, act);
        vm.expectEmit(address(consortium));
        emit IConsortiumActs.VoteCast(act, carried, number);
        consortium.vote(act, by);
    }

    function _expectVoteRefused(Party memory voter, VoteCastAct memory act, bytes memory refusal) private {
        (Signed memory by, ) = _signed(voter, act);
        vm.expectRevert(refusal);
        consortium.vote(act, by);
    }

    /// @dev The one authority proposes it.
    function _expectAdmissionRefused(
        AdmissionProposedAct memory act,
        bytes memory key,
        bytes memory refusal
    ) private {
        (Signed memory by, ) = _signed(_firstFounder(), act);
        vm.expectRevert(refusal);
        consortium.proposeAdmission(act, key, by);
    }

    function _expectStatusRefused(RegisterStatusProposedAct memory act, bytes memory refusal) private {
        (Signed memory by, ) = _signed(_firstFounder(), act);
        vm.expectRevert(refusal);
        consortium.proposeRegisterStatus(act, by);
    }

    function _firstFounder() private pure returns (Party memory) {
        return _party(1, 1001, keccak256(abi.encode("authority", uint256(0))));
    }

    function _lacksRepresentative(Party memory party) private view returns (bytes memory) {
        return
            abi.encodeWithSelector(
                IHistoryLog.HistoryLogKeyLacksRole.selector,
                party.signer,
                directory.keyOf(keccak256(party.signer)).roles(),
                Roles.REPRESENTATIVE
            );
    }

    function _stale(bytes32 builtOn, bytes32 lastAct) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Register.RegisterStale.selector, builtOn, lastAct);
    }

    function _wrongSubject() private pure returns (bytes memory) {
        return abi.encodeWithSelector(Register.RegisterWrongSubject.selector, CONTENT, Subjects.CONSORTIUM);
    }
}
