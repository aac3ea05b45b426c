// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TypeHashes} from "../support/TypeHashes.sol";
import {
    AdmissionProposedAct,
    FoundingSignedAct,
    IConsortiumActs,
    RegisterStatusProposedAct,
    VoteCastAct
} from "../../../contracts/consortium/IConsortiumActs.sol";
import {OrganisationConfirmedAct} from "../../../contracts/directory/IDirectoryActs.sol";
import {Signed} from "../../../contracts/log/Act.sol";
import {Founder, IConsortium} from "../../../contracts/consortium/IConsortium.sol";
import {IDirectory} from "../../../contracts/directory/IDirectory.sol";
import {IHistoryLog} from "../../../contracts/log/IHistoryLog.sol";
import {KeySlot, KeySlotLibrary} from "../../../contracts/directory/KeySlot.sol";
import {OrganisationKinds} from "../../../contracts/directory/OrganisationKinds.sol";
import {RegisterStatus} from "../../../contracts/log/RegisterStatus.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Schemes} from "../../../contracts/signatures/Schemes.sol";
import {Subjects} from "../../../contracts/libraries/Subjects.sol";
import {assertEq} from "../support/Assertions.sol";
import {LedgerFixture, Party} from "../support/LedgerFixture.sol";
import {NoteRegister} from "../support/NoteRegister.sol";
import {vm} from "../support/Vm.sol";
import {Register} from "../../../contracts/log/Register.sol";

