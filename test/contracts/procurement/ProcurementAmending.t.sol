// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {
    IProcurementActs,
    NoticeLinkedAct,
    Phase,
    ProcurementAmendedAct
} from "../../../contracts/procurement/IProcurementActs.sol";
import {ProcurementCancelledAct, TenderWithdrawnAct} from "../../../contracts/tender/ITenderActs.sol";
import {Dates} from "../../../contracts/libraries/Dates.sol";
import {IProcurementRegister} from "../../../contracts/procurement/IProcurementRegister.sol";
import {Subjects} from "../../../contracts/libraries/Subjects.sol";
import {TenderStage} from "../../../contracts/tender/ITenderRegister.sol";
import {Register} from "../../../contracts/log/Register.sol";
import {Kinds} from "../support/Kinds.sol";
import {assertTrue} from "../support/Assertions.sol";
import {ProcedureFixture} from "../support/ProcedureFixture.sol";
import {vm} from "../support/Vm.sol";

/// @notice An opening is amended until something is built on it.
contract ProcurementAmendingTest is ProcedureFixture {
    bytes32 private procurement;
    bytes32 private opening;

    function setUp() public {
        _deployProcedure();
        (procurement, opening) = _openProcurement();
    }

    function test_theLeadAmendsItsOpening() public {
        (ProcurementAmendedAct memory act, uint32[] memory members, Phase[] memory phases) = _right();
        _watch(procurement);
        bytes32 actHash = _submit(lead, act, members, phases);
        _requireRecorded(
            address(procurements),
            Kinds.PROCUREMENT_AMENDED,
            IProcurementActs.ProcurementAmended.selector,
            abi.encode(act, members, phases),
            act.envelope,
            lead,
            actHash
        );
        assertTrue(procurements.openingOf(procurement) == actHash, "what is built on now");
        assertTrue(procurements.versionOf(procurement) == 2, "the second version");
        assertTrue(procurements.leadOf(procurement) == lead.number, "the lead");
    }

    function test_whatAnAmendmentLeavesOutIsOut() public {
        _amend();
        assertTrue(!procurements.isBuyer(procurement, member.number), "the member is out");
        assertTrue(procurements.isBuyer(procurement, lead.number), "the lead is in");
        (bool exists, ) = procurements.phaseOf(procurement, 1);
        assertTrue(!exists, "phase 1 is out");
        uint64 budget;
        (exists, budget) = procurements.phaseOf(procurement, 3);
        assertTrue(exists && budget == 50_000_00, "phase 3 is in");
    }

    function test_whoWasLeftOutMayComeBack() public {
        bytes32 amended = _amend();
        (ProcurementAmendedAct memory act, , Phase[] memory phases) = _procurementAmended(amended);
        uint32[] memory members = new uint32[](2);
        (members[0], members[1]) = (outsider.number, member.number);
        (act.version, act.members, act.currency, act.ground) = (3, _hash(members), "EUR", 2);
        _submit(lead, act, members, phases);
        assertTrue(procurements.isBuyer(procurement, member.number), "the member is back");
        assertTrue(procurements.isBuyer(procurement, outsider.number), "and another with it");
        assertTrue(procurements.currencyOf(procurement) == "EUR", "the currency");
    }

    function test_aTenderBuildsOnTheAmendment() public {
        bytes32 amended = _amend();
        vm.expectRevert(abi.encodeWithSelector(Register.RegisterStale.selector, opening, amended));
        _submit(lead, _tenderPublished(procurement, opening));
        _submit(lead, _tenderPublished(procurement, amended));
    }

    function test_aLinkBuildsOnTheAmendmentAndBindsNothing() public {
        bytes32 amended = _amend();
        NoticeLinkedAct memory link = NoticeLinkedAct(
            _envelope(lead, procurement, opening, CONTENT),
            PROCESS
        );
        vm.expectRevert(abi.encodeWithSelector(Register.RegisterStale.selector, opening, amended));
        _submit(lead, link);
        link.envelope.builtOn = amended;
        _submit(lead, link);
        (
            ProcurementAmendedAct memory act,
            uint32[] memory members,
            Phase[] memory phases
        ) = _procurementAmended(amended);
        act.version = 3;
        _submit(lead, act, members, phases);
    }

    function test_onceATenderIsPublishedItIsBuiltUpon() public {
        bytes32 publication = _submit(lead, _tenderPublished(procurement, opening));
        _expectBuiltUpon(TenderStage.Published);
        TenderWithdrawnAct memory act = TenderWithdrawnAct(
            _envelope(lead, procurement, publication, CONTENT),
            1
        );
        _submit(lead, act);
        _expectBuiltUpon(TenderStage.Withdrawn);
    }

    function test_onceItIsCancelledItStaysAsItWas() public {
        ProcurementCancelledAct memory act = ProcurementCancelledAct(
            _envelope(lead, procurement, opening, CONTENT),
            1
        );
        _submit(lead, act);
        _expectBuiltUpon(TenderStage.Cancelled);
    }

    function test_anAwardedOneIsBuiltUpon() public {
        _award(procurement, opening);
        _expectBuiltUpon(TenderStage.Awarded);
    }

    function test_onlyTheLeadAmends() public {
        (ProcurementAmendedAct memory act, uint32[] memory members, Phase[] memory phases) = _right();
        act.envelope.organisation = member.number;
        _refuse(
            abi.encodeWithSelector(
                IProcurementRegister.ProcurementNotLead.selector,
                procurement,
                member.number,
                lead.number
            )
        );
        _submit(member, act, members, phases);
    }

    function test_nothingIsAmendedThatWasNotOpened() public {
        (ProcurementAmendedAct memory act, uint32[] memory members, Phase[] memory phases) = _right();
        act.ownReference = keccak256("another");
        act.envelope.subject = Subjects.procurement(lead.number, act.ownReference);
        _refuse(
            abi.encodeWithSelector(IProcurementRegister.ProcurementUnknown.selector, act.envelope.subject)
        );
        _submit(lead, act, members, phases);
    }

    function test_theReferenceStays() public {
        (ProcurementAmendedAct memory act, uint32[] memory members, Phase[] memory phases) = _right();
        act.ownReference = keccak256("another");
        bytes32 other = Subjects.procurement(lead.number, act.ownReference);
        _refuse(abi.encodeWithSelector(Register.RegisterWrongSubject.selector, procurement, other));
        _submit(lead, act, members, phases);
    }

    function test_anAmendmentBuildsOnTheLast() public {
        bytes32 amended = _amend();
        (ProcurementAmendedAct memory act, uint32[] memory members, Phase[] memory phases) = _right();
        act.version = 3;
        _refuse(abi.encodeWithSelector(Register.RegisterStale.selector, opening, amended));
        _submit(lead, act, members, phases);
    }

    function testFuzz_versionsHaveNoGap(uint16 version) public {
        (ProcurementAmendedAct memory act, uint32[] memory members, Phase[] memory phases) = _right();
        act.version = version;
        if (version != 2) {
            bytes4 error = IProcurementRegister.ProcurementWrongVersion.selector;
            _refuse(abi.encodeWithSelector(error, version, 2));
        }
        _submit(lead, act, members, phases);
    }

    function test_anAmendmentSaysWhyAndKeepsToTheRulesOfAnOpening() public {
        (ProcurementAmendedAct memory act, uint32[] memory members, Phase[] memory phases) = _right();
        act.reason = 0;
        _refuse(abi.encodeWithSelector(IProcurementRegister.ProcurementNoReason.selector, procurement));
        _submit(lead, act, members, phases);
        (act.reason, act.ground) = (1, 0);
        _refuse(abi.encodeWithSelector(IProcurementRegister.ProcurementNoGround.selector, procurement));
        _submit(lead, act, members, phases);
        (act.ground, act.currency) = (1, "gbp");
        _refuse(abi.encodeWithSelector(IProcurementRegister.ProcurementNoCurrency.selector, bytes3("gbp")));
        _submit(lead, act, members, phases);
    }

    function test_membersAndPhasesAreThoseThatWereSigned() public {
        (ProcurementAmendedAct memory act, uint32[] memory members, Phase[] memory phases) = _right();
        phases[0].budget += 1;
        _refuse(abi.encodeWithSelector(Register.RegisterWrongValues.selector, _hash(phases), act.phases));
        _submit(lead, act, members, phases);
        phases[0].budget -= 1;
        members = new uint32[](1);
        members[0] = member.number;
        _refuse(abi.encodeWithSelector(Register.RegisterWrongValues.selector, _hash(members), act.members));
        _submit(lead, act, members, phases);
    }

    function test_itsMembersAndPhasesAreChecked() public {
        (ProcurementAmendedAct memory act, uint32[] memory members, Phase[] memory phases) = _right();
        phases[0].startsOn = Dates.EARLIEST - 1;
        act.phases = _hash(phases);
        _refuse(abi.encodeWithSelector(Dates.DateTooEarly.selector, phases[0].startsOn, Dates.EARLIEST));
        _submit(lead, act, members, phases);
        (act, , phases) = _right();
        members = new uint32[](1);
        members[0] = lead.number;
        act.members = _hash(members);
        _refuse(abi.encodeWithSelector(IProcurementRegister.ProcurementMemberIsLead.selector, lead.number));
        _submit(lead, act, members, phases);
    }

    function _right()
        private
        view
        returns (ProcurementAmendedAct memory act, uint32[] memory members, Phase[] memory phases)
    {
        return _procurementAmended(opening);
    }

    function _amend() private returns (bytes32) {
        (ProcurementAmendedAct memory act, uint32[] memory members, Phase[] memory phases) = _right();
        return _submit(lead, act, members, phases);
    }

    function _expectBuiltUpon(TenderStage stage) private {
        (ProcurementAmendedAct memory act, uint32[] memory members, Phase[] memory phases) = _right();
        _refuse(
            abi.encodeWithSelector(IProcurementRegister.ProcurementBuiltUpon.selector, procurement, stage)
        );
        _submit(lead, act, members, phases);
    }

    function _refuse(bytes memory refusal) private {
        vm.expectRevert(refusal);
    }
}
