// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {
    IPlanActs,
    PlanChangedAct,
    PlanConvertedAct,
    PlanDeclinedAct,
    PlanDroppedAct,
    PlanJoinedAct,
    PlanPublishedAct
} from "../../../contracts/plan/IPlanActs.sol";
import {IHistoryLog} from "../../../contracts/log/IHistoryLog.sol";
import {IPlanRegister, PlanAnswer, PlanStage} from "../../../contracts/plan/IPlanRegister.sol";
import {Amounts} from "../../../contracts/libraries/Amounts.sol";
import {Kinds} from "../support/Kinds.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Subjects} from "../../../contracts/libraries/Subjects.sol";
import {Party} from "../support/ActSigner.sol";
import {assertTrue} from "../support/Assertions.sol";
import {ProcedureFixture} from "../support/ProcedureFixture.sol";
import {vm} from "../support/Vm.sol";
import {Register} from "../../../contracts/log/Register.sol";

contract PlanRegisterTest is ProcedureFixture {
    bytes32 private plan;
    bytes32 private publication;

    function setUp() public {
        _deployProcedure();
        PlanPublishedAct memory act = _planPublished();
        plan = act.envelope.subject;
        publication = _submit(lead, act);
    }

    // Publishing.

    function test_anAuthorityPublishesAPlan() public {
        PlanPublishedAct memory act = _another("another");
        _watch(act.envelope.subject);
        bytes32 actHash = _submit(lead, act);
        _requireRecorded(
            address(plans),
            Kinds.PLAN_PUBLISHED,
            IPlanActs.PlanPublished.selector,
            abi.encode(act),
            act.envelope,
            lead,
            actHash
        );
        _requirePlan(act.envelope.subject, PlanStage.Published, actHash);
    }

    function test_nobodyPublishesInAnothersName() public {
        PlanPublishedAct memory act = _planPublished();
        act.envelope.organisation = outsider.number;
        bytes32 own = Subjects.plan(outsider.number, REFERENCE);
        vm.expectRevert(abi.encodeWithSelector(Register.RegisterWrongSubject.selector, plan, own));
        _submit(outsider, act);
    }

    function test_aPlanIsPublishedOnce() public {
        PlanPublishedAct memory act = _planPublished();
        vm.expectRevert(
            abi.encodeWithSelector(IPlanRegister.PlanAlreadyPublished.selector, plan, lead.number)
        );
        _submit(lead, act);
    }

    function test_aPublicationBuildsOnNothing() public {
        PlanPublishedAct memory act = _another("another");
        act.envelope.builtOn = publication;
        vm.expectRevert(abi.encodeWithSelector(Register.RegisterStale.selector, publication, bytes32(0)));
        _submit(lead, act);
    }

    function testFuzz_aCurrencyIsThreeCapitals(bytes3 currency) public {
        PlanPublishedAct memory act = _another("another");
        act.currency = currency;
        bool isCode = true;
        for (uint256 i = 0; i < 3; ++i) isCode = isCode && currency[i] >= 0x41 && currency[i] <= 0x5a;
        if (!isCode) {
            vm.expectRevert(abi.encodeWithSelector(IPlanRegister.PlanNoCurrency.selector, currency));
        }
        _submit(lead, act);
    }

    function test_currenciesAtTheEdge() public {
        bytes3[6] memory wrong = [bytes3("gbp"), "GB[", "G@P", "[BP", "GB", ""];
        for (uint256 i = 0; i < wrong.length; ++i) testFuzz_aCurrencyIsThreeCapitals(wrong[i]);
        testFuzz_aCurrencyIsThreeCapitals("AZA");
    }

    function test_aSupplierPublishesNothing() public {
        PlanPublishedAct memory act = _planPublished();
        act.envelope = _envelope(supplier, Subjects.plan(supplier.number, REFERENCE), 0, CONTENT);
        vm.expectRevert(
            abi.encodeWithSelector(
                IHistoryLog.HistoryLogKeyLacksRole.selector,
                supplier.signer,
                Roles.ADMINISTRATOR | Roles.SIGNATORY,
                Roles.OFFICER
            )
        );
        _submit(supplier, act);
    }

    // Changing and dropping.

    function test_theOwnerChangesItsPlan() public {
        PlanChangedAct memory act = _planChanged(plan, publication);
        _watch(plan);
        bytes32 actHash = _submit(lead, act);
        _requireRecorded(
            address(plans),
            Kinds.PLAN_CHANGED,
            IPlanActs.PlanChanged.selector,
            abi.encode(act),
            act.envelope,
            lead,
            actHash
        );
        _requirePlan(plan, PlanStage.Published, actHash);
    }

    function test_aSecondOfficersCrossingChangeIsStale() public {
        bytes32 first = _submit(lead, _planChanged(plan, publication));
        PlanChangedAct memory second = _planChanged(plan, publication);
        second.estimatedValue = 1;
        vm.expectRevert(abi.encodeWithSelector(Register.RegisterStale.selector, publication, first));
        _submit(lead, second);
    }

    function test_aChangeNeedsACurrency() public {
        PlanChangedAct memory act = _planChanged(plan, publication);
        act.currency = "gbp";
        vm.expectRevert(abi.encodeWithSelector(IPlanRegister.PlanNoCurrency.selector, bytes3("gbp")));
        _submit(lead, act);
    }

    function test_estimatesStayExactForEveryReader() public {
        bytes memory refusal = abi.encodeWithSelector(
            Amounts.AmountOverLimit.selector,
            uint64(1) << 53,
            Amounts.MOST
        );
        PlanPublishedAct memory act = _planPublished();
        act.ownReference = keccak256("another");
        act.envelope.subject = Subjects.plan(lead.number, act.ownReference);
        act.estimatedValue = uint64(1) << 53;
        vm.expectRevert(refusal);
        _submit(lead, act);
        PlanChangedAct memory changed = _planChanged(plan, publication);
        changed.estimatedValue = uint64(1) << 53;
        vm.expectRevert(refusal);
        _submit(lead, changed);
        changed.estimatedValue = Amounts.MOST;
        _submit(lead, changed);
    }

    function test_onlyTheOwnerChangesDropsAndConverts() public {
        bytes memory refusal = abi.encodeWithSelector(
            IPlanRegister.PlanNotOwner.selector,
            plan,
            outsider.number,
            lead.number
        );
        PlanChangedAct memory change = _planChanged(plan, publication);
        change.envelope.organisation = outsider.number;
        vm.expectRevert(refusal);
        _submit(outsider, change);
        vm.expectRevert(refusal);
        _submit(outsider, PlanDroppedAct(_envelope(outsider, plan, publication, CONTENT), 1));
        vm.expectRevert(refusal);
        _submit(outsider, PlanConvertedAct(_envelope(outsider, plan, publication, CONTENT), 0));
    }

    function test_theOwnerDropsItsPlan() public {
        PlanDroppedAct memory act = PlanDroppedAct(_envelope(lead, plan, publication, CONTENT), 3);
        _watch(plan);
        bytes32 actHash = _submit(lead, act);
        _requireRecorded(
            address(plans),
            Kinds.PLAN_DROPPED,
            IPlanActs.PlanDropped.selector,
            abi.encode(act),
            act.envelope,
            lead,
            actHash
        );
        _requirePlan(plan, PlanStage.Dropped, actHash);
    }

    function test_droppingNeedsAReason() public {
        vm.expectRevert(abi.encodeWithSelector(IPlanRegister.PlanNoReason.selector, plan));
        _submit(lead, PlanDroppedAct(_envelope(lead, plan, publication, CONTENT), 0));
    }

    function test_droppingAStalePlanIsRefused() public {
        bytes32 change = _submit(lead, _planChanged(plan, publication));
        vm.expectRevert(abi.encodeWithSelector(Register.RegisterStale.selector, publication, change));
        _submit(lead, PlanDroppedAct(_envelope(lead, plan, publication, CONTENT), 1));
    }

    function test_aDroppedPlanAcceptsNothing() public {
        bytes32 drop = _submit(lead, PlanDroppedAct(_envelope(lead, plan, publication, CONTENT), 1));
        _requireClosed(PlanStage.Dropped, drop);
    }

    // Answers of other authorities.

    function test_anotherAuthorityJoins() public {
        PlanJoinedAct memory act = PlanJoinedAct(_envelope(member, plan, publication, CONTENT), 0);
        _watch(plan);
        bytes32 actHash = _submit(member, act);
        _requireRecorded(
            address(plans),
            Kinds.PLAN_JOINED,
            IPlanActs.PlanJoined.selector,
            abi.encode(act),
            act.envelope,
            member,
            actHash
        );
        _requireAnswer(member, PlanAnswer.Joined, actHash);
        _requirePlan(plan, PlanStage.Published, publication);
    }

    function test_anotherAuthorityDeclinesAfterJoining() public {
        bytes32 joined = _submit(member, PlanJoinedAct(_envelope(member, plan, publication, CONTENT), 0));
        PlanDeclinedAct memory act = PlanDeclinedAct(
            _envelope(member, plan, publication, CONTENT),
            joined,
            2
        );
        _watch(plan);
        bytes32 actHash = _submit(member, act);
        _requireRecorded(
            address(plans),
            Kinds.PLAN_DECLINED,
            IPlanActs.PlanDeclined.selector,
            abi.encode(act),
            act.envelope,
            member,
            actHash
        );
        _requireAnswer(member, PlanAnswer.Declined, actHash);
    }

    function test_anothersAnswerMakesNothingStale() public {
        _submit(outsider, PlanJoinedAct(_envelope(outsider, plan, publication, CONTENT), 0));
        _submit(member, PlanJoinedAct(_envelope(member, plan, publication, CONTENT), 0));
        _submit(lead, _planChanged(plan, publication));
    }

    function test_nobodyJoinsAPlanThatItHasNotSeen() public {
        bytes32 change = _submit(lead, _planChanged(plan, publication));
        vm.expectRevert(abi.encodeWithSelector(Register.RegisterStale.selector, publication, change));
        _submit(member, PlanJoinedAct(_envelope(member, plan, publication, CONTENT), 0));
    }

    function test_anAnswerKnowsTheOwnLastAnswer() public {
        bytes32 joined = _submit(member, PlanJoinedAct(_envelope(member, plan, publication, CONTENT), 0));
        bytes memory refusal = abi.encodeWithSelector(
            IPlanRegister.PlanStaleAnswer.selector,
            plan,
            bytes32(0),
            joined
        );
        vm.expectRevert(refusal);
        _submit(member, PlanJoinedAct(_envelope(member, plan, publication, CONTENT), 0));
        vm.expectRevert(refusal);
        _submit(member, PlanDeclinedAct(_envelope(member, plan, publication, CONTENT), 0, 1));
    }

    function test_theOwnerDoesNotAnswerItself() public {
        bytes memory refusal = abi.encodeWithSelector(
            IPlanRegister.PlanOwnAnswer.selector,
            plan,
            lead.number
        );
        vm.expectRevert(refusal);
        _submit(lead, PlanJoinedAct(_envelope(lead, plan, publication, CONTENT), 0));
        vm.expectRevert(refusal);
        _submit(lead, PlanDeclinedAct(_envelope(lead, plan, publication, CONTENT), 0, 1));
    }

    function test_decliningNeedsAReason() public {
        vm.expectRevert(abi.encodeWithSelector(IPlanRegister.PlanNoReason.selector, plan));
        _submit(member, PlanDeclinedAct(_envelope(member, plan, publication, CONTENT), 0, 0));
    }

    // Turning into a procurement.

    function test_aPlanBecomesAProcurement() public {
        (bytes32 procurement, ) = _openProcurement();
        PlanConvertedAct memory act = PlanConvertedAct(
            _envelope(lead, plan, publication, CONTENT),
            procurement
        );
        _watch(plan);
        bytes32 actHash = _submit(lead, act);
        _requireRecorded(
            address(plans),
            Kinds.PLAN_CONVERTED,
            IPlanActs.PlanConverted.selector,
            abi.encode(act),
            act.envelope,
            lead,
            actHash
        );
        _requirePlan(plan, PlanStage.Converted, actHash);
    }

    function test_aConvertedPlanAcceptsNothing() public {
        (bytes32 procurement, ) = _openProcurement();
        bytes32 conversion = _submit(
            lead,
            PlanConvertedAct(_envelope(lead, plan, publication, CONTENT), procurement)
        );
        _requireClosed(PlanStage.Converted, conversion);
    }

    function test_aPlanBecomesOnlyAnOwnProcurementThatExists() public {
        (bytes32 procurement, ) = _openProcurement();
        PlanPublishedAct memory others = _planPublished();
        others.envelope = _envelope(outsider, Subjects.plan(outsider.number, REFERENCE), 0, CONTENT);
        bytes32 builtOn = _submit(outsider, others);
        _expectNotOwn(procurement, lead.number, outsider.number);
        _submit(
            outsider,
            PlanConvertedAct(_envelope(outsider, others.envelope.subject, builtOn, CONTENT), procurement)
        );
        _expectNotOwn(keccak256("none"), 0, lead.number);
        _submit(lead, PlanConvertedAct(_envelope(lead, plan, publication, CONTENT), keccak256("none")));
    }

    function test_anUnknownPlanAcceptsNothing() public {
        bytes32 unknown = keccak256("unknown");
        vm.expectRevert(abi.encodeWithSelector(IPlanRegister.PlanNotOpen.selector, unknown, PlanStage.None));
        _submit(lead, _planChanged(unknown, 0));
    }

    function testFuzz_anyOtherBuiltOnIsStale(bytes32 builtOn) public {
        vm.assume(builtOn != publication);
        vm.expectRevert(abi.encodeWithSelector(Register.RegisterStale.selector, builtOn, publication));
        _submit(lead, _planChanged(plan, builtOn));
    }

    function _another(string memory ownReference) private view returns (PlanPublishedAct memory act) {
        act = _planPublished();
        act.ownReference = keccak256(bytes(ownReference));
        act.envelope.subject = Subjects.plan(lead.number, act.ownReference);
    }

    function _expectNotOwn(bytes32 procurement, uint32 leader, uint32 owner) private {
        vm.expectRevert(
            abi.encodeWithSelector(IPlanRegister.PlanNotOwnProcurement.selector, procurement, leader, owner)
        );
    }

    function _requireClosed(PlanStage stage, bytes32 lastAct) private {
        bytes memory refusal = abi.encodeWithSelector(IPlanRegister.PlanNotOpen.selector, plan, stage);
        vm.expectRevert(refusal);
        _submit(lead, _planChanged(plan, lastAct));
        vm.expectRevert(refusal);
        _submit(lead, PlanDroppedAct(_envelope(lead, plan, lastAct, CONTENT), 1));
        vm.expectRevert(refusal);
        _submit(lead, PlanConvertedAct(_envelope(lead, plan, lastAct, CONTENT), 0));
        vm.expectRevert(refusal);
        _submit(member, PlanJoinedAct(_envelope(member, plan, lastAct, CONTENT), 0));
        vm.expectRevert(refusal);
        _submit(member, PlanDeclinedAct(_envelope(member, plan, lastAct, CONTENT), 0, 1));
        PlanPublishedAct memory again = _planPublished();
        vm.expectRevert(
            abi.encodeWithSelector(IPlanRegister.PlanAlreadyPublished.selector, plan, lead.number)
        );
        _submit(lead, again);
    }

    function _requirePlan(bytes32 id, PlanStage stage, bytes32 lastAct) private view {
        (uint32 owner, PlanStage found, bytes32 last) = plans.planOf(id);
        assertTrue(owner == lead.number && found == stage && last == lastAct, "the plan's state");
    }

    function _requireAnswer(Party memory authority, PlanAnswer answer, bytes32 lastAct) private view {
        (bytes32 last, PlanAnswer found) = plans.answerOf(plan, authority.number);
        assertTrue(found == answer && last == lastAct, "the authority's answer");
    }
}