contract ConsortiumTest is LedgerFixture {
    uint8 private constant FOR = 1;
    uint8 private constant AGAINST = 2;
    uint8 private constant OPEN = 1;
    uint8 private constant CARRIED = 2;
    bytes32 private constant IDENTIFIER = keccak256("GB-LAE-NEW");

    function setUp() public {
        _deployCore();
    }

    // Founding

    function test_namesItsFoundersOnce() public {
        Founder[] memory founders = _founders(3);
        vm.expectEmit(address(consortium));
        emit IConsortium.Founded(MEMORANDUM, founders);
        consortium.found(MEMORANDUM, founders);
        assertEq(consortium.memorandum(), MEMORANDUM);
        assertEq(directory.activeAuthorities(), 0);
        assertEq(directory.subjectOf(3), Subjects.organisation(founders[2].identifier));
        assertEq(directory.lastActOf(3), MEMORANDUM);
        vm.expectRevert(abi.encodeWithSelector(IConsortium.ConsortiumAlreadyFounded.selector, MEMORANDUM));
        consortium.found(CONTENT, founders);
    }

    function test_needsAMemorandumAndFounders() public {
        Founder[] memory founders = _founders(1);
        vm.expectRevert(abi.encodeWithSelector(IConsortium.ConsortiumEmptyMemorandum.selector));
        consortium.found(0, founders);
        vm.expectRevert(abi.encodeWithSelector(IConsortium.ConsortiumNoFounders.selector));
        consortium.found(MEMORANDUM, new Founder[](0));
    }

    function test_aFoundersKeyAdministersItsAuthority() public {
        Founder[] memory founders = _founders(1);
        founders[0].roles = Roles.OFFICER;
        vm.expectRevert(
            abi.encodeWithSelector(IDirectory.DirectoryFirstKeyNotAdministrator.selector, Roles.OFFICER)
        );
        consortium.found(MEMORANDUM, founders);
    }

    function test_aFounderCountsOnceItsOwnKeyHasSigned() public {
        consortium.found(MEMORANDUM, _founders(2));
        Party memory founder = _founder(0);
        FoundingSignedAct memory act = _founding(founder);
        (Signed memory by, bytes32 actHash) = _signed(founder, act);
        vm.expectEmit(address(consortium));
        emit IConsortiumActs.FoundingSigned(act);
        consortium.signFounding(act, by);
        assertEq(directory.activeAuthorities(), 1);
        assertEq(directory.kindOf(1), OrganisationKinds.AUTHORITY);
        assertEq(directory.kindOf(2), 0);
        assertEq(directory.lastActOf(1), actHash);
        assertEq(directory.lastKeyActOf(1), actHash);
        uint16 roles = OrganisationKinds.rolesOf(OrganisationKinds.AUTHORITY);
        assertEq(
            KeySlot.unwrap(directory.keyOf(keccak256(founder.signer))),
            KeySlot.unwrap(KeySlotLibrary.pack(1, roles, 0, type(uint40).max, 0, Schemes.PLAIN))
        );
        vm.expectRevert(abi.encodeWithSelector(IDirectory.DirectoryNotPending.selector, 1));
        consortium.signFounding(act, by);
    }

    function test_aFounderSignsTheMemorandumAndNothingElse() public {
        consortium.found(MEMORANDUM, _founders(1));
        FoundingSignedAct memory act = _founding(_founder(0));
        act.envelope.content = CONTENT;
        _expectFoundingRefused(
            act,
            abi.encodeWithSelector(Register.RegisterWrongContent.selector, CONTENT, MEMORANDUM)
        );
        act = _founding(_founder(0));
        act.envelope.builtOn = CONTENT;
        _expectFoundingRefused(act, _stale(CONTENT, MEMORANDUM));
        act = _founding(_founder(0));
        act.envelope.subject = CONTENT;
        _expectFoundingRefused(act, _wrongSubject());
    }

    function test_noOtherKeySignsForAFounder() public {
        consortium.found(MEMORANDUM, _founders(2));
        Party memory founder = _founder(0);
        Party memory impostor = _founder(1);
        impostor.number = 1;
        FoundingSignedAct memory act = _founding(impostor);
        (Signed memory by, bytes32 actHash) = _signed(impostor, act);
        vm.expectRevert(
            abi.encodeWithSelector(
                IDirectory.DirectoryWrongKey.selector,
                keccak256(impostor.signer),
                keccak256(founder.signer)
            )
        );
        consortium.signFounding(act, by);
        by.signer = founder.signer;
        vm.expectRevert(
            abi.encodeWithSelector(IHistoryLog.HistoryLogInvalidSignature.selector, founder.signer, actHash)
        );
        consortium.signFounding(act, by);
    }

    function test_aFounderDoesNotSlipInWithoutTheMemorandum() public {
        consortium.found(MEMORANDUM, _founders(1));
        Party memory founder = _founder(0);
        OrganisationConfirmedAct memory act = OrganisationConfirmedAct(
            _envelope(founder, founder.subject, MEMORANDUM, CONTENT)
        );
        (Signed memory by, ) = _sign(
            founder,
            address(directory),
            keccak256(abi.encode(TypeHashes.ORGANISATION_CONFIRMED, act))
        );
        vm.expectRevert(abi.encodeWithSelector(IDirectory.DirectoryFounderSignsMemorandum.selector, 1));
        directory.confirm(act, by);
    }

    function test_onlyAFounderSignsTheMemorandum() public {
        Party[] memory founders = _found(1);
        (Party memory supplier, ) = _enterPending(founders[0], OrganisationKinds.SUPPLIER, "supplier");
        FoundingSignedAct memory act = _founding(supplier);
        (Signed memory by, ) = _signed(supplier, act);
        vm.expectRevert(abi.encodeWithSelector(IDirectory.DirectoryNotAFounder.selector, supplier.number));
        consortium.signFounding(act, by);
    }

    // Admission

    function test_admitsAnAuthorityByMoreThanHalf() public {
        Party[] memory founders = _found(3);
        Party memory candidate = _party(0, _newSecret(), IDENTIFIER);
        AdmissionProposedAct memory act = _admission(founders[0], candidate);
        (Signed memory by, bytes32 motion) = _signed(founders[0], act);
        vm.expectEmit(address(consortium));
        emit IConsortiumActs.AdmissionProposed(act, candidate.signer);
        consortium.proposeAdmission(act, candidate.signer, by);
        _expectMotion(motion, OPEN, 0, 0);

        _vote(founders[0], motion, FOR, false, 0);
        _expectMotion(motion, OPEN, 1, 0);
        assertEq(directory.subjectOf(4), 0);
        bytes32 deciding = _vote(founders[1], motion, FOR, true, 4);
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

    function test_aHalfIsNotEnough() public {
        Party[] memory founders = _found(4);
        bytes32 motion = _propose(founders[0]);
        _vote(founders[0], motion, FOR, false, 0);
        _vote(founders[1], motion, FOR, false, 0);
        _vote(founders[2], motion, AGAINST, false, 0);
        _expectMotion(motion, OPEN, 2, 1);
        _vote(founders[3], motion, FOR, true, 5);
    }

    function test_theFirstFounderToSignIsNoMajority() public {
        consortium.found(MEMORANDUM, _founders(3));
        Party memory first = _founder(0);
        _signFounding(first);
        bytes32 motion = _propose(first);
        _vote(first, motion, FOR, false, 0);
        Party memory second = _founder(1);
        _signFounding(second);
        _vote(second, motion, FOR, true, 4);
    }

    function test_aCandidateIsCheckedWhenProposed() public {
        Party[] memory founders = _found(1);
        Party memory candidate = _party(0, _newSecret(), IDENTIFIER);
        AdmissionProposedAct memory act = _admission(founders[0], candidate);
        (Signed memory by, ) = _signed(founders[0], act);
        vm.expectRevert(
            abi.encodeWithSelector(
                IConsortium.ConsortiumWrongKey.selector,
                keccak256(founders[0].signer),
                act.key
            )
        );
        consortium.proposeAdmission(act, founders[0].signer, by);

        act.roles = Roles.SIGNATORY;
        uint16 allowed = OrganisationKinds.rolesOf(OrganisationKinds.AUTHORITY);
        vm.expectRevert(
            abi.encodeWithSelector(IDirectory.DirectoryRolesNotAllowed.selector, Roles.SIGNATORY, allowed)
        );
        consortium.proposeAdmission(act, candidate.signer, by);
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
        vm.expectRevert(_stale(CONTENT, 0));
        consortium.proposeAdmission(act, candidate.signer, by);
        act.envelope.subject = CONTENT;
        vm.expectRevert(_wrongSubject());
        consortium.proposeAdmission(act, candidate.signer, by);
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

    // Registers

    function test_changesARegistersStatus() public {
        Party[] memory founders = _found(1);
        NoteRegister notes = new NoteRegister(log);
        for (uint8 status = RegisterStatus.ACTIVE; status <= RegisterStatus.STOPPED; ++status) {
            RegisterStatusProposedAct memory act = _statusProposal(founders[0], address(notes), status);
            (Signed memory by, bytes32 motion) = _signed(founders[0], act);
            vm.expectEmit(address(consortium));
            emit IConsortiumActs.RegisterStatusProposed(act);
            consortium.proposeRegisterStatus(act, by);
            _vote(founders[0], motion, FOR, true, 0);
            assertEq(log.registerStatus(address(notes)), status);
        }
    }

    function test_aMotionThatTheLogRefusesIsNotCarried() public {
        Party[] memory founders = _found(1);
        RegisterStatusProposedAct memory act = _statusProposal(
            founders[0],
            address(directory),
            RegisterStatus.STOPPED
        );
        (Signed memory by, bytes32 motion) = _signed(founders[0], act);
        consortium.proposeRegisterStatus(act, by);
        VoteCastAct memory cast = _ballot(founders[0], motion, FOR);
        (by, ) = _signed(founders[0], cast);
        vm.expectRevert(abi.encodeWithSelector(IHistoryLog.HistoryLogPermanent.selector, address(directory)));
        consortium.vote(cast, by);
    }

    function test_aStatusProposalIsWellFormed() public {
        Party[] memory founders = _found(1);
        RegisterStatusProposedAct memory act = _statusProposal(founders[0], address(1), 0);
        (Signed memory by, ) = _signed(founders[0], act);
        vm.expectRevert(abi.encodeWithSelector(IConsortium.ConsortiumUnknownStatus.selector, 0));
        consortium.proposeRegisterStatus(act, by);
        act.status = 4;
        vm.expectRevert(abi.encodeWithSelector(IConsortium.ConsortiumUnknownStatus.selector, 4));
        consortium.proposeRegisterStatus(act, by);
        act.envelope.builtOn = CONTENT;
        vm.expectRevert(_stale(CONTENT, 0));
        consortium.proposeRegisterStatus(act, by);
        act.envelope.subject = CONTENT;
        vm.expectRevert(_wrongSubject());
        consortium.proposeRegisterStatus(act, by);
    }

    // Voting

    function test_oneAuthorityOneVoteWhichItMayChange() public {
        Party[] memory founders = _found(3);
        bytes32 motion = _propose(founders[0]);
        assertEq(consortium.lastVoteOf(motion, 1), motion);
        bytes32 first = _vote(founders[0], motion, FOR, false, 0);
        assertEq(consortium.lastVoteOf(motion, 1), first);
        _expectVoteRefused(founders[0], _ballotOn(founders[0], motion, FOR, motion), _stale(motion, first));
        _vote(founders[0], motion, FOR, false, 0);
        _expectMotion(motion, OPEN, 1, 0);
        _vote(founders[0], motion, AGAINST, false, 0);
        _expectMotion(motion, OPEN, 0, 1);
        _vote(founders[0], motion, FOR, false, 0);
        _expectMotion(motion, OPEN, 1, 0);
    }

    function test_otherKeysOfAnAuthorityShareItsVote() public {
        Party[] memory founders = _found(3);
        bytes32 motion = _propose(founders[0]);
        _vote(founders[0], motion, FOR, false, 0);
        Party memory second = _addKey(founders[0], Roles.REPRESENTATIVE);
        _vote(second, motion, FOR, false, 0);
        _expectMotion(motion, OPEN, 1, 0);
    }

    function test_refusesVotesThatCountForNothing() public {
        Party[] memory founders = _found(1);
        bytes32 motion = _propose(founders[0]);
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
        Party memory supplier = _enterSupplier(founders[0], "supplier");
        _expectVoteRefused(supplier, _ballot(supplier, motion, FOR), _lacksRepresentative(supplier));
        _vote(founders[0], motion, FOR, true, 3);
        _expectVoteRefused(
            founders[0],
            _ballot(founders[0], motion, AGAINST),
            abi.encodeWithSelector(IConsortium.ConsortiumMotionClosed.selector, motion)
        );
    }

    function testFuzz_isCarriedByTheVoteThatMakesTheMajority(uint8 size, uint256 choices) public {
        uint256 authorities = 1 + (size % 9);
        Party[] memory founders = _found(authorities);
        bytes32 motion = _propose(founders[0]);
        uint256 votesFor = 0;
        for (uint256 i = 0; i < authorities; ++i) {
            bool isFor = (choices >> i) & 1 == 1;
            if (isFor) ++votesFor;
            bool carried = votesFor * 2 > authorities;
            _vote(founders[i], motion, isFor ? FOR : AGAINST, carried, carried ? uint32(authorities + 1) : 0);
            if (carried) return;
        }
        _expectMotion(motion, OPEN, uint32(votesFor), uint32(authorities - votesFor));
    }

    function _founders(uint256 count) private pure returns (Founder[] memory founders) {
        founders = new Founder[](count);
        for (uint256 i = 0; i < count; ++i) {
            founders[i] = Founder({
                identifier: keccak256(abi.encode("founder", i)),
                key: _founder(i).signer,
                scheme: Schemes.PLAIN,
                roles: OrganisationKinds.rolesOf(OrganisationKinds.AUTHORITY)
            });
        }
    }

    function _founder(uint256 index) private pure returns (Party memory) {
        return _party(uint32(index + 1), 100 + index, keccak256(abi.encode("founder", index)));
    }

    function _founding(Party memory founder) private view returns (FoundingSignedAct memory) {
        return FoundingSignedAct(_envelope(founder, Subjects.CONSORTIUM, MEMORANDUM, MEMORANDUM));
    }

    function _admission(
        Party memory proposer,
        Party memory candidate
    ) private view returns (AdmissionProposedAct memory) {
        return
            AdmissionProposedAct({
                envelope: _envelope(proposer, Subjects.CONSORTIUM, 0, CONTENT),
                identifier: IDENTIFIER,
                key: keccak256(candidate.signer),
                scheme: Schemes.PLAIN,
                roles: OrganisationKinds.rolesOf(OrganisationKinds.AUTHORITY)
            });
    }

    function _propose(Party memory proposer) private returns (bytes32 motion) {
        Party memory candidate = _party(0, _newSecret(), IDENTIFIER);
        AdmissionProposedAct memory act = _admission(proposer, candidate);
        Signed memory by;
        (by, motion) = _signed(proposer, act);
        consortium.proposeAdmission(act, candidate.signer, by);
    }

    function _statusProposal(
        Party memory proposer,
        address target,
        uint8 status
    ) private view returns (RegisterStatusProposedAct memory) {
        return
            RegisterStatusProposedAct(_envelope(proposer, Subjects.CONSORTIUM, 0, CONTENT), target, status);
    }

    function _ballot(
        Party memory voter,
        bytes32 motion,
        uint8 choice
    ) private view returns (VoteCastAct memory) {
        return _ballotOn(voter, motion, choice, consortium.lastVoteOf(motion, voter.number));
    }

    function _ballotOn(
        Party memory voter,
        bytes32 motion,
        uint8 choice,
        bytes32 builtOn
    ) private view returns (VoteCastAct memory) {
        return VoteCastAct(_envelope(voter, Subjects.CONSORTIUM, builtOn, CONTENT), motion, choice);
    }

    function _vote(
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

    function _expectFoundingRefused(FoundingSignedAct memory act, bytes memory refusal) private {
        (Signed memory by, ) = _signed(_founder(0), act);
        vm.expectRevert(refusal);
        consortium.signFounding(act, by);
    }

    function _expectMotion(bytes32 motion, uint8 state, uint32 votesFor, uint32 votesAgainst) private view {
        (uint8 foundState, uint32 foundFor, uint32 foundAgainst) = consortium.motionOf(motion);
        assertEq(foundState, state);
        assertEq(foundFor, votesFor);
        assertEq(foundAgainst, votesAgainst);
    }

    function _signed(
        Party memory party,
        FoundingSignedAct memory act
    ) private view returns (Signed memory, bytes32) {
        return _signedStruct(party, keccak256(abi.encode(TypeHashes.FOUNDING_SIGNED, act)));
    }

    function _signed(
        Party memory party,
        AdmissionProposedAct memory act
    ) private view returns (Signed memory, bytes32) {
        return _signedStruct(party, keccak256(abi.encode(TypeHashes.ADMISSION_PROPOSED, act)));
    }

    function _signed(
        Party memory party,
        RegisterStatusProposedAct memory act
    ) private view returns (Signed memory, bytes32) {
        return _signedStruct(party, keccak256(abi.encode(TypeHashes.REGISTER_STATUS_PROPOSED, act)));
    }

    function _signed(
        Party memory party,
        VoteCastAct memory act
    ) private view returns (Signed memory, bytes32) {
        return _signedStruct(party, keccak256(abi.encode(TypeHashes.VOTE_CAST, act)));
    }

    function _signedStruct(
        Party memory party,
        bytes32 structHash
    ) private view returns (Signed memory, bytes32) {
        return _sign(party, address(consortium), structHash);
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
