// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IHistoryLog} from "../../../contracts/log/IHistoryLog.sol";
import {
    DecisionCorrectedAct,
    DeliveryAcceptedAct,
    DeliveryRejectedAct,
    MilestoneDeliveredAct,
    MilestoneWaivedAct
} from "../../../contracts/milestone/IMilestoneActs.sol";
import {
    AgreementOfferedAct,
    MilestoneTerms,
    VariationOfferedAct
} from "../../../contracts/agreement/IAgreementActs.sol";
import {AgreementStates} from "../../../contracts/agreement/AgreementStates.sol";
import {Dates} from "../../../contracts/libraries/Dates.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {IMilestoneRegister} from "../../../contracts/milestone/IMilestoneRegister.sol";
import {MilestoneStates} from "../../../contracts/milestone/MilestoneStates.sol";
import {Register} from "../../../contracts/log/Register.sol";
import {assertEq, assertTrue} from "../support/Assertions.sol";
import {DeliveryFixture} from "../support/DeliveryFixture.sol";
import {Party} from "../support/LedgerFixture.sol";
import {vm} from "../support/Vm.sol";

/// @notice What one side cannot do to the other on a milestone, and what a key cannot do at all.
contract MilestoneGriefingTest is DeliveryFixture {
    bytes32 private constant OTHER = keccak256("other");

    function setUp() public {
        _deployAgreed();
    }

    // Money.

    function test_noCorrectionMakesMorePayableThanIsAgreedNow() public {
        _deliver(supplier, _deliverAct(1, 1));
        _acceptInPart(buyer, _partAct(1, 1, 20_000));
        _deliver(supplier, _deliverAct(1, 2));
        _acceptInPart(buyer, _partAct(1, 2, 30_000));
        _correct(buyer, _correctAct(1, 3, 5_000)); // rejected, 5,000 stay payable
        _lower(1, 5_000);
        DecisionCorrectedAct memory act = _correctAct(1, 3, 20_000); // what the first attempt had made payable
        act.payableVat = 1_000;
        _refuse(
            abi.encodeWithSelector(IMilestoneRegister.MilestonePayableOverAgreed.selector, 20_000, 5_000)
        );
        _correct(buyer, act);
    }

    function testFuzz_whatIsPayableStaysWithinWhatIsAgreed(uint64 part, uint64 lowered, uint64 right) public {
        part = (part % (FULL - 1)) + 1;
        _deliver(supplier, _deliverAct(1, 1));
        _acceptInPart(buyer, _partAct(1, 1, part));
        _deliver(supplier, _deliverAct(1, 2));
        _reject(buyer, _rejectAct(1, 2));
        lowered = part + (lowered % (FULL - part));
        _lower(1, lowered);
        DecisionCorrectedAct memory act = _correctAct(1, 3, right % (2 * FULL));
        act.payableVat = 0;
        if (act.payableAmount > lowered) {
            _refuse(
                abi.encodeWithSelector(
                    IMilestoneRegister.MilestonePayableOverAgreed.selector,
                    act.payableAmount,
                    lowered
                )
            );
            _correct(buyer, act);
            return;
        }
        if (act.payableAmount > part) {
            _refuse(
                abi.encodeWithSelector(
                    IMilestoneRegister.MilestonePayableThoughRejected.selector,
                    act.payableAmount,
                    0,
                    part,
                    part / 5
                )
            );
        }
        _correct(buyer, act);
        (, uint64 payableAmount, , ) = milestones.decisionOf(agreed, 1, 0);
        assertTrue(payableAmount <= lowered, "within what is agreed");
    }

    // Corrections.

    function test_aCorrectionCorrectsSomething() public {
        _deliver(supplier, _deliverAct(1, 1));
        _accept(buyer, _acceptAct(1, 1));
        DecisionCorrectedAct memory act = _correctAct(1, 1, FULL);
        act.successful = true;
        _refuse(abi.encodeWithSelector(IMilestoneRegister.MilestoneNothingCorrected.selector, agreed, 1));
        _correct(buyer, act);
        act.successful = false;
        _correct(buyer, act);
    }

    function test_itsDayAloneMayBeCorrected() public {
        vm.warp(START + 10 days);
        MilestoneDeliveredAct memory delivery = _deliverAct(1, 1);
        delivery.deliveredOn = uint40(START);
        _deliver(supplier, delivery);
        _reject(buyer, _rejectAct(1, 1));
        DecisionCorrectedAct memory act = _correctAct(1, 3, 0);
        _refuse(abi.encodeWithSelector(IMilestoneRegister.MilestoneNothingCorrected.selector, agreed, 1));
        _correct(buyer, act);
        act.decidedOn = uint40(START + 1 days);
        _correct(buyer, act);
    }

    function test_noCorrectionMakesTheNextDeliveryStale() public {
        _deliver(supplier, _deliverAct(1, 1));
        bytes32 decision = _reject(buyer, _rejectAct(1, 1));
        MilestoneDeliveredAct memory next = _deliverAct(1, 2);
        assertEq(next.envelope.builtOn, decision);
        _correct(buyer, _correctAct(1, 2, 1));
        _correct(buyer, _correctAct(1, 2, 2));
        _deliver(supplier, next);
    }

    function test_aVariationDoesMakeItStale() public {
        _deliver(supplier, _deliverAct(1, 1));
        _reject(buyer, _rejectAct(1, 1));
        MilestoneDeliveredAct memory next = _deliverAct(1, 2);
        _correct(buyer, _correctAct(1, 2, 1));
        bytes32 seen = next.envelope.builtOn;
        bytes32 varied = _lower(1, 30_000);
        _refuse(abi.encodeWithSelector(Register.RegisterStale.selector, seen, varied));
        _deliver(supplier, next);
    }

    function test_aSecondDecisionForgetsTheCorrectionOfTheFirst() public {
        _deliver(supplier, _deliverAct(1, 1));
        _acceptInPart(buyer, _partAct(1, 1, 10_000));
        bytes32 correction = _correct(buyer, _correctAct(1, 2, 11_000));
        _deliver(supplier, _deliverAct(1, 2));
        bytes32 second = _acceptInPart(buyer, _partAct(1, 2, 12_000));
        assertEq(_decision(1), second);
        assertTrue(!milestones.isDecision(agreed, 1, correction), "of an earlier attempt");
        assertTrue(!milestones.isDecision(agreed, 1, 0), "no correction is none");
        assertTrue(milestones.isDecision(agreed, 1, second), "the decision");
    }

    // Deliveries made before the buyer ended or waived.

    function test_whatWasDeliveredBeforeTheEndIsRecordedWithinAMonth() public {
        vm.warp(START + 29 days);
        _end(buyer, _endAct(buyer, agreed));
        vm.warp(START + 59 days);
        MilestoneDeliveredAct memory act = _deliverAct(1, 1);
        act.deliveredOn = uint40(START + 29 days + 1);
        _refuseEnded();
        _deliver(supplier, act);
        act.deliveredOn = uint40(START + 29 days);
        vm.warp(START + 59 days + 1);
        _refuseEnded();
        _deliver(supplier, act);
        vm.warp(START + 59 days);
        _deliver(supplier, act);
        _accept(buyer, _acceptAct(1, 1));
    }

    function test_whatWasDeliveredBeforeTheWaiverIsRecordedWithinAMonth() public {
        vm.warp(START + 29 days);
        _waive(buyer, _waiveAct(1));
        vm.warp(START + 59 days);
        MilestoneDeliveredAct memory act = _deliverAct(1, 1);
        act.deliveredOn = uint40(START + 29 days + 1);
        _refuseState(MilestoneStates.WAIVED);
        _deliver(supplier, act);
        act.deliveredOn = uint40(START + 29 days);
        vm.warp(START + 59 days + 1);
        _refuseState(MilestoneStates.WAIVED);
        _deliver(supplier, act);
        vm.warp(START + 59 days);
        _deliver(supplier, act);
        _accept(buyer, _acceptAct(1, 1));
    }

    function test_anOfferThatNobodySignedTakesNoDelivery() public {
        MilestoneTerms[] memory terms = _oneTerm(1, 1_000);
        agreed = _offerSmall(terms);
        MilestoneDeliveredAct memory act = _deliverAct(1, 1);
        _refuse(
            abi.encodeWithSelector(
                IMilestoneRegister.MilestoneAgreementNotInForce.selector,
                agreed,
                AgreementStates.OFFERED
            )
        );
        _deliver(supplier, act);
    }

    // Dates and numbers.

    function test_nothingIsDeliveredLongBeforeTheAgreementStarts() public {
        MilestoneDeliveredAct memory act = _deliverAct(1, 1);
        act.deliveredOn = uint40(START - 31 days - 1);
        _refuse(abi.encodeWithSelector(Dates.DateTooEarly.selector, act.deliveredOn, START - 31 days));
        _deliver(supplier, act);
        act.deliveredOn = uint40(START - 31 days);
        _deliver(supplier, act);
    }

    function test_afterTheLastAttemptThereIsNoOther() public {
        for (uint256 i = 1; i <= 255; ++i) {
            _deliver(supplier, _deliverAct(1, uint8(i)));
            _reject(buyer, _rejectAct(1, uint8(i)));
        }
        MilestoneDeliveredAct memory act = _deliverAct(1, 255);
        _refuse(abi.encodeWithSelector(IMilestoneRegister.MilestoneNoMoreAttempts.selector, agreed, 1));
        _deliver(supplier, act);
    }

    // Keys and subjects.

    function test_aDecisionStandsUnderTheProcurement() public {
        _deliver(supplier, _deliverAct(1, 1));
        DeliveryAcceptedAct memory act = _acceptAct(1, 1);
        act.envelope.subject = OTHER;
        _refuse(abi.encodeWithSelector(Register.RegisterWrongSubject.selector, OTHER, PROCUREMENT));
        _accept(buyer, act);
        DeliveryRejectedAct memory rejection = _rejectAct(1, 1);
        rejection.envelope.subject = OTHER;
        _refuse(abi.encodeWithSelector(Register.RegisterWrongSubject.selector, OTHER, PROCUREMENT));
        _reject(buyer, rejection);
    }

    function test_onlyASignatoryDelivers() public {
        Party memory administrator = _addKey(supplier, Roles.ADMINISTRATOR);
        MilestoneDeliveredAct memory act = _deliverAct(1, 1);
        _refuse(
            abi.encodeWithSelector(
                IHistoryLog.HistoryLogKeyLacksRole.selector,
                administrator.signer,
                Roles.ADMINISTRATOR,
                Roles.SIGNATORY
            )
        );
        _deliver(administrator, act);
    }

    function test_whatIsAcceptedOrWaivedIsNotWaived() public {
        _deliver(supplier, _deliverAct(1, 1));
        MilestoneWaivedAct memory act = _waiveAct(1);
        _refuseState(MilestoneStates.DELIVERED);
        _waive(buyer, act);
        _accept(buyer, _acceptAct(1, 1));
        act = _waiveAct(1);
        _refuseState(MilestoneStates.ACCEPTED);
        _waive(buyer, act);
        _waive(buyer, _waiveAct(2));
        act = _waiveAct(2);
        _refuse(
            abi.encodeWithSelector(
                IMilestoneRegister.MilestoneWrongState.selector,
                agreed,
                2,
                MilestoneStates.WAIVED
            )
        );
        _waive(buyer, act);
    }

    /// @dev Both agree on less for a milestone.
    function _lower(uint16 number, uint64 amount) private returns (bytes32) {
        MilestoneTerms[] memory terms = _oneTerm(number, amount);
        VariationOfferedAct memory offered = _variationAct(buyer, agreed, terms);
        (offered.amount, offered.vat) = (AMOUNT, AMOUNT / 5);
        bytes32 variation = _offerVariation(buyer, offered, terms);
        return _signVariation(supplier, _agreeing(supplier, offered, variation), terms);
    }

    function _offerSmall(MilestoneTerms[] memory terms) private returns (bytes32) {
        AgreementOfferedAct memory act = _offerAct(terms);
        (act.amount, act.vat) = (1_000, 200);
        return _offer(buyer, act, terms);
    }

    function _refuseEnded() private {
        _refuse(
            abi.encodeWithSelector(
                IMilestoneRegister.MilestoneAgreementNotInForce.selector,
                agreed,
                AgreementStates.ENDED
            )
        );
    }

    function _refuseState(uint8 state) private {
        _refuse(abi.encodeWithSelector(IMilestoneRegister.MilestoneWrongState.selector, agreed, 1, state));
    }
}
