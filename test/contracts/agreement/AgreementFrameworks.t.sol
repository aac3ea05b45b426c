// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {
    AgreementOfferedAct,
    AgreementSignedAct,
    VariationOfferedAct,
    VariationSignedAct
} from "../../../contracts/agreement/IAgreementActs.sol";
import {IAgreementRegister} from "../../../contracts/agreement/IAgreementRegister.sol";
import {MilestoneTerms} from "../../../contracts/milestone/IMilestoneRegister.sol";
import {AgreementStates} from "../../../contracts/agreement/AgreementStates.sol";
import {AgreementFixture} from "../support/AgreementFixture.sol";
import {assertTrue} from "../support/Assertions.sol";

/// @notice Framework agreements, and the agreements called off from them (DOMAIN: a contract per phase).
contract AgreementFrameworksTest is AgreementFixture {
    bytes32 private framework;
    MilestoneTerms[] private none;

    function setUp() public {
        _deployAgreements();
        framework = _frameworkInForce();
    }

    function test_anAgreementIsCalledOffFromItsFramework() public {
        bytes32 id = _callOff(60_000, "phase 1");
        (, , , uint8 state) = agreements.partiesOf(id);
        (, uint64 allocated, , , ) = agreements.termsOf(framework);
        assertTrue(state == AgreementStates.IN_FORCE && allocated == 60_000, "in force and counted");
    }

    function test_anotherBuyerOfTheGroupCallsOff() public {
        AgreementOfferedAct memory act = _callOffAct(60_000, "phase 1");
        act.envelope.organisation = member.number;
        bytes32 id = _offer(member, act, _oneTerm(1, 60_000));
        _signAgreement(supplier, _signCallOff(id, 60_000, "phase 1"));
    }

    function test_callOffsDoNotCountAgainstTheAwardsCeiling() public {
        _callOff(60_000, "phase 1");
        AgreementOfferedAct memory act = _offerAct(none);
        act.amount = 50_000;
        _offer(buyer, act, none); // with the framework's 100,000 this is the ceiling
    }

    function test_callOffsStayWithinTheFramework() public {
        _callOff(60_000, "phase 1");
        AgreementOfferedAct memory act = _callOffAct(40_001, "phase 2");
        _refuseOver(100_001);
        _offer(buyer, act, _oneTerm(1, 40_001));
    }

    function test_callOffsStayWithinTheFrameworkWhenTheyAreSigned() public {
        bytes32 first = _offerCallOff(60_000, "phase 1");
        bytes32 second = _offerCallOff(50_000, "phase 2");
        _signAgreement(supplier, _signCallOff(first, 60_000, "phase 1"));
        _refuseOver(110_000);
        _signAgreement(supplier, _signCallOff(second, 50_000, "phase 2"));
    }

    function test_aWithdrawnCallOffLeavesTheCeilingAlone() public {
        bytes32 id = _offerCallOff(60_000, "phase 1");
        _withdraw(buyer, _withdrawAct(id));
        _callOff(100_000, "phase 2");
    }

    function test_aFrameworkHasNoMilestones() public {
        AgreementOfferedAct memory act = _offerAct(_terms());
        act.isFramework = true;
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementFrameworkWithMilestones.selector, 2));
        _offer(buyer, act, _terms());
        VariationOfferedAct memory variation = _variationAct(buyer, framework, _terms());
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementFrameworkWithMilestones.selector, 2));
        _offerVariation(buyer, variation, _terms());
    }

    function test_aFrameworkIsNotCalledOff() public {
        AgreementOfferedAct memory act = _callOffAct(1_000, "phase 1");
        act.isFramework = true;
        act.milestones = _hashOf(none);
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementFrameworkInFramework.selector, framework));
        _offer(buyer, act, none);
    }

    function test_nothingIsCalledOffFromAnOrdinaryAgreement() public {
        AgreementOfferedAct memory ordinary = _offerAct(none);
        ordinary.amount = 1_000;
        bytes32 id = _offer(buyer, ordinary, none);
        AgreementOfferedAct memory act = _callOffAct(1_000, "phase 1");
        act.framework = id;
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementNotAFramework.selector, id));
        _offer(buyer, act, _oneTerm(1, 1_000));
    }

    function test_aCallOffIsForTheFrameworksSupplier() public {
        AgreementOfferedAct memory act = _callOffAct(1_000, "phase 1");
        act.supplier = rival.number;
        _refuse(
            abi.encodeWithSelector(
                IAgreementRegister.AgreementFrameworkOfAnotherSupplier.selector,
                framework,
                supplier.number
            )
        );
        _offer(buyer, act, _oneTerm(1, 1_000));
    }

    function test_aCallOffIsInTheFrameworksProcurement() public {
        bytes32 other = keccak256("other procurement");
        uint32[] memory buyers = new uint32[](1);
        buyers[0] = buyer.number;
        awards.open(other, "GBP", buyers);
        awards.award(other, AWARD);
        AgreementOfferedAct memory act = _callOffAct(1_000, "phase 1");
        act.envelope.subject = other;
        _refuse(
            abi.encodeWithSelector(
                IAgreementRegister.AgreementFrameworkOfAnotherProcurement.selector,
                framework,
                PROCUREMENT
            )
        );
        _offer(buyer, act, _oneTerm(1, 1_000));
    }

    function test_aCallOffStartsWhileTheFrameworkRuns() public {
        AgreementOfferedAct memory act = _callOffAct(1_000, "phase 1");
        act.startsOn = ENDS_ON + 1 days;
        act.endsOn = ENDS_ON + 30 days;
        _refuse(
            abi.encodeWithSelector(
                IAgreementRegister.AgreementStartsAfterFramework.selector,
                act.startsOn,
                ENDS_ON
            )
        );
        _offer(buyer, act, _oneTerm(1, 1_000));
    }

    function test_nothingIsCalledOffBeforeTheFrameworkIsSignedNorAfterItEnded() public {
        bytes32 open = _offerCallOff(1_000, "phase 1");
        _end(buyer, _endAct(buyer, framework));
        _refuseNotInForce(AgreementStates.ENDED);
        _signAgreement(supplier, _signCallOff(open, 1_000, "phase 1"));
        AgreementOfferedAct memory act = _callOffAct(1_000, "phase 2");
        _refuseNotInForce(AgreementStates.ENDED);
        _offer(buyer, act, _oneTerm(1, 1_000));
    }

    function test_anAgreementOutlivesItsFramework() public {
        bytes32 id = _callOff(60_000, "phase 1");
        _end(buyer, _endAct(buyer, framework));
        VariationOfferedAct memory act = _variationWithin(id);
        bytes32 variation = _offerVariation(buyer, act, none);
        _signVariation(supplier, _agreeing(supplier, act, variation), none);
    }

    function test_aVariationOfACallOffStaysWithinTheFramework() public {
        bytes32 id = _callOff(60_000, "phase 1");
        _callOff(35_000, "phase 2");
        VariationOfferedAct memory act = _variationWithin(id); // 66,000
        bytes32 variation = _offerVariation(buyer, act, none);
        VariationSignedAct memory signed = _agreeing(supplier, act, variation);
        _refuseOver(101_000);
        _signVariation(supplier, signed, none);
    }

    function test_aVariationOfAFrameworkStaysAboveItsCallOffs() public {
        _callOff(60_000, "phase 1");
        VariationOfferedAct memory act = _variationAct(supplier, framework, none);
        act.amount = 59_999;
        bytes32 variation = _offerVariation(supplier, act, none);
        VariationSignedAct memory signed = _agreeing(buyer, act, variation);
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementOverFramework.selector, 60_000, 59_999));
        _signVariation(buyer, signed, none);
        act.amount = 60_000;
        variation = _offerVariation(supplier, act, none);
        _signVariation(buyer, _agreeing(buyer, act, variation), none);
    }

    function testFuzz_callOffsNeverExceedTheFramework(uint64[6] memory amounts) public {
        uint256 calledOff = 0;
        for (uint256 i = 0; i < amounts.length; ++i) {
            uint64 amount = (amounts[i] % AMOUNT) + 1;
            AgreementOfferedAct memory act = _callOffAct(amount, abi.encode(i));
            if (calledOff + amount > AMOUNT) {
                _refuseOver(calledOff + amount);
                _offer(buyer, act, _oneTerm(1, amount));
            } else {
                _callOff(amount, abi.encode(i));
                calledOff += amount;
            }
        }
    }

    function _callOff(uint64 amount, bytes memory name) private returns (bytes32 id) {
        id = _offerCallOff(amount, name);
        _signAgreement(supplier, _signCallOff(id, amount, name));
    }

    function _offerCallOff(uint64 amount, bytes memory name) private returns (bytes32) {
        return _offer(buyer, _callOffAct(amount, name), _oneTerm(1, amount));
    }

    function _callOffAct(
        uint64 amount,
        bytes memory name
    ) private view returns (AgreementOfferedAct memory act) {
        act = _offerAct(_oneTerm(1, amount));
        act.envelope.content = keccak256(name);
        act.framework = framework;
        (act.amount, act.vat) = (amount, amount / 5);
    }

    /// @dev The default variation, but with the framework's last day.
    function _variationWithin(bytes32 id) private view returns (VariationOfferedAct memory act) {
        act = _variationAct(buyer, id, none);
        act.endsOn = act.endsOnBefore;
    }

    function _signCallOff(
        bytes32 id,
        uint64 amount,
        bytes memory name
    ) private view returns (AgreementSignedAct memory act) {
        act = _signAct(id);
        act.envelope.content = keccak256(name);
        act.amount = amount;
    }

    function _refuseOver(uint256 calledOff) private {
        _refuse(
            abi.encodeWithSelector(IAgreementRegister.AgreementOverFramework.selector, calledOff, AMOUNT)
        );
    }

    function _refuseNotInForce(uint8 state) private {
        _refuse(
            abi.encodeWithSelector(IAgreementRegister.AgreementFrameworkNotInForce.selector, framework, state)
        );
    }
}
