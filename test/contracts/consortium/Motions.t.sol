// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IConsortium} from "../../../contracts/consortium/IConsortium.sol";
import {IConsortiumActs, VoteCastAct} from "../../../contracts/consortium/IConsortiumActs.sol";
import {Majorities} from "../../../contracts/consortium/Majorities.sol";
import {Standings} from "../../../contracts/directory/Standings.sol";
import {Subjects} from "../../../contracts/libraries/Subjects.sol";
import {Signed} from "../../../contracts/log/Act.sol";
import {RegisterStatus} from "../../../contracts/log/RegisterStatus.sol";
import {Party} from "../support/ActSigner.sol";
import {assertEq, assertTrue} from "../support/Assertions.sol";
import {ConsortiumFixture} from "../support/ConsortiumFixture.sol";
import {MotionRegister, QuestionPutAct} from "../support/MotionRegister.sol";
import {vm} from "../support/Vm.sol";

/// @dev Whatever a motion is about; what the Consortium's own motions do stands beside.
contract MotionsTest is ConsortiumFixture {
    uint40 private constant CLOSES = uint40(START + 30 days);

    MotionRegister private register;
    Party[] private founders;

    function setUp() public {
        _deployCore();
    }

    // Majorities

    function testFuzz_aMotionIsCarriedByItsMajorityAndNoOneLess(
        uint8 authorities,
        bool twoThirds,
        uint32 ballots
    ) public {
        authorities = 1 + (authorities % 12);
        _begin(authorities);
        uint8 majority = twoThirds ? Majorities.TWO_THIRDS : Majorities.MORE_THAN_HALF;
        bytes32 motion = _put(majority, 0);
        uint256 votesFor = 0;
        for (uint256 i = 0; i < authorities; ++i) {
            bool isFor = ballots & (1 << i) != 0;
            _vote(founders[i], motion, isFor ? FOR : AGAINST);
            if (isFor) ++votesFor;
            bool carried =
                twoThirds
                    ? votesFor * 3 >= uint256(authorities) * 2 && votesFor > 0
                    : votesFor * 2 > authorities;
            (uint8 state, , ) = consortium.motionOf(motion);
            assertEq(state, carried ? CARRIED : OPEN);
            if (carried) return;
        }
    }

    /// Else they suspend the other sixteen, and have two thirds of themselves.
    function test_seventeenOfThirtyThreeDecideNothingAboutTheOthers() public {
        _begin(33);
        bytes32 motion = _propose(founders[0], _standing(founders[0], founders[32], Standings.SUSPENDED));
        for (uint256 i = 0; i < 21; ++i) _vote(founders[i], motion, FOR);
        _expectMotion(motion, OPEN, 21, 0);
        _vote(founders[21], motion, FOR);
        _expectMotion(motion, CARRIED, 22, 0);
    }

    function test_seventeenOfThirtyThreeAdmitNobody() public {
        _begin(33);
        bytes32 motion = _proposeAdmission(founders[0]);
        for (uint256 i = 0; i < 21; ++i) _vote(founders[i], motion, FOR);
        _expectMotion(motion, OPEN, 21, 0);
        _vote(founders[21], motion, FOR);
        _expectMotion(motion, CARRIED, 22, 0);
    }

    function test_nobodyDecidesOverAnotherAlone() public {
        _begin(2);
        bytes32 motion = _put(Majorities.TWO_THIRDS, founders[1].number);
        _vote(founders[0], motion, FOR);
        _expectMotion(motion, OPEN, 1, 0);
    }

    function test_theOneConcernedHasNoVoteAndIsNotCounted() public {
        _begin(4);
        bytes32 motion = _put(Majorities.MORE_THAN_HALF, founders[3].number);
        _expectVoteRefused(
            founders[3],
            _ballot(founders[3], motion, AGAINST),
            abi.encodeWithSelector(IConsortium.ConsortiumConcerned.selector, motion, founders[3].number)
        );
        _vote(founders[0], motion, FOR);
        _expectMotion(motion, OPEN, 1, 0);
        _vote(founders[1], motion, FOR); // two of three
        _expectMotion(motion, CARRIED, 2, 0);
    }

    function test_aSupplierConcernedTakesNoVoteAway() public {
        _begin(4);
        Party memory supplier = _enterSupplier(founders[0], "supplier");
        bytes32 motion = _put(Majorities.MORE_THAN_HALF, supplier.number);
        _vote(founders[0], motion, FOR);
        _vote(founders[1], motion, FOR); // a half
        _expectMotion(motion, OPEN, 2, 0);
        _vote(founders[2], motion, FOR);
        _expectMotion(motion, CARRIED, 3, 0);
    }

    // Who counts

    function test_votesOfThoseWhoAreNoLongerEntitledDoNotCount() public {
        _begin(6);
        bytes32 motion = _proposeAdmission(founders[1]); // four of six
        for (uint256 i = 0; i < 3; ++i) _vote(founders[i], motion, FOR);
        _suspend(founders, founders[0]);
        _expectMotion(motion, OPEN, 2, 0);
        _vote(founders[3], motion, FOR);
        _expectMotion(motion, OPEN, 3, 0);
        _vote(founders[4], motion, FOR);
        _expectMotion(motion, CARRIED, 4, 0);
    }

    function test_votesCountAgainOnceTheStandingIsGoodAgain() public {
        _begin(6);
        bytes32 motion = _proposeAdmission(founders[1]);
        _vote(founders[0], motion, FOR);
        _suspend(founders, founders[0]);
        _expectMotion(motion, OPEN, 0, 0);
        _carry(founders, _propose(founders[1], _standing(founders[1], founders[0], Standings.GOOD)));
        _expectMotion(motion, OPEN, 1, 0);
    }

    function test_whoIsNotInGoodStandingHasNoVote() public {
        _begin(4);
        bytes32 motion = _put(Majorities.MORE_THAN_HALF, 0);
        _suspend(founders, founders[3]);
        _leave(founders[2]);
        for (uint256 i = 2; i < 4; ++i) {
            _expectVoteRefused(
                founders[i],
                _ballot(founders[i], motion, FOR),
                abi.encodeWithSelector(IConsortium.ConsortiumNotEntitled.selector, founders[i].number)
            );
        }
    }

    function test_aPartyThatLeavesMakesTheMajoritySmaller() public {
        _begin(5);
        bytes32 motion = _put(Majorities.MORE_THAN_HALF, 0); // three of five
        _vote(founders[0], motion, FOR);
        _vote(founders[1], motion, FOR);
        _leave(founders[4]);
        _leave(founders[3]); // two of three
        _expectMotion(motion, OPEN, 2, 0);
        _vote(founders[1], motion, FOR);
        _expectMotion(motion, CARRIED, 2, 0);
    }

    /// More seats than a word has bits.
    function test_threeHundredAuthoritiesVote() public {
        _begin(300);
        bytes32 motion = _put(Majorities.MORE_THAN_HALF, 0);
        for (uint256 i = 149; i < 299; ++i) _vote(founders[i], motion, FOR);
        _expectMotion(motion, OPEN, 150, 0);
        _vote(founders[299], motion, FOR);
        _expectMotion(motion, CARRIED, 151, 0);
    }

    // Closing

    function test_ownMotionsCloseAfterNinetyDays() public {
        _begin(3);
        bytes32 motion = _proposeAdmission(founders[0]);
        uint40 closesOn = uint40(START + 90 days);
        vm.warp(closesOn);
        _vote(founders[0], motion, FOR);
        vm.warp(closesOn + 1);
        _expectVoteRefused(
            founders[1],
            _ballot(founders[1], motion, FOR),
            abi.encodeWithSelector(
                IConsortium.ConsortiumMotionLapsed.selector,
                motion,
                closesOn,
                closesOn + 1
            )
        );
    }

    function test_aRegistersMotionClosesWhenTheRegisterSays() public {
        _begin(3);
        bytes32 motion = _put(Majorities.MORE_THAN_HALF, 0);
        vm.warp(CLOSES + 1);
        _expectVoteRefused(
            founders[0],
            _ballot(founders[0], motion, FOR),
            abi.encodeWithSelector(IConsortium.ConsortiumMotionLapsed.selector, motion, CLOSES, CLOSES + 1)
        );
    }

    // Motions of registers

    function test_aRegisterLaysAMotionAndCarriesItOut() public {
        _begin(3);
        bytes32 motion = _put(Majorities.MORE_THAN_HALF, 0);
        (uint8 majority, uint40 closesOn, uint32 concerned) = consortium.termsOf(motion);
        assertTrue(
            majority == Majorities.MORE_THAN_HALF && closesOn == CLOSES && concerned == 0,
            "the terms are the register's"
        );
        _vote(founders[0], motion, FOR);
        assertEq(register.carriedOut(), 0);
        VoteCastAct memory act = _ballot(founders[1], motion, FOR);
        (Signed memory by, ) = _signed(founders[1], act);
        vm.expectEmit(address(consortium));
        emit IConsortiumActs.VoteCast(act, true, 0);
        consortium.vote(act, by);
        assertEq(register.carriedOut(), motion);
        assertEq(register.carriedOutIn(), uint256(vm.load(address(log), bytes32(uint256(1)))));
        _expectVoteRefused(
            founders[2],
            _ballot(founders[2], motion, FOR),
            abi.encodeWithSelector(IConsortium.ConsortiumMotionClosed.selector, motion)
        );
    }

    function test_onlyActiveRegistersLayMotions() public {
        _begin(1);
        bytes memory refusal = abi.encodeWithSelector(
            IConsortium.ConsortiumNotAnActiveRegister.selector,
            address(this)
        );
        vm.expectRevert(refusal);
        consortium.lay(CONTENT, Majorities.MORE_THAN_HALF, CLOSES, 0);
        vm.prank(address(consortium));
        log.setRegisterStatus(address(register), RegisterStatus.RUN_OFF);
        QuestionPutAct memory act = _question(Majorities.MORE_THAN_HALF, CLOSES, 0);
        Signed memory by = _signedQuestion(act);
        vm.expectRevert(
            abi.encodeWithSelector(IConsortium.ConsortiumNotAnActiveRegister.selector, address(register))
        );
        register.put(act, by);
    }

    function test_aMotionHasTermsThatCanBeMet() public {
        _begin(1);
        _expectQuestionRefused(
            _question(3, CLOSES, 0),
            abi.encodeWithSelector(IConsortium.ConsortiumUnknownMajority.selector, 3)
        );
        _expectQuestionRefused(
            _question(Majorities.TWO_THIRDS, uint40(START), 0),
            abi.encodeWithSelector(IConsortium.ConsortiumClosesTooEarly.selector, START, START)
        );
        _expectQuestionRefused(
            _question(Majorities.TWO_THIRDS, CLOSES, 99),
            abi.encodeWithSelector(IConsortium.ConsortiumUnknownOrganisation.selector, 99)
        );
    }

    // What cannot be carried out

    function test_whatIsRefusedHasFailedAndTheVoteStands() public {
        _begin(1);
        register.behave(MotionRegister.Manner.Refuses);
        bytes32 motion = _put(Majorities.MORE_THAN_HALF, 0);
        _expectFailure(motion, abi.encodeWithSelector(MotionRegister.NotNow.selector, motion));
        assertEq(register.carriedOut(), 0);
    }

    function test_whatRunsOutOfGasHasFailed() public {
        _begin(1);
        register.behave(MotionRegister.Manner.BurnsGas);
        _expectFailure(_put(Majorities.MORE_THAN_HALF, 0), "");
    }

    function test_aReasonIsCutAtAKilobyte() public {
        _begin(1);
        register.behave(MotionRegister.Manner.TalksForEver);
        _expectFailure(_put(Majorities.MORE_THAN_HALF, 0), new bytes(1024));
    }

    /// ATTACK: whoever carries the carrying vote gives it just enough gas for everything but what it decides.
    function testFuzz_nobodyStarvesAMotion(uint32 gasLimit) public {
        _begin(1);
        register.behave(MotionRegister.Manner.Works);
        bytes32 motion = _put(Majorities.MORE_THAN_HALF, 0);
        VoteCastAct memory act = _ballot(founders[0], motion, FOR);
        (Signed memory by, ) = _signed(founders[0], act);
        try consortium.vote{gas: gasLimit % 3_000_000}(act, by) {
            _expectMotion(motion, CARRIED, 1, 0);
        } catch {
            _expectMotion(motion, OPEN, 0, 0);
        }
    }

    function test_theCarryingVoteSaysHowMuchGasItNeeds() public {
        _begin(1);
        bytes32 motion = _put(Majorities.MORE_THAN_HALF, 0);
        VoteCastAct memory act = _ballot(founders[0], motion, FOR);
        (Signed memory by, ) = _signed(founders[0], act);
        vm.expectPartialRevert(IConsortium.ConsortiumTooLittleGas.selector);
        consortium.vote{gas: 2_000_000}(act, by);
        consortium.vote{gas: 2_300_000}(act, by);
        _expectMotion(motion, CARRIED, 1, 0);
    }

    function _begin(uint256 authorities) private {
        Party[] memory found = _found(authorities);
        for (uint256 i = 0; i < authorities; ++i) founders.push(found[i]);
        register = new MotionRegister(log, consortium);
        _admit(address(register));
    }

    function _question(
        uint8 majority,
        uint40 closesOn,
        uint32 concerned
    ) private view returns (QuestionPutAct memory) {
        return
            QuestionPutAct(
                _envelope(founders[0], Subjects.CONSORTIUM, 0, CONTENT),
                majority,
                closesOn,
                concerned
            );
    }

    function _signedQuestion(QuestionPutAct memory act) private view returns (Signed memory by) {
        bytes32 structHash = keccak256(abi.encode(register.QUESTION_PUT(), act));
        (by, ) = _sign(founders[0], address(register), structHash);
    }

    function _put(uint8 majority, uint32 concerned) private returns (bytes32 motion) {
        QuestionPutAct memory act = _question(majority, CLOSES, concerned);
        return register.put(act, _signedQuestion(act));
    }

    function _expectQuestionRefused(QuestionPutAct memory act, bytes memory refusal) private {
        Signed memory by = _signedQuestion(act);
        vm.expectRevert(refusal);
        register.put(act, by);
    }

    function _expectVoteRefused(Party memory voter, VoteCastAct memory act, bytes memory refusal) private {
        (Signed memory by, ) = _signed(voter, act);
        vm.expectRevert(refusal);
        consortium.vote(act, by);
    }

    function _expectFailure(bytes32 motion, bytes memory reason) private {
        VoteCastAct memory act = _ballot(founders[0], motion, FOR);
        (Signed memory by, bytes32 actHash) = _signed(founders[0], act);
        vm.expectEmit(address(consortium));
        emit IConsortiumActs.VoteCast(act, true, 0);
        vm.expectEmit(address(consortium));
        emit IConsortium.MotionFailed(motion, reason);
        consortium.vote(act, by);
        _expectMotion(motion, FAILED, 1, 0);
        assertEq(consortium.lastVoteOf(motion, founders[0].number), actHash);
    }
}
