// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {
    AgreementEndedAct,
    AgreementOfferedAct,
    AgreementSignedAct,
    MilestoneTerms,
    VariationOfferedAct
} from "../../../contracts/agreement/IAgreementActs.sol";
import {IAgreementRegister} from "../../../contracts/agreement/IAgreementRegister.sol";
import {Dates} from "../../../contracts/libraries/Dates.sol";
import {DeliveryFixture} from "../support/DeliveryFixture.sol";
import {vm} from "../support/Vm.sol";

/// @notice When agreements start and end, and those called off within their framework.
contract AgreementDatesTest is DeliveryFixture {
    MilestoneTerms[] private none;

    function setUp() public {
        _deployAgreements();
    }

    function test_anAgreementStartsAtMostAMonthBeforeItIsOffered() public {
        AgreementOfferedAct memory act = _offerAct(none);
        act.startsOn = uint40(START - 31 days - 1);
        _refuseEarly(act.startsOn, START - 31 days);
        _offer(buyer, act, none);
        act.startsOn = uint40(START - 31 days);
        _offer(buyer, act, none);
    }

    function test_aCallOffEndsWithItsFramework() public {
        bytes32 framework = _frameworkInForce();
        AgreementOfferedAct memory act = _callOffAct(framework);
        act.endsOn = ENDS_ON + 1;
        _refuseAfterFramework(ENDS_ON + 1);
        _offer(buyer, act, none);
    }

    function test_aCallOffIsNotVariedBeyondItsFramework() public {
        bytes32 framework = _frameworkInForce();
        AgreementOfferedAct memory act = _callOffAct(framework);
        bytes32 id = _offer(buyer, act, none);
        _signAgreement(supplier, _signCallOff(id));
        VariationOfferedAct memory varied = _variationAct(buyer, id, none);
        (varied.amount, varied.vat) = (1, 0);
        _refuseAfterFramework(varied.endsOn);
        _offerVariation(buyer, varied, none);
    }

    function test_aFrameworkDoesNotEndBeforeItsCallOffs() public {
        bytes32 framework = _frameworkInForce();
        _signAgreement(supplier, _signCallOff(_offer(buyer, _callOffAct(framework), none)));
        VariationOfferedAct memory varied = _variationAct(buyer, framework, none);
        varied.endsOn = ENDS_ON - 1;
        _refuse(
            abi.encodeWithSelector(
                IAgreementRegister.AgreementEndsBeforeCallOffs.selector,
                ENDS_ON - 1,
                ENDS_ON
            )
        );
        _offerVariation(buyer, varied, none);
    }

    function test_nothingIsCalledOffOnceTheLastDayIsOver() public {
        bytes32 framework = _frameworkInForce();
        vm.warp(ENDS_ON - 30 days);
        AgreementOfferedAct memory act = _callOffAct(framework);
        act.startsOn = ENDS_ON - 30 days;
        act.openUntil = ENDS_ON + 100 days;
        act.envelope.validUntil = type(uint40).max;
        bytes32 id = _offer(buyer, act, none);
        AgreementSignedAct memory signed = _signCallOff(id);
        signed.startsOn = act.startsOn;
        signed.envelope.validUntil = type(uint40).max;
        vm.warp(ENDS_ON + 25 hours);
        act.startsOn = ENDS_ON;
        _refuseOver(framework);
        _offer(buyer, act, none);
        _refuseOver(framework);
        _signAgreement(supplier, signed);
        vm.warp(ENDS_ON + 25 hours - 1);
        _signAgreement(supplier, signed);
    }

    function test_noOfferStandsForLongerThanHalfAYear() public {
        AgreementOfferedAct memory act = _offerAct(none);
        act.openUntil = uint40(START + 183 days + 1);
        _refuseTooLong(act.openUntil);
        _offer(buyer, act, none);
        act.openUntil = uint40(START + 183 days);
        _offer(buyer, act, none);
    }

    function test_norDoesAnOfferOfAVariation() public {
        VariationOfferedAct memory act = _variationAct(buyer, _inForce(), none);
        act.openUntil = uint40(START + 183 days + 1);
        _refuseTooLong(act.openUntil);
        _offerVariation(buyer, act, none);
        act.openUntil = uint40(START + 183 days);
        _offerVariation(buyer, act, none);
    }

    function test_nothingIsEndedForADayLongAgo() public {
        bytes32 id = _inForce();
        vm.warp(START + 60 days);
        AgreementEndedAct memory act = _endAct(buyer, id);
        act.effectiveOn = uint40(START + 29 days - 1);
        _refuseEarly(act.effectiveOn, START + 29 days);
        _end(buyer, act);
        act.effectiveOn = uint40(START + 29 days);
        _end(buyer, act);
    }

    function test_noPaymentOfTheBuyersKeepsTheSupplierFromEnding() public {
        agreed = _inForce();
        _deliver(supplier, _deliverAct(1, 1));
        _accept(buyer, _acceptAct(1, 1));
        bytes32 payment = _recordPayment(finance, _payAct(1_000));
        AgreementEndedAct memory byBuyer = _endAct(buyer, agreed);
        AgreementEndedAct memory bySupplier = _endAct(supplier, agreed);
        _correctPayment(finance, _correctPaymentAct(payment, 1_001));
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementPaidDiffers.selector, 1_000, 1_001));
        _end(buyer, byBuyer);
        bySupplier.paid = AMOUNT + 1;
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementPaidDiffers.selector, AMOUNT + 1, 1_001));
        _end(supplier, bySupplier);
        bySupplier.paid = 1_000;
        _end(supplier, bySupplier);
    }

    function _callOffAct(bytes32 framework) private view returns (AgreementOfferedAct memory act) {
        act = _offerAct(none);
        act.framework = framework;
        (act.amount, act.vat) = (1, 0);
    }

    function _signCallOff(bytes32 id) private view returns (AgreementSignedAct memory act) {
        act = _signAct(id);
        act.amount = 1;
    }

    function _refuseEarly(uint40 date, uint256 earliest) private {
        _refuse(abi.encodeWithSelector(Dates.DateTooEarly.selector, date, earliest));
    }

    function _refuseTooLong(uint40 openUntil) private {
        bytes4 error = IAgreementRegister.AgreementOpenTooLong.selector;
        _refuse(abi.encodeWithSelector(error, openUntil, START + 183 days));
    }

    function _refuseAfterFramework(uint40 endsOn) private {
        _refuse(
            abi.encodeWithSelector(IAgreementRegister.AgreementEndsAfterFramework.selector, endsOn, ENDS_ON)
        );
    }

    function _refuseOver(bytes32 framework) private {
        _refuse(
            abi.encodeWithSelector(IAgreementRegister.AgreementFrameworkOver.selector, framework, ENDS_ON)
        );
    }
}
