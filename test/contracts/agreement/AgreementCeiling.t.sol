// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {
    AgreementOfferedAct,
    MilestoneTerms,
    OfferWithdrawnAct,
    VariationOfferedAct,
    VariationSignedAct
} from "../../../contracts/agreement/IAgreementActs.sol";
import {IAgreementRegister} from "../../../contracts/agreement/IAgreementRegister.sol";
import {Amounts} from "../../../contracts/libraries/Amounts.sol";
import {assertTrue} from "../support/Assertions.sol";
import {AgreementFixture} from "../support/AgreementFixture.sol";

/// @notice What a supplier may be offered and have agreed in all: the ceiling of the award that stands.
contract AgreementCeilingTest is AgreementFixture {
    bytes32 private constant SECOND = keccak256("second decision");
    MilestoneTerms[] private none;

    function setUp() public {
        _deployAgreements();
    }

    function test_aFurtherDecisionGivesNoCeilingBesideTheFirst() public {
        _inForce();
        _decideAgain(CEILING);
        AgreementOfferedAct memory act = _offerUnder(SECOND, CEILING);
        _refuseOver(CEILING + AMOUNT, CEILING);
        _offer(buyer, act, none);
        act.amount = CEILING - AMOUNT;
        _offer(buyer, act, none);
    }

    function test_aFurtherDecisionMayRaiseTheCeiling() public {
        _inForce();
        _decideAgain(AMOUNT + CEILING);
        _offer(buyer, _offerUnder(SECOND, CEILING), none);
    }

    function test_aVariationStaysWithinTheCeilingWhenOfferedAndWhenSigned() public {
        bytes32 id = _inForce();
        VariationOfferedAct memory act = _variationAct(buyer, id, none);
        act.amount = CEILING + 1;
        _refuseOver(CEILING + 1, CEILING);
        _offerVariation(buyer, act, none);
        act.amount = CEILING;
        VariationSignedAct memory signed = _agreeing(supplier, act, _offerVariation(buyer, act, none));
        _offer(buyer, _offerUnder(AWARD, 1), none); // takes what the variation would need
        _refuseOver(CEILING + 1, CEILING);
        _signVariation(supplier, signed, none);
    }

    function test_aVariationIsCountedForLaterOffers() public {
        _vary(_inForce(), CEILING);
        _refuseOver(CEILING + 1, CEILING);
        _offer(buyer, _offerUnder(AWARD, 1), none);
    }

    function test_whatAVariationLowersIsFreeAgainAndNeverRefused() public {
        bytes32 id = _inForce();
        _decideAgain(0); // less than is agreed already
        _vary(id, AMOUNT - 1); // lower is always within it
        _decideThird(CEILING);
        _offer(buyer, _offerUnder(keccak256("third decision"), CEILING - AMOUNT + 1), none);
    }

    function test_whoWinsNoMoreIsHeldToTheDecisionThatItAgreedUnder() public {
        bytes32 id = _inForce();
        awards.award(PROCUREMENT, SECOND);
        awards.win(SECOND, rival.number, CEILING);
        VariationOfferedAct memory act = _variationAct(buyer, id, none);
        act.amount = CEILING + 1;
        _refuseOver(CEILING + 1, CEILING);
        _offerVariation(buyer, act, none);
        _vary(id, CEILING);
    }

    function test_theLeadWithdrawsAMembersOfferThatTakesTheCeiling() public {
        AgreementOfferedAct memory act = _offerUnder(AWARD, CEILING);
        act.envelope.organisation = member.number;
        bytes32 id = _offer(member, act, none);
        AgreementOfferedAct memory own = _offerUnder(AWARD, CEILING);
        own.envelope.content = keccak256("the lead's");
        _refuseOver(2 * CEILING, CEILING);
        _offer(buyer, own, none);
        _withdraw(buyer, _withdrawAct(id));
        _offer(buyer, own, none);
    }

    function test_aMemberWithdrawsNobodyElsesOffer() public {
        bytes32 id = _offer(buyer, _offerUnder(AWARD, 1), none);
        OfferWithdrawnAct memory act = _withdrawAct(id);
        act.envelope.organisation = member.number;
        _refuse(
            abi.encodeWithSelector(IAgreementRegister.AgreementNotBuyer.selector, member.number, PROCUREMENT)
        );
        _withdraw(member, act);
    }

    function test_noAmountIsBeyondWhatSumsHold() public {
        awards.win(AWARD, supplier.number, Amounts.MOST);
        AgreementOfferedAct memory act = _offerUnder(AWARD, Amounts.MOST + 1);
        _refuse(abi.encodeWithSelector(Amounts.AmountOverLimit.selector, Amounts.MOST + 1, Amounts.MOST));
        _offer(buyer, act, none);
        act.amount = Amounts.MOST;
        _offer(buyer, act, none);
    }

    /// @dev Whatever is offered, signed, varied or withdrawn under two decisions.
    function testFuzz_allThatIsAgreedStaysWithinTheCeiling(uint64[6] memory amounts) public {
        uint256 committed = 0;
        for (uint64 i = 0; i < amounts.length; ++i) {
            uint64 amount = (amounts[i] % CEILING) + 1;
            if (i == 3) _decideAgain(CEILING);
            AgreementOfferedAct memory act = _offerUnder(i < 3 ? AWARD : SECOND, amount);
            act.envelope.content = keccak256(abi.encode(i));
            bool isOver = committed + amount > CEILING;
            if (isOver) _refuseOver(committed + amount, CEILING);
            _offer(buyer, act, none);
            if (!isOver) committed += amount;
        }
        assertTrue(committed <= CEILING, "within the ceiling");
    }

    function _decideAgain(uint64 ceiling) private {
        awards.award(PROCUREMENT, SECOND);
        awards.win(SECOND, supplier.number, ceiling);
    }

    function _decideThird(uint64 ceiling) private {
        bytes32 third = keccak256("third decision");
        awards.award(PROCUREMENT, third);
        awards.win(third, supplier.number, ceiling);
    }

    function _offerUnder(bytes32 award, uint64 amount) private view returns (AgreementOfferedAct memory act) {
        act = _offerAct(none);
        act.envelope = _envelope(buyer, PROCUREMENT, award, keccak256(abi.encode(award, amount)));
        (act.amount, act.vat) = (amount, 0);
    }

    function _vary(bytes32 id, uint64 amount) private {
        VariationOfferedAct memory act = _variationAct(buyer, id, none);
        act.amount = amount;
        MilestoneTerms[] memory terms = none;
        if (amount < AMOUNT) {
            terms = _oneTerm(1, 39_999);
            act.milestones = _hashOf(terms);
        }
        bytes32 variation = _offerVariation(buyer, act, terms);
        _signVariation(supplier, _agreeing(supplier, act, variation), terms);
    }

    function _refuseOver(uint256 offered, uint64 ceiling) private {
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementOverCeiling.selector, offered, ceiling));
    }
}
