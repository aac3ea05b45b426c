// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {
    AgreementOfferedAct,
    VariationDeclinedAct,
    VariationOfferedAct,
    VariationSignedAct,
    VariationWithdrawnAct
} from "../../../contracts/agreement/IAgreementActs.sol";
import {IAgreementRegister} from "../../../contracts/agreement/IAgreementRegister.sol";
import {MilestoneTerms} from "../../../contracts/milestone/IMilestoneRegister.sol";
import {AgreementStates} from "../../../contracts/agreement/AgreementStates.sol";
import {Amounts} from "../../../contracts/libraries/Amounts.sol";
import {AgreementFixture} from "../support/AgreementFixture.sol";
import {assertTrue} from "../support/Assertions.sol";
import {Party} from "../support/LedgerFixture.sol";
import {vm} from "../support/Vm.sol";
import {Register} from "../../../contracts/log/Register.sol";

/// @notice Agreements are varied by both parties, whichever offers.
contract AgreementVariationsTest is AgreementFixture {
    uint8 private constant OPEN = 1;
    uint8 private constant WITHDRAWN = 2;
    uint8 private constant DECLINED = 3;
    uint8 private constant SIGNED = 4;

    bytes32 private id;
    MilestoneTerms[] private added;

    function setUp() public {
        _deployAgreements();
        id = _inForce();
        added.push(_oneTerm(3, 10_000)[0]);
    }

    function test_aVariationHoldsOnceTheOtherPartySigned() public {
        VariationOfferedAct memory act = _variationAct(buyer, id, added);
        bytes32 variation = _offerVariation(buyer, act, added);
        _requireTerms(AMOUNT, 100_000, ENDS_ON);
        _requireVariation(variation, buyer, OPEN);
        bytes32 signature = _signVariation(supplier, _agreeing(supplier, act, variation), added);
        _requireTerms(110_000, 110_000, ENDS_ON + 10 days);
        _requireVariation(variation, buyer, SIGNED);
        assertTrue(_lastAct() == signature, "what comes next builds on it");
        (uint8 state, , , uint64 amount, uint64 vat, bytes32 lastAct) = milestones.milestoneOf(id, 3);
        assertTrue(
            state == 1 && amount == 10_000 && vat == 2_000 && lastAct == signature,
            "a milestone of its terms"
        );
    }

    function test_theSupplierMayOfferOneToo() public {
        VariationOfferedAct memory act = _variationAct(supplier, id, added);
        bytes32 variation = _offerVariation(supplier, act, added);
        _requireVariation(variation, supplier, OPEN);
        _signVariation(buyer, _agreeing(buyer, act, variation), added);
        _requireVariation(variation, supplier, SIGNED);
    }

    function test_aDueDateMovesByAVariation() public {
        MilestoneTerms[] memory moved = new MilestoneTerms[](1);
        moved[0] = _terms()[0];
        moved[0].dueOn += 14 days;
        VariationOfferedAct memory act = _variationAct(buyer, id, moved);
        act.amount = AMOUNT;
        bytes32 variation = _offerVariation(buyer, act, moved);
        bytes32 signature = _signVariation(supplier, _agreeing(supplier, act, variation), moved);
        _requireTerms(AMOUNT, 100_000, ENDS_ON + 10 days);
        (, , , , , bytes32 lastAct) = milestones.milestoneOf(id, 1);
        assertTrue(lastAct == signature, "the next delivery builds on the new date");
    }

    // Crossed offers.

    function test_ofTwoCrossedOffersTheOneSignedFirstHolds() public {
        VariationOfferedAct memory ours = _variationAct(buyer, id, added);
        VariationOfferedAct memory theirs = _variationAct(supplier, id, added);
        theirs.amount = 115_000;
        bytes32 first = _offerVariation(buyer, ours, added);
        bytes32 second = _offerVariation(supplier, theirs, added);
        VariationSignedAct memory late = _agreeing(buyer, theirs, second);
        bytes32 seen = _lastAct();
        bytes32 signature = _signVariation(supplier, _agreeing(supplier, ours, first), added);
        _refuse(abi.encodeWithSelector(Register.RegisterStale.selector, seen, signature));
        _signVariation(buyer, late, added);
        _declineVariation(buyer, _declineVariationAct(buyer, id, second));
        _requireVariation(second, supplier, DECLINED);
    }

    function test_nobodyBlocksAnEndingByOffering() public {
        VariationOfferedAct memory act = _variationAct(supplier, id, added);
        bytes32 variation = _offerVariation(supplier, act, added);
        VariationSignedAct memory signed = _agreeing(buyer, act, variation);
        _end(buyer, _endAct(buyer, id));
        _refuseState(AgreementStates.ENDED);
        _signVariation(buyer, signed, added);
    }

    // Offering.

    function test_aVariationIsForAnAgreementInForce() public {
        AgreementOfferedAct memory offered = _offerAct(_terms());
        offered.supplier = rival.number;
        bytes32 open = _offer(buyer, offered, _terms());
        VariationOfferedAct memory act = _variationAct(buyer, open, added);
        _refuse(
            abi.encodeWithSelector(
                IAgreementRegister.AgreementWrongState.selector,
                open,
                AgreementStates.OFFERED
            )
        );
        _offerVariation(buyer, act, added);
    }

    function test_onlyThePartiesVary() public {
        VariationOfferedAct memory act = _variationAct(rival, id, added);
        _refuse(
            abi.encodeWithSelector(
                IAgreementRegister.AgreementNotParty.selector,
                rival.number,
                buyer.number,
                supplier.number
            )
        );
        _offerVariation(rival, act, added);
    }

    function test_aVariationNamesWhatHoldsNow() public {
        VariationOfferedAct memory act = _variationAct(buyer, id, added);
        act.amountBefore = 1;
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementAmountDiffers.selector, 1, AMOUNT));
        _offerVariation(buyer, act, added);
        act = _variationAct(buyer, id, added);
        act.endsOnBefore = 1;
        _refuseDates(1, ENDS_ON);
        _offerVariation(buyer, act, added);
        act = _variationAct(buyer, id, added);
        act.envelope.builtOn = id;
        bytes32 lastAct = _lastAct();
        _refuse(abi.encodeWithSelector(Register.RegisterStale.selector, id, lastAct));
        _offerVariation(buyer, act, added);
    }

    function test_aVariationIsSensible() public {
        VariationOfferedAct memory act = _variationAct(buyer, id, added);
        act.openUntil = uint40(START - 1);
        _refuse(
            abi.encodeWithSelector(
                IAgreementRegister.AgreementOpenUntilPassed.selector,
                act.openUntil,
                block.timestamp
            )
        );
        _offerVariation(buyer, act, added);
        act = _variationAct(buyer, id, added);
        act.endsOn = STARTS_ON - 1;
        _refuse(
            abi.encodeWithSelector(
                IAgreementRegister.AgreementEndsBeforeStart.selector,
                act.endsOn,
                STARTS_ON
            )
        );
        _offerVariation(buyer, act, added);
        act = _variationAct(buyer, id, added);
        act.amount = uint64(1) << 53;
        _refuse(abi.encodeWithSelector(Amounts.AmountOverLimit.selector, act.amount, Amounts.MOST));
        _offerVariation(buyer, act, added);
    }

    function test_theSameVariationIsTakenOnce() public {
        VariationOfferedAct memory act = _variationAct(buyer, id, added);
        bytes32 variation = _offerVariation(buyer, act, added);
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementVariationKnown.selector, variation));
        _offerVariation(buyer, act, added);
    }

    function test_theMilestonesPassedAreTheOnesSigned() public {
        VariationOfferedAct memory act = _variationAct(buyer, id, _terms());
        _refuseMilestones(_hashOf(added), act.milestones);
        _offerVariation(buyer, act, added);
    }

    // Withdrawing and declining.

    function test_whoOfferedTakesItBack() public {
        VariationOfferedAct memory act = _variationAct(buyer, id, added);
        bytes32 variation = _offerVariation(buyer, act, added);
        VariationWithdrawnAct memory withdrawal = _withdrawVariationAct(buyer, id, variation);
        withdrawal.reason = 0;
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementNoReason.selector, id));
        _withdrawVariation(buyer, withdrawal);
        _withdrawVariation(buyer, _withdrawVariationAct(buyer, id, variation));
        _requireVariation(variation, buyer, WITHDRAWN);
        VariationSignedAct memory signed = _agreeing(supplier, act, variation);
        _refuseNotOpen(variation, WITHDRAWN);
        _signVariation(supplier, signed, added);
    }

    function test_theOtherPartyDoesNotTakeItBack() public {
        bytes32 variation = _offerVariation(buyer, _variationAct(buyer, id, added), added);
        _refuse(
            abi.encodeWithSelector(
                IAgreementRegister.AgreementVariationOfOtherParty.selector,
                variation,
                buyer.number
            )
        );
        _withdrawVariation(supplier, _withdrawVariationAct(supplier, id, variation));
    }

    function test_theOtherPartyDeclinesIt() public {
        bytes32 variation = _offerVariation(buyer, _variationAct(buyer, id, added), added);
        _refuseOwn(variation, buyer);
        _declineVariation(buyer, _declineVariationAct(buyer, id, variation));
        VariationDeclinedAct memory act = _declineVariationAct(supplier, id, variation);
        act.reason = 0;
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementNoReason.selector, id));
        _declineVariation(supplier, act);
        _declineVariation(supplier, _declineVariationAct(supplier, id, variation));
        _requireVariation(variation, buyer, DECLINED);
        _refuseNotOpen(variation, DECLINED);
        _declineVariation(supplier, _declineVariationAct(supplier, id, variation));
    }

    function test_aVariationBelongsToOneAgreement() public {
        bytes32 variation = _offerVariation(buyer, _variationAct(buyer, id, added), added);
        bytes32 other = keccak256("other");
        _refuse(
            abi.encodeWithSelector(IAgreementRegister.AgreementVariationOfAnother.selector, variation, id)
        );
        _declineVariation(supplier, _declineVariationAct(supplier, other, variation));
        _refuseNotOpen(other, 0);
        _declineVariation(supplier, _declineVariationAct(supplier, id, other));
    }

    // Signing.

    function test_nobodySignsItsOwnVariation() public {
        VariationOfferedAct memory act = _variationAct(buyer, id, added);
        bytes32 variation = _offerVariation(buyer, act, added);
        _refuseOwn(variation, buyer);
        _signVariation(buyer, _agreeing(buyer, act, variation), added);
    }

    function test_aVariationLapses() public {
        VariationOfferedAct memory act = _variationAct(buyer, id, added);
        bytes32 variation = _offerVariation(buyer, act, added);
        vm.warp(act.openUntil + 1);
        VariationSignedAct memory signed = _agreeing(supplier, act, variation);
        _refuse(
            abi.encodeWithSelector(
                IAgreementRegister.AgreementOpenUntilPassed.selector,
                act.openUntil,
                act.openUntil + 1
            )
        );
        _signVariation(supplier, signed, added);
    }

    function testFuzz_anotherDigestIsNotSigned(bytes32 content) public {
        VariationSignedAct memory signed = _offered();
        bytes32 expected = signed.envelope.content;
        vm.assume(content != expected);
        signed.envelope.content = content;
        _refuse(abi.encodeWithSelector(Register.RegisterWrongContent.selector, content, expected));
        _signVariation(supplier, signed, added);
    }

    function test_otherAmountsAreNotSigned() public {
        VariationSignedAct memory signed = _offered();
        signed.amountBefore = 1;
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementAmountDiffers.selector, 1, AMOUNT));
        _signVariation(supplier, signed, added);
        signed.amountBefore = AMOUNT;
        signed.amount = 2;
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementAmountDiffers.selector, 2, 110_000));
        _signVariation(supplier, signed, added);
        signed.amount = 110_000;
        signed.vat = 3;
        _refuseVat(3, 2000);
        _signVariation(supplier, signed, added);
        signed.vat = 22_000;
        signed.vatRate = 500;
        _refuseVat(22_000, 500);
        _signVariation(supplier, signed, added);
    }

    function test_otherDatesAreNotSigned() public {
        VariationSignedAct memory signed = _offered();
        signed.endsOnBefore = 1;
        _refuseDates(1, ENDS_ON);
        _signVariation(supplier, signed, added);
        signed.endsOnBefore = ENDS_ON;
        signed.endsOn = 2;
        _refuseDates(2, ENDS_ON + 10 days);
        _signVariation(supplier, signed, added);
    }

    function test_otherMilestonesAreNotSigned() public {
        VariationSignedAct memory signed = _offered();
        bytes32 expected = signed.milestones;
        signed.milestones = _hashOf(_terms());
        _refuseMilestones(signed.milestones, expected);
        _signVariation(supplier, signed, _terms());
        _refuseMilestones(expected, signed.milestones);
        _signVariation(supplier, signed, added);
    }

    function testFuzz_milestonesStayWithinTheVariedAmount(uint64 amount) public {
        amount = 1 + (amount % CEILING);
        VariationOfferedAct memory act = _variationAct(buyer, id, added);
        act.amount = amount;
        VariationSignedAct memory signed = _agreeing(supplier, act, _offerVariation(buyer, act, added));
        if (amount < 110_000) {
            _refuse(
                abi.encodeWithSelector(
                    IAgreementRegister.AgreementMilestonesOverAmount.selector,
                    110_000,
                    amount
                )
            );
        }
        _signVariation(supplier, signed, added);
    }

    function _offered() private returns (VariationSignedAct memory) {
        VariationOfferedAct memory act = _variationAct(buyer, id, added);
        return _agreeing(supplier, act, _offerVariation(buyer, act, added));
    }

    function _lastAct() private view returns (bytes32 lastAct) {
        (, , , , lastAct) = agreements.termsOf(id);
    }

    function _requireTerms(uint64 amount, uint64 allocated, uint40 endsOn) private view {
        (uint64 actual, uint64 actualAllocated, , uint40 actualEndsOn, ) = agreements.termsOf(id);
        assertTrue(actual == amount && actualAllocated == allocated && actualEndsOn == endsOn, "terms");
    }

    function _requireVariation(bytes32 variation, Party memory by, uint8 state) private view {
        (bytes32 agreement, uint32 offeredBy, uint8 actual, uint40 openUntil) = agreements.variationOf(
            variation
        );
        assertTrue(agreement == id && offeredBy == by.number && openUntil == START + 10 days, "variation");
        assertTrue(actual == state, "state of the variation");
    }

    function _refuseState(uint8 state) private {
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementWrongState.selector, id, state));
    }

    function _refuseNotOpen(bytes32 variation, uint8 state) private {
        _refuse(
            abi.encodeWithSelector(IAgreementRegister.AgreementVariationNotOpen.selector, variation, state)
        );
    }

    function _refuseOwn(bytes32 variation, Party memory by) private {
        _refuse(
            abi.encodeWithSelector(IAgreementRegister.AgreementVariationOwn.selector, variation, by.number)
        );
    }

    function _refuseDates(uint40 endsOn, uint40 expected) private {
        _refuse(
            abi.encodeWithSelector(
                IAgreementRegister.AgreementDatesDiffer.selector,
                STARTS_ON,
                endsOn,
                STARTS_ON,
                expected
            )
        );
    }

    function _refuseVat(uint64 vat, uint16 vatRate) private {
        _refuse(
            abi.encodeWithSelector(
                IAgreementRegister.AgreementVatDiffers.selector,
                vat,
                vatRate,
                22_000,
                2000
            )
        );
    }

    function _refuseMilestones(bytes32 hash, bytes32 expected) private {
        _refuse(abi.encodeWithSelector(IAgreementRegister.MilestonesDiffer.selector, hash, expected));
    }
}
