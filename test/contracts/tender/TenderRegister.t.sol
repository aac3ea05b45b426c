// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {
    AwardDecidedAct,
    ITenderActs,
    ProcurementCancelledAct,
    TenderAmendedAct,
    TenderClarifiedAct,
    TenderPublishedAct,
    TenderWithdrawnAct,
    Winner
} from "../../../contracts/tender/ITenderActs.sol";
import {ITenderRegister, TenderStage} from "../../../contracts/tender/ITenderRegister.sol";
import {Dates} from "../../../contracts/libraries/Dates.sol";
import {Amounts} from "../../../contracts/libraries/Amounts.sol";
import {Kinds} from "../support/Kinds.sol";
import {OrganisationKinds} from "../../../contracts/directory/OrganisationKinds.sol";
import {Party} from "../support/ActSigner.sol";
import {assertTrue} from "../support/Assertions.sol";
import {ProcedureFixture} from "../support/ProcedureFixture.sol";
import {vm} from "../support/Vm.sol";
import {Register} from "../../../contracts/log/Register.sol";

contract TenderRegisterTest is ProcedureFixture {
    bytes32 private id; // of the procurement
    bytes32 private opening;

    function setUp() public {
        _deployProcedure();
        (id, opening) = _openProcurement();
    }

    // Publishing.

    function test_theLeadPublishesATender() public {
        TenderPublishedAct memory act = _tenderPublished(id, opening);
        _watch(id);
        bytes32 actHash = _submit(lead, act);
        _requireRecorded(
            address(tenders),
            Kinds.TENDER_PUBLISHED,
            ITenderActs.TenderPublished.selector,
            abi.encode(act),
            act.envelope,
            lead,
            actHash
        );
        _requireState(TenderStage.Published, actHash);
    }

    function test_aTenderBuildsOnTheOpening() public {
        vm.expectRevert(abi.encodeWithSelector(Register.RegisterStale.selector, bytes32(0), opening));
        _submit(lead, _tenderPublished(id, 0));
    }

    function test_anUnknownProcurementHasNoTender() public {
        bytes32 unknown = keccak256("unknown");
        bytes memory refusal = abi.encodeWithSelector(
            ITenderRegister.TenderUnknownProcurement.selector,
            unknown
        );
        vm.expectRevert(refusal);
        _submit(lead, _tenderPublished(unknown, 0));
        vm.expectRevert(refusal);
        _submit(lead, ProcurementCancelledAct(_envelope(lead, unknown, 0, CONTENT), 1));
        assertTrue(tenders.lastActOf(unknown) == 0 && tenders.stageOf(unknown) == TenderStage.None, "none");
    }

    function test_onlyTheLeadActs() public {
        _expectNotLead();
        TenderPublishedAct memory first = _tenderPublished(id, opening);
        first.envelope.organisation = member.number;
        _submit(member, first);
        _expectNotLead();
        _submit(member, ProcurementCancelledAct(_envelope(member, id, opening, CONTENT), 1));
        bytes32 publication = _submit(lead, _tenderPublished(id, opening));
        _expectNotLead();
        TenderAmendedAct memory amendment = _tenderAmended(id, publication);
        amendment.envelope.organisation = member.number;
        _submit(member, amendment);
        _expectNotLead();
        _submit(member, TenderClarifiedAct(_envelope(member, id, publication, CONTENT), 1, 0));
        _expectNotLead();
        _submit(member, TenderWithdrawnAct(_envelope(member, id, publication, CONTENT), 1));
        _expectNotLead();
        _submit(member, ProcurementCancelledAct(_envelope(member, id, publication, CONTENT), 1));
        _expectMemberMayNotDecide(publication);
        vm.warp(block.timestamp + 29 days);
        (AwardDecidedAct memory decision, Winner[] memory winners) = _awardDecided(id, publication);
        bytes32 award = _submit(lead, decision, winners);
        _expectMemberMayNotDecide(award);
    }

    function test_oneTenderIsOpenAtATime() public {
        bytes32 publication = _submit(lead, _tenderPublished(id, opening));
        TenderPublishedAct memory second = _tenderPublished(id, publication);
        second.number = 2;
        _expectNotPossible(TenderStage.Published);
        _submit(lead, second);
    }

    function test_tendersAreNumberedFromOne() public {
        TenderPublishedAct memory act = _tenderPublished(id, opening);
        act.number = 2;
        vm.expectRevert(
            abi.encodeWithSelector(ITenderRegister.TenderWrongNumber.selector, uint16(2), uint16(1))
        );
        _submit(lead, act);
    }

    function testFuzz_aDeadlineLiesAheadAndAfterTheEnquiries(uint40 enquiries, uint40 deadline) public {
        TenderPublishedAct memory act = _tenderPublished(id, opening);
        (act.enquiryDeadline, act.deadline) = (enquiries, deadline);
        if (deadline <= block.timestamp) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    ITenderRegister.TenderDeadlineNotAhead.selector,
                    deadline,
                    block.timestamp
                )
            );
        } else if (enquiries != 0 && enquiries < Dates.EARLIEST) {
            vm.expectRevert(abi.encodeWithSelector(Dates.DateTooEarly.selector, enquiries, Dates.EARLIEST));
        } else if (enquiries > deadline) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    ITenderRegister.TenderEnquiryAfterDeadline.selector,
                    enquiries,
                    deadline
                )
            );
        }
        _submit(lead, act);
    }

    function test_deadlinesAtTheEdge() public {
        uint40 now_ = uint40(block.timestamp);
        testFuzz_aDeadlineLiesAheadAndAfterTheEnquiries(now_, now_);
        testFuzz_aDeadlineLiesAheadAndAfterTheEnquiries(now_ + 2, now_ + 1);
        testFuzz_aDeadlineLiesAheadAndAfterTheEnquiries(now_ + 1, now_ + 1);
    }

    function test_aTenderNeedsALegalGround() public {
        TenderPublishedAct memory act = _tenderPublished(id, opening);
        act.ground = 0;
        vm.expectRevert(abi.encodeWithSelector(ITenderRegister.TenderNoGround.selector, id));
        _submit(lead, act);
    }

    // Amending.

    function test_theLeadAmendsTheTender() public {
        bytes32 publication = _submit(lead, _tenderPublished(id, opening));
        TenderAmendedAct memory act = _tenderAmended(id, publication);
        _watch(id);
        bytes32 actHash = _submit(lead, act);
        _requireRecorded(
            address(tenders),
            Kinds.TENDER_AMENDED,
            ITenderActs.TenderAmended.selector,
            abi.encode(act),
            act.envelope,
            lead,
            actHash
        );
        _requireState(TenderStage.Published, actHash);
    }

    function test_anAmendmentBuildsOnTheLastClarification() public {
        bytes32 publication = _submit(lead, _tenderPublished(id, opening));
        bytes32 answer = _submit(lead, _clarification(publication, 1, 0));
        vm.expectRevert(abi.encodeWithSelector(Register.RegisterStale.selector, publication, answer));
        _submit(lead, _tenderAmended(id, publication));
        _submit(lead, _tenderAmended(id, answer));
    }

    function test_aSecondOfficersCrossingAmendmentIsStale() public {
        bytes32 publication = _submit(lead, _tenderPublished(id, opening));
        bytes32 first = _submit(lead, _tenderAmended(id, publication));
        TenderAmendedAct memory second = _tenderAmended(id, publication);
        second.budget = 1;
        vm.expectRevert(abi.encodeWithSelector(Register.RegisterStale.selector, publication, first));
        _submit(lead, second);
    }

    function test_budgetsStayExactForEveryReader() public {
        bytes memory refusal = abi.encodeWithSelector(
            Amounts.AmountOverLimit.selector,
            uint64(1) << 53,
            Amounts.MOST
        );
        TenderPublishedAct memory act = _tenderPublished(id, opening);
        act.budget = uint64(1) << 53;
        vm.expectRevert(refusal);
        _submit(lead, act);
        TenderAmendedAct memory amendment = _tenderAmended(id, _submit(lead, _tenderPublished(id, opening)));
        amendment.budget = uint64(1) << 53;
        vm.expectRevert(refusal);
        _submit(lead, amendment);
    }

    function test_ceilingsStayExactForEveryReader() public {
        Winner[] memory winners = new Winner[](1);
        winners[0] = Winner(supplier.number, uint64(1) << 53);
        _expectRefusedWinners(
            winners,
            abi.encodeWithSelector(Amounts.AmountOverLimit.selector, winners[0].ceiling, Amounts.MOST)
        );
    }

    function test_versionsAreDense() public {
        bytes32 publication = _submit(lead, _tenderPublished(id, opening));
        TenderAmendedAct memory act = _tenderAmended(id, publication);
        act.version = 3;
        vm.expectRevert(
            abi.encodeWithSelector(ITenderRegister.TenderWrongVersion.selector, uint16(3), uint16(2))
        );
        _submit(lead, act);
    }

    function test_anAmendmentIsRefusedAfterTheDeadline() public {
        TenderPublishedAct memory tender = _tenderPublished(id, opening);
        bytes32 publication = _submit(lead, tender);
        vm.warp(tender.deadline);
        bytes32 amendment = _submit(lead, _tenderAmended(id, publication)); // in the deadline's own second
        vm.warp(block.timestamp + 35 days + 1);
        TenderAmendedAct memory late = _tenderAmended(id, amendment);
        late.version = 3;
        _expectDeadlinePassed(tender.deadline + 35 days);
        _submit(lead, late);
    }

    function test_anAmendmentKeepsTheRulesOfATender() public {
        bytes32 publication = _submit(lead, _tenderPublished(id, opening));
        TenderAmendedAct memory act = _tenderAmended(id, publication);
        act.deadline = uint40(block.timestamp);
        vm.expectRevert(
            abi.encodeWithSelector(
                ITenderRegister.TenderDeadlineNotAhead.selector,
                act.deadline,
                block.timestamp
            )
        );
        _submit(lead, act);
    }

    function test_onlyAPublishedTenderIsAmendedClarifiedOrWithdrawn() public {
        _requireNoChange(TenderStage.None, opening);
        bytes32 publication = _submit(lead, _tenderPublished(id, opening));
        bytes32 withdrawal = _submit(lead, TenderWithdrawnAct(_envelope(lead, id, publication, CONTENT), 1));
        _requireNoChange(TenderStage.Withdrawn, withdrawal);
    }

    // Clarifying.

    function test_theLeadClarifiesTheTender() public {
        bytes32 publication = _submit(lead, _tenderPublished(id, opening));
        bytes32 first = _submit(lead, _clarification(publication, 1, 0));
        TenderClarifiedAct memory act = _clarification(publication, 2, first);
        _watch(id);
        bytes32 actHash = _submit(lead, act);
        _requireRecorded(
            address(tenders),
            Kinds.TENDER_CLARIFIED,
            ITenderActs.TenderClarified.selector,
            abi.encode(act),
            act.envelope,
            lead,
            actHash
        );
        _requireState(TenderStage.Published, actHash);
    }

    function test_clarificationsGoOnAcrossAnAmendment() public {
        bytes32 publication = _submit(lead, _tenderPublished(id, opening));
        bytes32 first = _submit(lead, _clarification(publication, 1, 0));
        bytes32 amendment = _submit(lead, _tenderAmended(id, first));
        vm.expectRevert(abi.encodeWithSelector(Register.RegisterStale.selector, publication, amendment));
        _submit(lead, _clarification(publication, 2, first));
        bytes32 second = _submit(lead, _clarification(amendment, 2, first));
        _requireState(TenderStage.Published, second);
    }

    function test_aCrossingClarificationIsRefused() public {
        bytes32 publication = _submit(lead, _tenderPublished(id, opening));
        bytes32 first = _submit(lead, _clarification(publication, 1, 0));
        _expectWrongClarification(1, 0, first);
        _submit(lead, _clarification(publication, 1, 0));
        _expectWrongClarification(2, 0, first);
        _submit(lead, _clarification(publication, 2, 0));
        _expectWrongClarification(3, first, first);
        _submit(lead, _clarification(publication, 3, first));
    }

    function test_aClarificationIsRefusedAfterTheDeadline() public {
        TenderPublishedAct memory tender = _tenderPublished(id, opening);
        bytes32 publication = _submit(lead, tender);
        vm.warp(tender.deadline + 1);
        _expectDeadlinePassed(tender.deadline);
        _submit(lead, _clarification(publication, 1, 0));
    }

    // Withdrawing.

    function test_aTenderIsWithdrawnAndPublishedAgain() public {
        bytes32 publication = _submit(lead, _tenderPublished(id, opening));
        bytes32 answer = _submit(lead, _clarification(publication, 1, 0));
        TenderWithdrawnAct memory act = TenderWithdrawnAct(_envelope(lead, id, answer, CONTENT), 2);
        _watch(id);
        bytes32 withdrawal = _submit(lead, act);
        _requireRecorded(
            address(tenders),
            Kinds.TENDER_WITHDRAWN,
            ITenderActs.TenderWithdrawn.selector,
            abi.encode(act),
            act.envelope,
            lead,
            withdrawal
        );
        _requireState(TenderStage.Withdrawn, withdrawal);
        _requireNewTender(withdrawal);
    }

    function test_aTenderMayBeWithdrawnAfterItsDeadline() public {
        bytes32 publication = _submit(lead, _tenderPublished(id, opening));
        vm.warp(block.timestamp + 29 days);
        _submit(lead, TenderWithdrawnAct(_envelope(lead, id, publication, CONTENT), 2));
    }

    function test_withdrawingNeedsAReasonAndTheLastAct() public {
        bytes32 publication = _submit(lead, _tenderPublished(id, opening));
        vm.expectRevert(abi.encodeWithSelector(ITenderRegister.TenderNoReason.selector, id));
        _submit(lead, TenderWithdrawnAct(_envelope(lead, id, publication, CONTENT), 0));
        vm.expectRevert(abi.encodeWithSelector(Register.RegisterStale.selector, opening, publication));
        _submit(lead, TenderWithdrawnAct(_envelope(lead, id, opening, CONTENT), 1));
    }

    // Awarding.

    function test_theLeadDecidesTheAward() public {
        bytes32 publication = _submit(lead, _tenderPublished(id, opening));
        vm.warp(block.timestamp + 29 days);
        (AwardDecidedAct memory act, Winner[] memory winners) = _awardDecided(id, publication);
        _watch(id);
        bytes32 actHash = _submit(lead, act, winners);
        _requireRecorded(
            address(tenders),
            Kinds.AWARD_DECIDED,
            ITenderActs.AwardDecided.selector,
            abi.encode(act, winners),
            act.envelope,
            lead,
            actHash
        );
        _requireState(TenderStage.Awarded, actHash);
        assertTrue(tenders.awardOf(id) == actHash, "offers build on it");
        _requireCeiling(actHash, supplier, true, 40_000_00);
        _requireCeiling(actHash, outsider, false, 0);
    }

    function test_aLaterDecisionReplacesAnEarlierOneAndBothStay() public {
        bytes32 first = _award(id, opening);
        (AwardDecidedAct memory act, ) = _awardDecided(id, first);
        Winner[] memory one = new Winner[](1);
        one[0] = Winner(rival.number, 0);
        (act.number, act.winners) = (2, _hash(one));
        bytes32 second = _submit(lead, act, one);
        assertTrue(tenders.awardOf(id) == second, "further offers build on the second");
        _requireCeiling(second, rival, true, 0);
        _requireCeiling(second, supplier, false, 0);
        _requireCeiling(first, supplier, true, 40_000_00);
    }

    function test_decisionsAreNumberedFromOne() public {
        bytes32 award = _award(id, opening);
        (AwardDecidedAct memory act, Winner[] memory winners) = _awardDecided(id, award);
        vm.expectRevert(
            abi.encodeWithSelector(ITenderRegister.TenderWrongDecision.selector, uint16(1), uint16(2))
        );
        _submit(lead, act, winners);
    }

    function test_nothingIsAwardedBeforeTheDeadlineIsOver() public {
        TenderPublishedAct memory tender = _tenderPublished(id, opening);
        bytes32 publication = _submit(lead, tender);
        vm.warp(tender.deadline);
        (AwardDecidedAct memory act, Winner[] memory winners) = _awardDecided(id, publication);
        vm.expectRevert(
            abi.encodeWithSelector(
                ITenderRegister.TenderDeadlineNotPassed.selector,
                tender.deadline,
                uint256(tender.deadline)
            )
        );
        _submit(lead, act, winners);
    }

    function test_anAwardBuildsOnTheLastAct() public {
        bytes32 publication = _submit(lead, _tenderPublished(id, opening));
        bytes32 answer = _submit(lead, _clarification(publication, 1, 0));
        vm.warp(block.timestamp + 29 days);
        (AwardDecidedAct memory act, Winner[] memory winners) = _awardDecided(id, publication);
        vm.expectRevert(abi.encodeWithSelector(Register.RegisterStale.selector, publication, answer));
        _submit(lead, act, winners);
    }

    function test_anAwardNeedsATender() public {
        (AwardDecidedAct memory act, Winner[] memory winners) = _awardDecided(id, opening);
        _expectNotPossible(TenderStage.None);
        _submit(lead, act, winners);
    }

    function test_anAwardNamesWinners() public {
        Winner[] memory nobody = new Winner[](0);
        _expectRefusedWinners(nobody, abi.encodeWithSelector(ITenderRegister.TenderNoWinners.selector, id));
    }

    function test_anAwardNamesEachWinnerOnce() public {
        Winner[] memory winners = new Winner[](2);
        winners[0] = Winner(supplier.number, 1);
        winners[1] = Winner(supplier.number, 2);
        _expectRefusedWinners(
            winners,
            abi.encodeWithSelector(ITenderRegister.TenderWinnerTwice.selector, supplier.number)
        );
    }

    function test_winnersAreSuppliers() public {
        Winner[] memory winners = new Winner[](1);
        winners[0] = Winner(outsider.number, 1);
        _expectRefusedWinners(
            winners,
            abi.encodeWithSelector(
                ITenderRegister.TenderWinnerNotSupplier.selector,
                outsider.number,
                OrganisationKinds.AUTHORITY
            )
        );
    }

    function test_winnersAreThoseThatWereSigned() public {
        bytes32 publication = _submit(lead, _tenderPublished(id, opening));
        vm.warp(block.timestamp + 29 days);
        (AwardDecidedAct memory act, Winner[] memory winners) = _awardDecided(id, publication);
        winners[0].ceiling += 1;
        vm.expectRevert(
            abi.encodeWithSelector(Register.RegisterWrongValues.selector, _hash(winners), act.winners)
        );
        _submit(lead, act, winners);
    }

    function test_anAwardedTenderIsNeitherAmendedNorWithdrawnNorPublishedAgain() public {
        bytes32 award = _award(id, opening);
        _requireNoChange(TenderStage.Awarded, award);
        _expectNotPossible(TenderStage.Awarded);
        _submit(lead, _tenderPublished(id, award));
    }

    // Cancelling.

    function test_aProcurementIsCancelledBeforeAnyTender() public {
        ProcurementCancelledAct memory act = _cancellation(opening);
        _watch(id);
        bytes32 actHash = _submit(lead, act);
        _requireRecorded(
            address(tenders),
            Kinds.PROCUREMENT_CANCELLED,
            ITenderActs.ProcurementCancelled.selector,
            abi.encode(act),
            act.envelope,
            lead,
            actHash
        );
        _requireCancelled(actHash);
    }

    function test_aProcurementIsCancelledAtEveryStage() public {
        bytes32 publication = _submit(lead, _tenderPublished(id, opening));
        bytes32 withdrawal = _submit(lead, TenderWithdrawnAct(_envelope(lead, id, publication, CONTENT), 1));
        vm.expectRevert(abi.encodeWithSelector(Register.RegisterStale.selector, opening, withdrawal));
        _submit(lead, _cancellation(opening));
        _requireCancelled(_submit(lead, _cancellation(withdrawal)));
    }

    function test_anAwardedProcurementIsCancelledAndItsAwardStaysReadable() public {
        bytes32 award = _award(id, opening);
        _requireCancelled(_submit(lead, _cancellation(award)));
        assertTrue(tenders.awardOf(id) == award, "the award stays");
    }

    function test_cancellingNeedsAReason() public {
        vm.expectRevert(abi.encodeWithSelector(ITenderRegister.TenderNoReason.selector, id));
        _submit(lead, ProcurementCancelledAct(_envelope(lead, id, opening, CONTENT), 0));
    }

    function testFuzz_anyOtherBuiltOnIsStale(bytes32 builtOn) public {
        bytes32 publication = _submit(lead, _tenderPublished(id, opening));
        vm.assume(builtOn != publication);
        vm.expectRevert(abi.encodeWithSelector(Register.RegisterStale.selector, builtOn, publication));
        _submit(lead, _tenderAmended(id, builtOn));
    }

    function _clarification(
        bytes32 builtOn,
        uint16 number,
        bytes32 previous
    ) private view returns (TenderClarifiedAct memory) {
        return TenderClarifiedAct(_envelope(lead, id, builtOn, CONTENT), number, previous);
    }

    function _cancellation(bytes32 builtOn) private view returns (ProcurementCancelledAct memory) {
        return ProcurementCancelledAct(_envelope(lead, id, builtOn, CONTENT), 7);
    }

    function _expectNotLead() private {
        vm.expectRevert(
            abi.encodeWithSelector(ITenderRegister.TenderNotLead.selector, id, member.number, lead.number)
        );
    }

    function _expectMemberMayNotDecide(bytes32 builtOn) private {
        (AwardDecidedAct memory act, Winner[] memory winners) = _awardDecided(id, builtOn);
        act.envelope.organisation = member.number;
        _expectNotLead();
        _submit(member, act, winners);
    }

    function _expectNotPossible(TenderStage stage) private {
        vm.expectRevert(abi.encodeWithSelector(ITenderRegister.TenderNotPossible.selector, id, stage));
    }

    function _expectDeadlinePassed(uint40 deadline) private {
        vm.expectRevert(
            abi.encodeWithSelector(ITenderRegister.TenderDeadlinePassed.selector, deadline, block.timestamp)
        );
    }

    /// @dev The second clarification of the tender, after `first`, is expected.
    function _expectWrongClarification(uint16 number, bytes32 previous, bytes32 first) private {
        vm.expectRevert(
            abi.encodeWithSelector(
                ITenderRegister.TenderWrongClarification.selector,
                number,
                uint16(2),
                previous,
                first
            )
        );
    }

    function _expectRefusedWinners(Winner[] memory winners, bytes memory refusal) private {
        bytes32 publication = _submit(lead, _tenderPublished(id, opening));
        vm.warp(block.timestamp + 29 days);
        (AwardDecidedAct memory act, ) = _awardDecided(id, publication);
        act.winners = _hash(winners);
        vm.expectRevert(refusal);
        _submit(lead, act, winners);
    }

    function _requireNoChange(TenderStage stage, bytes32 lastAct) private {
        _expectNotPossible(stage);
        _submit(lead, _tenderAmended(id, lastAct));
        _expectNotPossible(stage);
        _submit(lead, _clarification(lastAct, 1, 0));
        _expectNotPossible(stage);
        _submit(lead, TenderWithdrawnAct(_envelope(lead, id, lastAct, CONTENT), 1));
    }

    /// @dev Number 2, whose versions and clarifications begin anew.
    function _requireNewTender(bytes32 withdrawal) private {
        TenderPublishedAct memory act = _tenderPublished(id, withdrawal);
        act.number = 2;
        bytes32 publication = _submit(lead, act);
        bytes32 answer = _submit(lead, _clarification(publication, 1, 0));
        bytes32 amendment = _submit(lead, _tenderAmended(id, answer));
        _requireState(TenderStage.Published, amendment);
    }

    function _requireCancelled(bytes32 cancellation) private {
        _requireState(TenderStage.Cancelled, cancellation);
        _requireNoChange(TenderStage.Cancelled, cancellation);
        _expectNotPossible(TenderStage.Cancelled);
        _submit(lead, _tenderPublished(id, cancellation));
        _expectNotPossible(TenderStage.Cancelled);
        _submit(lead, _cancellation(cancellation));
        (AwardDecidedAct memory act, Winner[] memory winners) = _awardDecided(id, cancellation);
        _expectNotPossible(TenderStage.Cancelled);
        _submit(lead, act, winners);
    }

    function _requireState(TenderStage stage, bytes32 lastAct) private view {
        assertTrue(tenders.stageOf(id) == stage, "the stage");
        assertTrue(tenders.lastActOf(id) == lastAct, "the last act");
        assertTrue(tenders.isCancelled(id) == (stage == TenderStage.Cancelled), "cancelled or not");
    }

    function _requireCeiling(
        bytes32 award,
        Party memory party,
        bool expected,
        uint64 expectedCeiling
    ) private view {
        (bool isWinner, uint64 ceiling) = tenders.ceilingOf(award, party.number);
        assertTrue(isWinner == expected && ceiling == expectedCeiling, "the ceiling");
    }
}
