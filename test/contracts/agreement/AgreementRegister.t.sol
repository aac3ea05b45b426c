// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {
    AgreementDeclinedAct,
    AgreementEndedAct,
    AgreementOfferedAct,
    AgreementSignedAct,
    OfferWithdrawnAct,
    QuestionAnsweredAct
} from "../../../contracts/agreement/IAgreementActs.sol";
import {IAgreementRegister} from "../../../contracts/agreement/IAgreementRegister.sol";
import {IHistoryLog} from "../../../contracts/log/IHistoryLog.sol";
import {IMilestoneRegister, MilestoneTerms} from "../../../contracts/milestone/IMilestoneRegister.sol";
import {AgreementStates} from "../../../contracts/agreement/AgreementStates.sol";
import {Amounts} from "../../../contracts/libraries/Amounts.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {AgreementFixture} from "../support/AgreementFixture.sol";
import {assertTrue} from "../support/Assertions.sol";
import {vm} from "../support/Vm.sol";
import {Register} from "../../../contracts/log/Register.sol";

contract AgreementRegisterTest is AgreementFixture {
    bytes32 private constant OTHER = keccak256("other");

    function setUp() public {
        _deployAgreements();
    }

    // Offering.

    function test_aBuyerOffersAnAgreementToAWinner() public {
        bytes32 id = _offerPlain();
        (bytes32 procurement, uint32 offeredBy, uint32 offeredTo, uint8 state) = agreements.partiesOf(id);
        assertTrue(
            procurement == PROCUREMENT && offeredBy == buyer.number && offeredTo == supplier.number,
            "parties"
        );
        assertTrue(state == AgreementStates.OFFERED, "nobody is bound yet");
        (uint64 amount, uint64 allocated, uint40 startsOn, uint40 endsOn, bytes32 lastAct) = agreements
            .termsOf(id);
        assertTrue(
            amount == AMOUNT && allocated == 100_000 && startsOn == STARTS_ON && endsOn == ENDS_ON,
            "terms"
        );
        assertTrue(lastAct == id, "what comes next builds on the offer");
    }

    function test_anyBuyerOfTheGroupOffers() public {
        AgreementOfferedAct memory act = _plain();
        act.envelope.organisation = member.number;
        bytes32 id = _offer(member, act, _terms());
        (, uint32 offeredBy, , ) = agreements.partiesOf(id);
        assertTrue(offeredBy == member.number, "the member is the buyer");
    }

    function test_nobodyOutsideTheGroupOffers() public {
        AgreementOfferedAct memory act = _plain();
        act.envelope.organisation = outsider.number;
        _refuse(
            abi.encodeWithSelector(
                IAgreementRegister.AgreementNotBuyer.selector,
                outsider.number,
                PROCUREMENT
            )
        );
        _offer(outsider, act, _terms());
    }

    function test_onlyAnOfficersKeyOffers() public {
        AgreementOfferedAct memory act = _plain();
        _refuse(
            abi.encodeWithSelector(
                IHistoryLog.HistoryLogKeyLacksRole.selector,
                finance.signer,
                Roles.FINANCE,
                Roles.OFFICER
            )
        );
        _offer(finance, act, _terms());
    }

    function test_noOfferWithoutAnAward() public {
        awards.award(PROCUREMENT, 0);
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementNoAward.selector, PROCUREMENT));
        _offer(buyer, _plain(), _terms());
    }

    function test_anOfferBuildsOnTheCurrentAward() public {
        awards.award(PROCUREMENT, OTHER);
        _refuse(abi.encodeWithSelector(Register.RegisterStale.selector, AWARD, OTHER));
        _offer(buyer, _plain(), _terms());
    }

    function test_onlyAWinnerIsOffered() public {
        AgreementOfferedAct memory act = _plain();
        act.supplier = 99;
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementNotWinner.selector, 99, AWARD));
        _offer(buyer, act, _terms());
    }

    function test_noOfferInACancelledProcurement() public {
        awards.cancel(PROCUREMENT);
        _refuse(
            abi.encodeWithSelector(IAgreementRegister.AgreementProcurementCancelled.selector, PROCUREMENT)
        );
        _offer(buyer, _plain(), _terms());
    }

    function test_theCurrencyIsTheProcurements() public {
        AgreementOfferedAct memory act = _plain();
        act.currency = "EUR";
        _refuse(
            abi.encodeWithSelector(
                IAgreementRegister.AgreementWrongCurrency.selector,
                bytes3("EUR"),
                bytes3("GBP")
            )
        );
        _offer(buyer, act, _terms());
    }

    function test_thePhaseIsOneOfTheProcurements() public {
        AgreementOfferedAct memory act = _plain();
        act.phase = 4;
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementUnknownPhase.selector, PROCUREMENT, 4));
        _offer(buyer, act, _terms());
    }

    function test_anOfferIsOpenForAWhile() public {
        AgreementOfferedAct memory act = _plain();
        act.openUntil = uint40(START - 1);
        _refuse(
            abi.encodeWithSelector(
                IAgreementRegister.AgreementOpenUntilPassed.selector,
                act.openUntil,
                block.timestamp
            )
        );
        _offer(buyer, act, _terms());
    }

    function test_anAgreementDoesNotEndBeforeItStarts() public {
        AgreementOfferedAct memory act = _plain();
        act.endsOn = STARTS_ON - 1;
        _refuse(
            abi.encodeWithSelector(
                IAgreementRegister.AgreementEndsBeforeStart.selector,
                STARTS_ON - 1,
                STARTS_ON
            )
        );
        _offer(buyer, act, _terms());
    }

    function test_amountsStayExactForEveryReader() public {
        AgreementOfferedAct memory act = _plain();
        act.vat = uint64(1) << 53;
        _refuse(abi.encodeWithSelector(Amounts.AmountOverLimit.selector, act.vat, Amounts.MOST));
        _offer(buyer, act, _terms());
        act = _plain();
        act.amount = uint64(1) << 53;
        _refuse(abi.encodeWithSelector(Amounts.AmountOverLimit.selector, act.amount, Amounts.MOST));
        _offer(buyer, act, _terms());
    }

    function test_theSameOfferIsTakenOnce() public {
        AgreementOfferedAct memory act = _plain();
        act.amount = 1_000;
        act.milestones = _hashOf(new MilestoneTerms[](0));
        bytes32 id = _offer(buyer, act, new MilestoneTerms[](0));
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementKnown.selector, id));
        _offer(buyer, act, new MilestoneTerms[](0));
        _withdraw(buyer, _withdrawAct(id));
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementKnown.selector, id));
        _offer(buyer, act, new MilestoneTerms[](0));
    }

    // Milestones of an offer.

    function test_theMilestonesPassedAreTheOnesSigned() public {
        AgreementOfferedAct memory act = _plain();
        MilestoneTerms[] memory passed = _terms();
        passed[1].amount = 1;
        _refuse(
            abi.encodeWithSelector(
                IAgreementRegister.MilestonesDiffer.selector,
                _hashOf(passed),
                act.milestones
            )
        );
        _offer(buyer, act, passed);
    }

    function test_milestonesStayWithinTheAmount() public {
        AgreementOfferedAct memory act = _plain();
        act.amount = 99_999;
        _refuse(
            abi.encodeWithSelector(IAgreementRegister.AgreementMilestonesOverAmount.selector, 100_000, 99_999)
        );
        _offer(buyer, act, _terms());
    }

    function test_milestonesAscend() public {
        MilestoneTerms[] memory terms = _terms();
        terms[1].number = 1;
        _refuse(abi.encodeWithSelector(IMilestoneRegister.MilestoneNumbersNotAscending.selector, 1, 1));
        _offer(buyer, _offerAct(terms), terms);
        terms[0].number = 0;
        _refuse(abi.encodeWithSelector(IMilestoneRegister.MilestoneNumbersNotAscending.selector, 0, 0));
        _offer(buyer, _offerAct(terms), terms);
    }

    function test_milestoneAmountsStayExact() public {
        MilestoneTerms[] memory terms = _oneTerm(1, 1_000);
        terms[0].vat = uint64(1) << 53;
        _refuse(abi.encodeWithSelector(Amounts.AmountOverLimit.selector, terms[0].vat, Amounts.MOST));
        _offer(buyer, _offerAct(terms), terms);
    }

    function test_onlyTheAgreementRegisterSetsTerms() public {
        _refuse(
            abi.encodeWithSelector(IMilestoneRegister.MilestoneOnlyAgreementRegister.selector, address(this))
        );
        milestones.setTerms(OTHER, _terms(), OTHER);
    }

    // The award's ceiling.

    function test_openOffersCountAgainstTheCeiling() public {
        _offerPlain();
        AgreementOfferedAct memory act = _plain();
        act.envelope.content = OTHER;
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementOverCeiling.selector, 200_000, CEILING));
        _offer(buyer, act, _terms());
    }

    function test_eachWinnerHasACeilingOfItsOwn() public {
        _offerPlain();
        AgreementOfferedAct memory act = _plain();
        act.supplier = rival.number;
        _offer(buyer, act, _terms());
    }

    function test_aWithdrawnOrDeclinedOfferFreesTheCeiling() public {
        bytes32 first = _offerPlain();
        _withdraw(buyer, _withdrawAct(first));
        AgreementOfferedAct memory act = _plain();
        act.envelope.content = OTHER;
        bytes32 second = _offer(buyer, act, _terms());
        _decline(supplier, _declineAct(second));
        act.envelope.content = keccak256("third");
        _offer(buyer, act, _terms());
    }

    function testFuzz_offersNeverExceedTheCeiling(uint64[8] memory amounts) public {
        uint256 accepted = 0;
        for (uint256 i = 0; i < amounts.length; ++i) {
            MilestoneTerms[] memory none = new MilestoneTerms[](0);
            AgreementOfferedAct memory act = _offerAct(none);
            act.amount = 1 + (amounts[i] % (CEILING / 2));
            act.envelope.content = bytes32(i);
            bool fits = accepted + act.amount <= CEILING;
            if (fits) accepted += act.amount;
            else {
                _refuse(
                    abi.encodeWithSelector(
                        IAgreementRegister.AgreementOverCeiling.selector,
                        accepted + act.amount,
                        CEILING
                    )
                );
            }
            _offer(buyer, act, none);
        }
    }

    // Withdrawing, asking, declining.

    function test_theBuyerTakesAnOpenOfferBack() public {
        bytes32 id = _offerPlain();
        bytes32 withdrawal = _withdraw(buyer, _withdrawAct(id));
        (, , , uint8 state) = agreements.partiesOf(id);
        (, , , , bytes32 lastAct) = agreements.termsOf(id);
        assertTrue(state == AgreementStates.WITHDRAWN && lastAct == withdrawal, "withdrawn");
        _refuseState(id, AgreementStates.WITHDRAWN);
        _withdraw(buyer, _withdrawAct(id));
        _refuseState(id, AgreementStates.WITHDRAWN);
        _signAgreement(supplier, _signAct(id));
    }

    function test_onlyWhoOfferedWithdraws() public {
        bytes32 id = _offerPlain();
        OfferWithdrawnAct memory act = _withdrawAct(id);
        act.envelope.organisation = member.number;
        _refuse(
            abi.encodeWithSelector(IAgreementRegister.AgreementNotBuyer.selector, member.number, PROCUREMENT)
        );
        _withdraw(member, act);
    }

    function test_aWithdrawalGivesAReason() public {
        OfferWithdrawnAct memory act = _withdrawAct(_offerPlain());
        act.reason = 0;
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementNoReason.selector, act.envelope.builtOn));
        _withdraw(buyer, act);
    }

    function test_theSupplierAsksAsOftenAsItNeeds() public {
        bytes32 id = _offerPlain();
        _question(supplier, _questionAct(id, 1));
        _question(supplier, _questionAct(id, 2));
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementWrongQuestionNumber.selector, 2, 3));
        _question(supplier, _questionAct(id, 2));
        _signAgreement(supplier, _signAct(id));
    }

    function test_theBuyerAnswersAQuestionAndAnswersItAgain() public {
        bytes32 id = _offerPlain();
        bytes32 first = _question(supplier, _questionAct(id, 1));
        bytes32 second = _question(supplier, _questionAct(id, 2));
        bytes32 answer = _answer(buyer, _answerAct(id, 1, first));
        _answer(buyer, _answerAct(id, 2, second));
        _refuse(abi.encodeWithSelector(Register.RegisterStale.selector, first, answer));
        _answer(buyer, _answerAct(id, 1, first));
        _answer(buyer, _answerAct(id, 1, answer));
        _signAgreement(supplier, _signAct(id));
    }

    function test_onlyTheBuyerAnswersOnlyWhatWasAskedAndOnlyWhileTheOfferIsOpen() public {
        bytes32 id = _offerPlain();
        bytes32 question = _question(supplier, _questionAct(id, 1));
        QuestionAnsweredAct memory act = _answerAct(id, 1, question);
        act.envelope.organisation = member.number;
        _refuse(
            abi.encodeWithSelector(IAgreementRegister.AgreementNotBuyer.selector, member.number, PROCUREMENT)
        );
        _answer(member, act);
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementUnknownQuestion.selector, id, 2));
        _answer(buyer, _answerAct(id, 2, question));
        _signAgreement(supplier, _signAct(id));
        _refuseState(id, AgreementStates.IN_FORCE);
        _answer(buyer, _answerAct(id, 1, question));
    }

    function test_theSupplierDeclinesWithAReason() public {
        bytes32 id = _offerPlain();
        AgreementDeclinedAct memory act = _declineAct(id);
        act.reason = 0;
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementNoReason.selector, id));
        _decline(supplier, act);
        _decline(supplier, _declineAct(id));
        _refuseState(id, AgreementStates.DECLINED);
        _signAgreement(supplier, _signAct(id));
    }

    // Signing.

    function test_anAgreementIsInForceOnceTheSupplierSignedTheSameDigest() public {
        bytes32 id = _offerPlain();
        bytes32 signature = _signAgreement(supplier, _signAct(id));
        (, , , uint8 state) = agreements.partiesOf(id);
        (, , , , bytes32 lastAct) = agreements.termsOf(id);
        assertTrue(state == AgreementStates.IN_FORCE && lastAct == signature, "in force");
        _refuseState(id, AgreementStates.IN_FORCE);
        _signAgreement(supplier, _signAct(id));
    }

    function testFuzz_anotherDigestIsNotSigned(bytes32 content) public {
        vm.assume(content != CONTENT);
        AgreementSignedAct memory act = _signAct(_offerPlain());
        act.envelope.content = content;
        _refuse(abi.encodeWithSelector(Register.RegisterWrongContent.selector, content, CONTENT));
        _signAgreement(supplier, act);
    }

    function testFuzz_anotherAmountIsNotSigned(uint64 amount) public {
        vm.assume(amount != AMOUNT);
        AgreementSignedAct memory act = _signAct(_offerPlain());
        act.amount = amount;
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementAmountDiffers.selector, amount, AMOUNT));
        _signAgreement(supplier, act);
    }

    function testFuzz_otherDatesAreNotSigned(uint40 startsOn, uint40 endsOn) public {
        vm.assume(startsOn != STARTS_ON || endsOn != ENDS_ON);
        AgreementSignedAct memory act = _signAct(_offerPlain());
        (act.startsOn, act.endsOn) = (startsOn, endsOn);
        _refuse(
            abi.encodeWithSelector(
                IAgreementRegister.AgreementDatesDiffer.selector,
                startsOn,
                endsOn,
                STARTS_ON,
                ENDS_ON
            )
        );
        _signAgreement(supplier, act);
    }

    function test_onlyTheSupplierOfferedSigns() public {
        AgreementSignedAct memory act = _signAct(_offerPlain());
        act.envelope.organisation = rival.number;
        _refuse(
            abi.encodeWithSelector(
                IAgreementRegister.AgreementNotSupplier.selector,
                rival.number,
                supplier.number
            )
        );
        _signAgreement(rival, act);
    }

    function test_nobodySignsAnAgreementThatWasNeverOffered() public {
        _refuseState(OTHER, AgreementStates.UNKNOWN);
        _signAgreement(supplier, _signAct(OTHER));
    }

    function test_aSignatureStandsUnderTheProcurement() public {
        AgreementSignedAct memory act = _signAct(_offerPlain());
        act.envelope.subject = OTHER;
        _refuse(abi.encodeWithSelector(Register.RegisterWrongSubject.selector, OTHER, PROCUREMENT));
        _signAgreement(supplier, act);
    }

    function test_anOfferLapses() public {
        bytes32 id = _offerPlain();
        vm.warp(OPEN_UNTIL + 1);
        _refuse(
            abi.encodeWithSelector(
                IAgreementRegister.AgreementOpenUntilPassed.selector,
                OPEN_UNTIL,
                OPEN_UNTIL + 1
            )
        );
        _signAgreement(supplier, _signAct(id));
        vm.warp(OPEN_UNTIL);
        _signAgreement(supplier, _signAct(id));
    }

    function test_anOfferUnderADecisionThatWasReplacedIsNotSigned() public {
        bytes32 id = _offerPlain();
        awards.award(PROCUREMENT, OTHER);
        awards.win(OTHER, supplier.number, CEILING);
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementAwardReplaced.selector, 1, 2));
        _signAgreement(supplier, _signAct(id));
    }

    function test_anOpenOfferDiesWithTheProcurement() public {
        bytes32 id = _offerPlain();
        awards.cancel(PROCUREMENT);
        _refuse(
            abi.encodeWithSelector(IAgreementRegister.AgreementProcurementCancelled.selector, PROCUREMENT)
        );
        _signAgreement(supplier, _signAct(id));
    }

    // Ending.

    function test_eitherPartyEndsAnAgreement() public {
        bytes32 id = _inForce();
        bytes32 ending = _end(supplier, _endAct(supplier, id));
        (, , , uint8 state) = agreements.partiesOf(id);
        (, , , , bytes32 lastAct) = agreements.termsOf(id);
        assertTrue(state == AgreementStates.ENDED && lastAct == ending, "ended");
        AgreementEndedAct memory again = _endAct(buyer, id);
        _refuseState(id, AgreementStates.ENDED);
        _end(buyer, again);
    }

    function test_nobodyElseEndsIt() public {
        AgreementEndedAct memory act = _endAct(member, _inForce());
        _refuse(
            abi.encodeWithSelector(
                IAgreementRegister.AgreementNotParty.selector,
                member.number,
                buyer.number,
                supplier.number
            )
        );
        _end(member, act);
    }

    function test_anOpenOfferIsNotEnded() public {
        bytes32 id = _offerPlain();
        AgreementEndedAct memory act = _endAct(buyer, id);
        _refuseState(id, AgreementStates.OFFERED);
        _end(buyer, act);
    }

    function test_anEndingIsDatedGroundedAndUpToDate() public {
        bytes32 id = _inForce();
        AgreementEndedAct memory act = _endAct(buyer, id);
        act.effectiveOn = uint40(START + 1);
        _refuse(
            abi.encodeWithSelector(
                IAgreementRegister.AgreementDateInFuture.selector,
                act.effectiveOn,
                block.timestamp
            )
        );
        _end(buyer, act);
        act = _endAct(buyer, id);
        act.ground = 0;
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementNoReason.selector, id));
        _end(buyer, act);
        act = _endAct(buyer, id);
        act.paid = 1;
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementPaidDiffers.selector, 1, 0));
        _end(buyer, act);
        act = _endAct(buyer, id);
        bytes32 lastAct = act.envelope.builtOn;
        act.envelope.builtOn = id;
        _refuse(abi.encodeWithSelector(Register.RegisterStale.selector, id, lastAct));
        _end(buyer, act);
    }

    function _offerPlain() private returns (bytes32) {
        return _offer(buyer, _plain(), _terms());
    }

    function _plain() private view returns (AgreementOfferedAct memory) {
        return _offerAct(_terms());
    }

    function _refuseState(bytes32 id, uint8 state) private {
        _refuse(abi.encodeWithSelector(IAgreementRegister.AgreementWrongState.selector, id, state));
    }
}
