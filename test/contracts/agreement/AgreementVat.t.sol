// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {
    AgreementOfferedAct,
    AgreementSignedAct,
    MilestoneTerms,
    VariationOfferedAct,
    VariationSignedAct
} from "../../../contracts/agreement/IAgreementActs.sol";
import {IAgreementRegister} from "../../../contracts/agreement/IAgreementRegister.sol";
import {Amounts} from "../../../contracts/libraries/Amounts.sol";
import {assertEq, assertTrue} from "../support/Assertions.sol";
import {AgreementFixture} from "../support/AgreementFixture.sol";

/// @notice VAT is summed like net: the milestones' within the agreement's, the call-offs' within the framework's.
contract AgreementVatTest is AgreementFixture {
    uint64 private constant VAT = AMOUNT / 5;

    function setUp() public {
        _deployAgreements();
    }

    function test_theMilestonesVatStaysWithinTheAgreements() public {
        MilestoneTerms[] memory terms = _terms();
        terms[0].vat += 1;
        AgreementOfferedAct memory act = _offerAct(terms);
        _refuseMilestones(VAT + 1, VAT);
        _offer(buyer, act, terms);
    }

    function test_aVariationKeepsTheVatOfTheMilestonesWithinIt() public {
        bytes32 id = _inForce();
        MilestoneTerms[] memory terms = _oneTerm(1, 40_000);
        terms[0].vat = 8_001;
        VariationOfferedAct memory act = _variationAct(buyer, id, terms);
        act.vat = VAT;
        VariationSignedAct memory signed = _agreeing(supplier, act, _offerVariation(buyer, act, terms));
        _refuseMilestones(VAT + 1, VAT);
        _signVariation(supplier, signed, terms);
    }

    function test_aVariationDoesNotLowerTheVatBelowTheMilestones() public {
        bytes32 id = _inForce();
        MilestoneTerms[] memory none = new MilestoneTerms[](0);
        VariationOfferedAct memory act = _variationAct(buyer, id, none);
        act.vat = VAT - 1;
        VariationSignedAct memory signed = _agreeing(supplier, act, _offerVariation(buyer, act, none));
        _refuseMilestones(VAT, VAT - 1);
        _signVariation(supplier, signed, none);
    }

    function test_thereIsNoVatWithoutNet() public {
        MilestoneTerms[] memory terms = _terms();
        terms[0].amount = 0;
        _refuseVatAlone(terms[0].vat);
        _offer(buyer, _offerAct(terms), terms);
        AgreementOfferedAct memory act = _offerAct(new MilestoneTerms[](0));
        act.amount = 0;
        _refuseVatAlone(VAT);
        _offer(buyer, act, new MilestoneTerms[](0));
        bytes32 id = _inForce();
        VariationOfferedAct memory variation = _variationAct(buyer, id, new MilestoneTerms[](0));
        variation.amount = 0;
        _refuseVatAlone(variation.vat);
        _offerVariation(buyer, variation, new MilestoneTerms[](0));
    }

    function testFuzz_theMilestonesVatNeverExceedsTheAgreements(uint64 first, uint64 second) public {
        MilestoneTerms[] memory terms = _terms();
        (terms[0].vat, terms[1].vat) = (first % (2 * VAT), second % (2 * VAT));
        uint256 sum = uint256(terms[0].vat) + terms[1].vat;
        AgreementOfferedAct memory act = _offerAct(terms);
        if (sum > VAT) {
            _refuseMilestones(sum, VAT);
            _offer(buyer, act, terms);
            return;
        }
        (, uint64 allocated) = agreements.vatOf(_offer(buyer, act, terms));
        assertEq(allocated, sum);
    }

    function testFuzz_theCallOffsVatNeverExceedsTheFrameworks(uint64[5] memory vats) public {
        bytes32 framework = _frameworkInForce();
        uint256 calledOff = 0;
        for (uint256 i = 0; i < vats.length; ++i) {
            uint64 vat = vats[i] % VAT;
            AgreementOfferedAct memory act = _callOffAct(framework, vat, keccak256(abi.encode(i)));
            bool isOver = calledOff + vat > VAT;
            if (isOver) _refuseFramework(calledOff + vat);
            bytes32 id = _offer(buyer, act, new MilestoneTerms[](0));
            if (isOver) continue;
            _signAgreement(supplier, _signCallOff(id, act));
            calledOff += vat;
        }
        (, uint64 allocated) = agreements.vatOf(framework);
        assertTrue(allocated == calledOff && calledOff <= VAT, "each counted once");
    }

    function test_whatIsSignedFirstCounts() public {
        bytes32 framework = _frameworkInForce();
        AgreementOfferedAct memory first = _callOffAct(framework, VAT, "first");
        AgreementOfferedAct memory second = _callOffAct(framework, 1, "second");
        bytes32 firstId = _offer(buyer, first, new MilestoneTerms[](0));
        bytes32 secondId = _offer(buyer, second, new MilestoneTerms[](0));
        _signAgreement(supplier, _signCallOff(firstId, first));
        AgreementSignedAct memory signed = _signCallOff(secondId, second);
        _refuseFramework(VAT + 1);
        _signAgreement(supplier, signed);
    }

    function test_aFrameworksVatIsNotVariedBelowItsCallOffs() public {
        bytes32 framework = _frameworkInForce();
        AgreementOfferedAct memory act = _callOffAct(framework, 100, "first");
        _signAgreement(supplier, _signCallOff(_offer(buyer, act, new MilestoneTerms[](0)), act));
        VariationOfferedAct memory varied = _variationAct(buyer, framework, new MilestoneTerms[](0));
        varied.vat = 99;
        bytes32 variation = _offerVariation(buyer, varied, new MilestoneTerms[](0));
        VariationSignedAct memory signed = _agreeing(supplier, varied, variation);
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementOverFrameworkVat.selector, 100, 99));
        _signVariation(supplier, signed, new MilestoneTerms[](0));
    }

    function _callOffAct(
        bytes32 framework,
        uint64 vat,
        bytes32 content
    ) private view returns (AgreementOfferedAct memory act) {
        act = _offerAct(new MilestoneTerms[](0));
        act.envelope.content = content;
        act.framework = framework;
        (act.amount, act.vat) = (1, vat);
    }

    function _signCallOff(
        bytes32 id,
        AgreementOfferedAct memory offered
    ) private view returns (AgreementSignedAct memory act) {
        act = _signAct(id);
        act.envelope.content = offered.envelope.content;
        act.amount = offered.amount;
    }

    function _refuseVatAlone(uint64 vat) private {
        _refuse(abi.encodeWithSelector(Amounts.AmountVatWithoutNet.selector, vat));
    }

    function _refuseMilestones(uint256 sum, uint64 vat) private {
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementMilestonesOverVat.selector, sum, vat));
    }

    function _refuseFramework(uint256 sum) private {
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementOverFrameworkVat.selector, sum, VAT));
    }
}
