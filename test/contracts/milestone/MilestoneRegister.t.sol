// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Amounts} from "../../../contracts/libraries/Amounts.sol";
import {
    DecisionCorrectedAct,
    DeliveryAcceptedAct,
    DeliveryAcceptedInPartAct,
    DeliveryRejectedAct,
    MilestoneDeliveredAct,
    MilestoneWaivedAct
} from "../../../contracts/milestone/IMilestoneActs.sol";
import {
    AgreementOfferedAct,
    VariationOfferedAct,
    VariationSignedAct
} from "../../../contracts/agreement/IAgreementActs.sol";
import {IMilestoneRegister, MilestoneTerms} from "../../../contracts/milestone/IMilestoneRegister.sol";
import {AgreementStates} from "../../../contracts/agreement/AgreementStates.sol";
import {MilestoneStates} from "../../../contracts/milestone/MilestoneStates.sol";
import {DeliveryFixture} from "../support/DeliveryFixture.sol";
import {assertTrue} from "../support/Assertions.sol";
import {vm} from "../support/Vm.sol";
import {Register} from "../../../contracts/log/Register.sol";

contract MilestoneRegisterTest is DeliveryFixture {
    bytes32 private constant OTHER = keccak256("other");

    function setUp() public {
        _deployAgreed();
    }

    // Delivering.

    function test_theSupplierDelivers() public {
        bytes32 delivery = _deliver(supplier, _deliverAct(1, 1));
        _requireState(MilestoneStates.DELIVERED, 1);
        assertTrue(_lastActOn(1) == delivery, "the decision builds on the delivery");
    }

    function test_aLateDeliveryIsTaken() public {
        vm.warp(START + 60 days); // due after 30
        _deliver(supplier, _deliverAct(1, 1));
    }

    function test_onlyTheSupplierDelivers() public {
        MilestoneDeliveredAct memory act = _deliverAct(1, 1);
        act.envelope.organisation = rival.number;
        _refuse(
            abi.encodeWithSelector(
                IMilestoneRegister.MilestoneNotSupplier.selector,
                rival.number,
                supplier.number
            )
        );
        _deliver(rival, act);
    }

    function test_aDeliveryStandsUnderTheProcurement() public {
        MilestoneDeliveredAct memory act = _deliverAct(1, 1);
        act.envelope.subject = OTHER;
        _refuse(abi.encodeWithSelector(Register.RegisterWrongSubject.selector, OTHER, PROCUREMENT));
        _deliver(supplier, act);
    }

    function test_onlyAgreedMilestonesAreDelivered() public {
        MilestoneDeliveredAct memory act = _deliverAct(3, 1);
        _refuse(abi.encodeWithSelector(IMilestoneRegister.MilestoneUnknown.selector, agreed, 3));
        _deliver(supplier, act);
    }

    function test_nothingIsDeliveredBeforeBothSigned() public {
        MilestoneTerms[] memory terms = _oneTerm(1, 1_000);
        AgreementOfferedAct memory offered = _offerAct(terms);
        offered.amount = 1_000;
        agreed = _offer(buyer, offered, terms);
        MilestoneDeliveredAct memory act = _deliverAct(1, 1);
        _refuseNotInForce(AgreementStates.OFFERED);
        _deliver(supplier, act);
    }

    function test_nothingIsDeliveredAfterTheEndButWorkDeliveredBeforeIsDecided() public {
        _deliver(supplier, _deliverAct(1, 1));
        _end(buyer, _endAct(buyer, agreed));
        vm.warp(START + 1);
        MilestoneDeliveredAct memory second = _deliverAct(2, 1);
        _refuseNotInForce(AgreementStates.ENDED);
        _deliver(supplier, second);
        _accept(buyer, _acceptAct(1, 1));
        _correct(buyer, _correctAct(1, 2, 10_000));
    }

    function test_attemptsAreCounted() public {
        MilestoneDeliveredAct memory act = _deliverAct(1, 2);
        _refuse(abi.encodeWithSelector(IMilestoneRegister.MilestoneWrongAttempt.selector, 2, 1));
        _deliver(supplier, act);
    }

    function test_noDeliveryIsDatedAhead() public {
        MilestoneDeliveredAct memory act = _deliverAct(1, 1);
        act.deliveredOn = uint40(START + 1);
        _refuseDate(act.deliveredOn);
        _deliver(supplier, act);
    }

    function test_aDeliveryBuildsOnTheLastAct() public {
        MilestoneDeliveredAct memory act = _deliverAct(1, 1);
        act.envelope.builtOn = OTHER;
        _refuse(abi.encodeWithSelector(Register.RegisterStale.selector, OTHER, agreed));
        _deliver(supplier, act);
    }

    function test_aReplayedDeliveryIsRefused() public {
        MilestoneDeliveredAct memory act = _deliverAct(1, 1);
        _deliver(supplier, act);
        _refuseState(MilestoneStates.DELIVERED);
        _deliver(supplier, act);
        _reject(buyer, _rejectAct(1, 1));
        bytes32 lastAct = _lastActOn(1);
        _refuse(abi.encodeWithSelector(Register.RegisterStale.selector, agreed, lastAct));
        _deliver(supplier, act);
    }

    // Accepting.

    function test_acceptingMakesTheAmountPayable() public {
        _deliver(supplier, _deliverAct(1, 1));
        bytes32 decision = _accept(buyer, _acceptAct(1, 1));
        _requireState(MilestoneStates.ACCEPTED, 1);
        _requirePayable(FULL, FULL_VAT);
        assertTrue(_decision(1) == decision && _lastActOn(1) == decision, "the decision stands");
        (, , bool successful, , , ) = milestones.milestoneOf(agreed, 1);
        assertTrue(successful, "fit for the next phase");
        MilestoneDeliveredAct memory again = _deliverAct(1, 2);
        _refuseState(MilestoneStates.ACCEPTED);
        _deliver(supplier, again);
    }

    function testFuzz_acceptingPaysExactlyWhatWasAgreed(uint64 amount) public {
        vm.assume(amount != FULL);
        _deliver(supplier, _deliverAct(1, 1));
        DeliveryAcceptedAct memory act = _acceptAct(1, 1);
        act.payableAmount = amount;
        _refuse(abi.encodeWithSelector(IMilestoneRegister.MilestonePayableNotAgreed.selector, amount, FULL));
        _accept(buyer, act);
    }

    function test_vatStaysWithinWhatWasAgreed() public {
        _deliver(supplier, _deliverAct(1, 1));
        DeliveryAcceptedAct memory act = _acceptAct(1, 1);
        act.payableVat = FULL_VAT + 1;
        _refuse(
            abi.encodeWithSelector(
                IMilestoneRegister.MilestonePayableVatOverAgreed.selector,
                FULL_VAT + 1,
                FULL_VAT
            )
        );
        _accept(buyer, act);
    }

    function test_onlyTheAgreementsBuyerDecides() public {
        _deliver(supplier, _deliverAct(1, 1));
        DeliveryAcceptedAct memory act = _acceptAct(1, 1);
        act.envelope.organisation = member.number;
        _refuse(
            abi.encodeWithSelector(IMilestoneRegister.MilestoneNotBuyer.selector, member.number, buyer.number)
        );
        _accept(member, act);
    }

    function test_aDecisionIsForTheDeliveryThatWaits() public {
        DeliveryAcceptedAct memory early = _acceptAct(1, 1);
        _refuseState(MilestoneStates.AGREED);
        _accept(buyer, early);
        bytes32 delivery = _deliver(supplier, _deliverAct(1, 1));
        _refuse(abi.encodeWithSelector(Register.RegisterStale.selector, agreed, delivery));
        _accept(buyer, early);
        DeliveryAcceptedAct memory act = _acceptAct(1, 2);
        _refuse(abi.encodeWithSelector(IMilestoneRegister.MilestoneWrongAttempt.selector, 2, 1));
        _accept(buyer, act);
    }

    function test_aDecisionIsDatedBetweenDeliveryAndNow() public {
        vm.warp(START + 10 days);
        _deliver(supplier, _deliverAct(1, 1));
        DeliveryAcceptedAct memory act = _acceptAct(1, 1);
        act.decidedOn = uint40(block.timestamp + 1);
        _refuseDate(act.decidedOn);
        _accept(buyer, act);
        act.decidedOn = uint40(block.timestamp - 1);
        _refuse(
            abi.encodeWithSelector(
                IMilestoneRegister.MilestoneDecidedBeforeDelivery.selector,
                act.decidedOn,
                block.timestamp
            )
        );
        _accept(buyer, act);
    }

    // Accepting in part.

    function test_aPartIsPayableAndTheRestMayFollow() public {
        _deliver(supplier, _deliverAct(1, 1));
        _acceptInPart(buyer, _partAct(1, 1, 10_000));
        _requireState(MilestoneStates.ACCEPTED_IN_PART, 1);
        _requirePayable(10_000, 2_000);
        _deliver(supplier, _deliverAct(1, 2));
        _requirePayable(10_000, 2_000);
        _accept(buyer, _acceptAct(1, 2));
        _requirePayable(FULL, FULL_VAT);
    }

    function test_aPartIsMoreThanNothingAndLessThanAll() public {
        _deliver(supplier, _deliverAct(1, 1));
        DeliveryAcceptedInPartAct memory act = _partAct(1, 1, 0);
        _refusePart(0);
        _acceptInPart(buyer, act);
        act.payableAmount = FULL;
        _refusePart(FULL);
        _acceptInPart(buyer, act);
    }

    function test_aPartHasAGround() public {
        _deliver(supplier, _deliverAct(1, 1));
        DeliveryAcceptedInPartAct memory act = _partAct(1, 1, 1);
        act.ground = 0;
        _refuseReason();
        _acceptInPart(buyer, act);
    }

    function test_aLaterAttemptNeverLowersWhatIsPayable() public {
        _deliver(supplier, _deliverAct(1, 1));
        _acceptInPart(buyer, _partAct(1, 1, 10_000));
        _deliver(supplier, _deliverAct(1, 2));
        DeliveryAcceptedInPartAct memory act = _partAct(1, 2, 9_999);
        _refuse(
            abi.encodeWithSelector(
                IMilestoneRegister.MilestonePayableLowered.selector,
                9_999,
                1_999,
                10_000,
                2_000
            )
        );
        _acceptInPart(buyer, act);
        DeliveryAcceptedAct memory all = _acceptAct(1, 2);
        all.payableVat = 1_999;
        _refuse(
            abi.encodeWithSelector(
                IMilestoneRegister.MilestonePayableLowered.selector,
                FULL,
                1_999,
                10_000,
                2_000
            )
        );
        _accept(buyer, all);
    }

    // Rejecting.

    function test_aRejectedMilestoneIsDeliveredAgain() public {
        _deliver(supplier, _deliverAct(1, 1));
        _reject(buyer, _rejectAct(1, 1));
        _requireState(MilestoneStates.REJECTED, 1);
        _requirePayable(0, 0);
        vm.warp(START + 60 days);
        _deliver(supplier, _deliverAct(1, 2));
        _acceptInPart(buyer, _partAct(1, 2, 30_000));
        _requireState(MilestoneStates.ACCEPTED_IN_PART, 2);
    }

    function test_aRejectionLeavesWhatEarlierAttemptsMadePayable() public {
        _deliver(supplier, _deliverAct(1, 1));
        _acceptInPart(buyer, _partAct(1, 1, 10_000));
        _deliver(supplier, _deliverAct(1, 2));
        _reject(buyer, _rejectAct(1, 2));
        _requirePayable(10_000, 2_000);
    }

    function test_aRejectionGivesAReason() public {
        _deliver(supplier, _deliverAct(1, 1));
        DeliveryRejectedAct memory act = _rejectAct(1, 1);
        act.reason = 0;
        _refuseReason();
        _reject(buyer, act);
    }

    // Waiving.

    function test_theBuyerWaivesWhatWasNotAccepted() public {
        bytes32 waiver = _waive(buyer, _waiveAct(1));
        _requireState(MilestoneStates.WAIVED, 0);
        assertTrue(_lastActOn(1) == waiver, "what comes next builds on it");
        vm.warp(START + 1);
        MilestoneDeliveredAct memory act = _deliverAct(1, 1);
        _refuseState(MilestoneStates.WAIVED);
        _deliver(supplier, act);
        MilestoneWaivedAct memory again = _waiveAct(1);
        _refuseState(MilestoneStates.WAIVED);
        _waive(buyer, again);
    }

    function test_aPartAcceptedStaysPayableWhenTheRestIsWaived() public {
        _deliver(supplier, _deliverAct(1, 1));
        _acceptInPart(buyer, _partAct(1, 1, 10_000));
        _waive(buyer, _waiveAct(1));
        _requireState(MilestoneStates.WAIVED, 1);
        _requirePayable(10_000, 2_000);
        _correct(buyer, _correctAct(1, 2, 12_000));
        _requireState(MilestoneStates.WAIVED, 1);
        _requirePayable(12_000, 2_400);
    }

    function test_workThatWaitsForADecisionIsNotWaived() public {
        _deliver(supplier, _deliverAct(1, 1));
        MilestoneWaivedAct memory act = _waiveAct(1);
        _refuseState(MilestoneStates.DELIVERED);
        _waive(buyer, act);
        _accept(buyer, _acceptAct(1, 1));
        act = _waiveAct(1);
        _refuseState(MilestoneStates.ACCEPTED);
        _waive(buyer, act);
    }

    function test_aWaiverIsReasonedCurrentAndTheBuyers() public {
        MilestoneWaivedAct memory act = _waiveAct(1);
        act.reason = 0;
        _refuseReason();
        _waive(buyer, act);
        act = _waiveAct(1);
        act.envelope.builtOn = OTHER;
        _refuse(abi.encodeWithSelector(Register.RegisterStale.selector, OTHER, agreed));
        _waive(buyer, act);
        _end(buyer, _endAct(buyer, agreed));
        act = _waiveAct(1);
        _refuseNotInForce(AgreementStates.ENDED);
        _waive(buyer, act);
    }

    // Correcting.

    function test_aDecisionIsCorrectedAndTheCorrectionToo() public {
        _deliver(supplier, _deliverAct(1, 1));
        _accept(buyer, _acceptAct(1, 1));
        _correct(buyer, _correctAct(1, 2, 25_000));
        _requireState(MilestoneStates.ACCEPTED_IN_PART, 1);
        _requirePayable(25_000, 5_000);
        bytes32 second = _correct(buyer, _correctAct(1, 2, 24_000));
        _requirePayable(24_000, 4_800);
        assertTrue(_decision(1) == second && _lastActOn(1) == second, "the second correction stands");
        _correct(buyer, _correctAct(1, 3, 0));
        _requireState(MilestoneStates.REJECTED, 1);
        _requirePayable(0, 0);
        _correct(buyer, _correctAct(1, 1, FULL));
        _requireState(MilestoneStates.ACCEPTED, 1);
        _requirePayable(FULL, FULL_VAT);
    }

    function test_onlyTheLastDecisionIsCorrected() public {
        _deliver(supplier, _deliverAct(1, 1));
        bytes32 decision = _accept(buyer, _acceptAct(1, 1));
        bytes32 correction = _correct(buyer, _correctAct(1, 2, 25_000));
        DecisionCorrectedAct memory act = _correctAct(1, 2, 24_000);
        act.corrects = decision;
        _refuse(
            abi.encodeWithSelector(IMilestoneRegister.MilestoneWrongDecision.selector, decision, correction)
        );
        _correct(buyer, act);
        act = _correctAct(1, 2, 24_000);
        act.envelope.builtOn = decision;
        _refuse(abi.encodeWithSelector(Register.RegisterStale.selector, decision, correction));
        _correct(buyer, act);
    }

    function test_nothingUndecidedIsCorrected() public {
        DecisionCorrectedAct memory act = _correctAct(1, 1, FULL);
        _refuse(abi.encodeWithSelector(IMilestoneRegister.MilestoneNothingDecided.selector, agreed, 1));
        _correct(buyer, act);
        _deliver(supplier, _deliverAct(1, 1));
        _refuseState(MilestoneStates.DELIVERED);
        _correct(buyer, act);
    }

    function test_aCorrectionKeepsToTheRulesOfItsOutcome() public {
        _deliver(supplier, _deliverAct(1, 1));
        _acceptInPart(buyer, _partAct(1, 1, 10_000));
        DecisionCorrectedAct memory act = _correctAct(1, 1, FULL - 1);
        _refuse(
            abi.encodeWithSelector(IMilestoneRegister.MilestonePayableNotAgreed.selector, FULL - 1, FULL)
        );
        _correct(buyer, act);
        act = _correctAct(1, 2, FULL);
        _refusePart(FULL);
        _correct(buyer, act);
        act = _correctAct(1, 3, 1);
        _refuse(
            abi.encodeWithSelector(IMilestoneRegister.MilestonePayableThoughRejected.selector, 1, 0, 0, 0)
        );
        _correct(buyer, act);
        act = _correctAct(1, 4, 1);
        _refuse(abi.encodeWithSelector(IMilestoneRegister.MilestoneUnknownOutcome.selector, 4));
        _correct(buyer, act);
        act = _correctAct(1, 3, 0);
        act.successful = true;
        _refuse(abi.encodeWithSelector(IMilestoneRegister.MilestoneRejectedNotSuccessful.selector));
        _correct(buyer, act);
        act = _correctAct(1, 2, 10_000);
        act.payableVat = FULL_VAT + 1;
        _refuse(
            abi.encodeWithSelector(
                IMilestoneRegister.MilestonePayableVatOverAgreed.selector,
                FULL_VAT + 1,
                FULL_VAT
            )
        );
        _correct(buyer, act);
    }

    function test_aCorrectionIsReasonedDatedAndTheBuyers() public {
        _deliver(supplier, _deliverAct(1, 1));
        _accept(buyer, _acceptAct(1, 1));
        DecisionCorrectedAct memory act = _correctAct(1, 2, 1);
        act.reason = 0;
        _refuseReason();
        _correct(buyer, act);
        act = _correctAct(1, 2, 1);
        act.decidedOn = uint40(START + 1);
        _refuseDate(act.decidedOn);
        _correct(buyer, act);
        act = _correctAct(1, 2, 1);
        act.envelope.organisation = member.number;
        _refuse(
            abi.encodeWithSelector(IMilestoneRegister.MilestoneNotBuyer.selector, member.number, buyer.number)
        );
        _correct(member, act);
    }

    function test_aCorrectionToRejectedLeavesWhatEarlierAttemptsMadePayable() public {
        _deliver(supplier, _deliverAct(1, 1));
        _acceptInPart(buyer, _partAct(1, 1, 10_000));
        _deliver(supplier, _deliverAct(1, 2));
        _accept(buyer, _acceptAct(1, 2));
        _correct(buyer, _correctAct(1, 3, 10_000));
        _requirePayable(10_000, 2_000);
    }

    function test_aCorrectionLeavesNoVatWithoutNet() public {
        _deliver(supplier, _deliverAct(1, 1));
        _acceptInPart(buyer, _partAct(1, 1, 10_000));
        _deliver(supplier, _deliverAct(1, 2));
        _accept(buyer, _acceptAct(1, 2));
        DecisionCorrectedAct memory act = _correctAct(1, 3, 0);
        act.payableVat = 2_000;
        _refuse(abi.encodeWithSelector(Amounts.AmountVatWithoutNet.selector, 2_000));
        _correct(buyer, act);
        act.payableVat = 0;
        _correct(buyer, act);
        _requirePayable(0, 0);
    }

    function test_aCorrectionNeverGoesBelowWhatIsPaid() public {
        _deliver(supplier, _deliverAct(1, 1));
        _accept(buyer, _acceptAct(1, 1));
        _recordPayment(finance, _payAct(20_000));
        DecisionCorrectedAct memory act = _correctAct(1, 2, 19_999);
        act.payableVat = 4_000;
        _refuseBelowPaid(19_999, 4_000);
        _correct(buyer, act);
        act = _correctAct(1, 2, 20_000);
        act.payableVat = 3_999;
        _refuseBelowPaid(20_000, 3_999);
        _correct(buyer, act);
        _correct(buyer, _correctAct(1, 2, 20_000));
    }

    // Varying.

    function test_termsDoNotChangeUnderADeliveryOrAfterAWaiver() public {
        VariationSignedAct memory signed = _varied(1, 40_001);
        _deliver(supplier, _deliverAct(1, 1));
        _refuseState(MilestoneStates.DELIVERED);
        _signVariation(supplier, signed, _oneTerm(1, 40_001));
        _reject(buyer, _rejectAct(1, 1));
        _waive(buyer, _waiveAct(1));
        _refuseState(MilestoneStates.WAIVED);
        _signVariation(supplier, signed, _oneTerm(1, 40_001));
    }

    function test_termsNeverFallBelowWhatIsPayable() public {
        _deliver(supplier, _deliverAct(1, 1));
        _acceptInPart(buyer, _partAct(1, 1, 10_000));
        VariationSignedAct memory signed = _varied(1, 9_999);
        _refuse(
            abi.encodeWithSelector(
                IMilestoneRegister.MilestoneTermsBelowPayable.selector,
                1,
                9_999,
                1_999,
                10_000,
                2_000
            )
        );
        _signVariation(supplier, signed, _oneTerm(1, 9_999));
        signed = _varied(1, 10_000);
        _signVariation(supplier, signed, _oneTerm(1, 10_000));
        _deliver(supplier, _deliverAct(1, 2));
        _accept(buyer, _acceptAct(1, 2));
        _requirePayable(10_000, 2_000);
    }

    function test_aDecisionIsStillCorrectedAfterAVariation() public {
        _deliver(supplier, _deliverAct(1, 1));
        _accept(buyer, _acceptAct(1, 1));
        VariationSignedAct memory signed = _varied(1, 50_000);
        _signVariation(supplier, signed, _oneTerm(1, 50_000));
        _correct(buyer, _correctAct(1, 1, 50_000));
        _requirePayable(50_000, 10_000);
    }

    function testFuzz_payableStaysBetweenPaidAndAgreed(
        uint64[6] memory amounts,
        uint8[6] memory outcomes
    ) public {
        _deliver(supplier, _deliverAct(1, 1));
        _acceptInPart(buyer, _partAct(1, 1, 15_000));
        _recordPayment(finance, _payAct(12_000));
        for (uint256 i = 0; i < amounts.length; ++i) {
            uint64 amount = amounts[i] % 50_000;
            DecisionCorrectedAct memory act = _correctAct(1, (outcomes[i] % 3) + 1, amount);
            try this.correct(act) {
                _requirePayable(amount, amount / 5);
            } catch {
                (, uint64 payableAmount, , ) = milestones.decisionOf(agreed, 1, 0);
                assertTrue(payableAmount >= 12_000 && payableAmount <= FULL, "between paid and agreed");
            }
            bool fits = act.outcome == 1 ? amount == FULL : amount >= 12_000 && amount < FULL;
            if (act.outcome == 3) fits = false; // 12,000 are paid
            assertTrue(fits == (_decision(1) != act.corrects), "taken if and only if it fits");
        }
    }

    function correct(DecisionCorrectedAct calldata act) external {
        _correct(buyer, act);
    }

    function _varied(uint16 number, uint64 amount) private returns (VariationSignedAct memory) {
        MilestoneTerms[] memory terms = _oneTerm(number, amount);
        VariationOfferedAct memory act = _variationAct(buyer, agreed, terms);
        return _agreeing(supplier, act, _offerVariation(buyer, act, terms));
    }

    function _requireState(uint8 state, uint8 attempts) private view {
        (uint8 actual, uint8 actualAttempts, , , , ) = milestones.milestoneOf(agreed, 1);
        assertTrue(actual == state, "state");
        assertTrue(actualAttempts == attempts, "attempts");
    }

    function _requirePayable(uint64 amount, uint64 vat) private view {
        (, uint64 payableAmount, uint64 payableVat, bool byBuyer) = milestones.decisionOf(
            agreed,
            1,
            keccak256(buyer.signer)
        );
        assertTrue(payableAmount == amount && payableVat == vat, "payable");
        assertTrue(byBuyer, "remembers who decided");
    }

    function _refuseState(uint8 state) private {
        _refuse(abi.encodeWithSelector(IMilestoneRegister.MilestoneWrongState.selector, agreed, 1, state));
    }

    function _refuseNotInForce(uint8 state) private {
        _refuse(
            abi.encodeWithSelector(IMilestoneRegister.MilestoneAgreementNotInForce.selector, agreed, state)
        );
    }

    function _refuseDate(uint40 date) private {
        _refuse(
            abi.encodeWithSelector(IMilestoneRegister.MilestoneDateInFuture.selector, date, block.timestamp)
        );
    }

    function _refuseReason() private {
        _refuse(abi.encodeWithSelector(IMilestoneRegister.MilestoneNoReason.selector, agreed, 1));
    }

    function _refusePart(uint64 amount) private {
        _refuse(abi.encodeWithSelector(IMilestoneRegister.MilestonePayableNotAPart.selector, amount, FULL));
    }

    function _refuseBelowPaid(uint64 amount, uint64 vat) private {
        _refuse(
            abi.encodeWithSelector(
                IMilestoneRegister.MilestonePayableBelowPaid.selector,
                amount,
                vat,
                20_000,
                4_000
            )
        );
    }
}
