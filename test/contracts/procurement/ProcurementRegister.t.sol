// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {
    IProcurementActs,
    NoticeLinkedAct,
    NoticeUnlinkedAct,
    Phase,
    ProcurementOpenedAct
} from "../../../contracts/procurement/IProcurementActs.sol";
import {IProcurementRegister} from "../../../contracts/procurement/IProcurementRegister.sol";
import {Dates} from "../../../contracts/libraries/Dates.sol";
import {Amounts} from "../../../contracts/libraries/Amounts.sol";
import {Kinds} from "../support/Kinds.sol";
import {OrganisationKinds} from "../../../contracts/directory/OrganisationKinds.sol";
import {Subjects} from "../../../contracts/libraries/Subjects.sol";
import {assertTrue} from "../support/Assertions.sol";
import {ProcedureFixture} from "../support/ProcedureFixture.sol";
import {vm} from "../support/Vm.sol";
import {Register} from "../../../contracts/log/Register.sol";

contract ProcurementRegisterTest is ProcedureFixture {
    bytes32 private constant OTHER_PROCESS = keccak256("ocds-h6vhtk-2");

    bytes32 private procurement;
    bytes32 private opening;

    function setUp() public {
        _deployProcedure();
        (procurement, opening) = _openProcurement();
    }

    // Opening.

    function test_anAuthorityOpensAProcurementForAGroup() public {
        (ProcurementOpenedAct memory act, uint32[] memory members, Phase[] memory phases) = _another();
        bytes32 id = act.envelope.subject;
        _watch(id);
        bytes32 actHash = _submit(lead, act, members, phases);
        _requireRecorded(
            address(procurements),
            Kinds.PROCUREMENT_OPENED,
            IProcurementActs.ProcurementOpened.selector,
            abi.encode(act, members, phases),
            act.envelope,
            lead,
            actHash
        );
        assertTrue(procurements.leadOf(id) == lead.number, "the lead");
        assertTrue(procurements.currencyOf(id) == GBP, "the currency");
        assertTrue(procurements.openingOf(id) == actHash, "the opening act");
    }

    function test_leadAndMembersAreBuyersAndNobodyElse() public view {
        assertTrue(procurements.isBuyer(procurement, lead.number), "the lead buys");
        assertTrue(procurements.isBuyer(procurement, member.number), "a member buys");
        assertTrue(!procurements.isBuyer(procurement, outsider.number), "an outsider does not");
        assertTrue(!procurements.isBuyer(procurement, supplier.number), "a supplier does not");
        assertTrue(!procurements.isBuyer(procurement, 0), "nobody does not");
        assertTrue(!procurements.isBuyer(keccak256("unknown"), 0), "an unknown procurement has no buyer");
    }

    function test_phasesKeepTheirBudgets() public view {
        (bool exists, uint64 budget) = procurements.phaseOf(procurement, 2);
        assertTrue(exists && budget == 200_000_00, "the second phase");
        (exists, budget) = procurements.phaseOf(procurement, 3);
        assertTrue(!exists && budget == 0, "there is no third");
    }

    function test_aProcurementMayHaveOneBuyerAndNoPhases() public {
        (ProcurementOpenedAct memory act, , ) = _another();
        (uint32[] memory nobody, Phase[] memory none) = (new uint32[](0), new Phase[](0));
        (act.members, act.phases) = (keccak256(""), keccak256(""));
        _submit(lead, act, nobody, none);
        assertTrue(!procurements.isBuyer(act.envelope.subject, member.number), "the lead alone");
    }

    function test_aProcurementIsOpenedOnce() public {
        (
            ProcurementOpenedAct memory act,
            uint32[] memory members,
            Phase[] memory phases
        ) = _procurementOpened();
        vm.expectRevert(
            abi.encodeWithSelector(
                IProcurementRegister.ProcurementAlreadyOpened.selector,
                procurement,
                opening
            )
        );
        _submit(lead, act, members, phases);
    }

    function test_nobodyOpensInAnothersName() public {
        (ProcurementOpenedAct memory act, uint32[] memory members, Phase[] memory phases) = _another();
        act.envelope.organisation = outsider.number;
        bytes32 own = Subjects.procurement(outsider.number, act.ownReference);
        vm.expectRevert(
            abi.encodeWithSelector(Register.RegisterWrongSubject.selector, act.envelope.subject, own)
        );
        _submit(outsider, act, members, phases);
    }

    function test_anOpeningBuildsOnNothing() public {
        (ProcurementOpenedAct memory act, uint32[] memory members, Phase[] memory phases) = _another();
        act.envelope.builtOn = opening;
        vm.expectRevert(abi.encodeWithSelector(Register.RegisterStale.selector, opening, bytes32(0)));
        _submit(lead, act, members, phases);
    }

    function test_anOpeningNeedsALegalGround() public {
        (ProcurementOpenedAct memory act, uint32[] memory members, Phase[] memory phases) = _another();
        act.ground = 0;
        vm.expectRevert(
            abi.encodeWithSelector(IProcurementRegister.ProcurementNoGround.selector, act.envelope.subject)
        );
        _submit(lead, act, members, phases);
    }

    function test_anOpeningNeedsACurrency() public {
        (ProcurementOpenedAct memory act, uint32[] memory members, Phase[] memory phases) = _another();
        act.currency = "eur";
        vm.expectRevert(
            abi.encodeWithSelector(IProcurementRegister.ProcurementNoCurrency.selector, bytes3("eur"))
        );
        _submit(lead, act, members, phases);
    }

    function test_membersAndPhasesAreThoseThatWereSigned() public {
        (ProcurementOpenedAct memory act, uint32[] memory members, Phase[] memory phases) = _another();
        members[0] = outsider.number;
        vm.expectRevert(
            abi.encodeWithSelector(Register.RegisterWrongValues.selector, _hash(members), act.members)
        );
        _submit(lead, act, members, phases);
        members[0] = member.number;
        phases[1].budget += 1;
        vm.expectRevert(
            abi.encodeWithSelector(Register.RegisterWrongValues.selector, _hash(phases), act.phases)
        );
        _submit(lead, act, members, phases);
    }

    function test_budgetsStayExactForEveryReader() public {
        (ProcurementOpenedAct memory act, uint32[] memory members, Phase[] memory phases) = _another();
        phases[1].budget = uint64(1) << 53;
        act.phases = _hash(phases);
        vm.expectRevert(
            abi.encodeWithSelector(Amounts.AmountOverLimit.selector, phases[1].budget, Amounts.MOST)
        );
        _submit(lead, act, members, phases);
    }

    function test_theLeadIsNotItsOwnMember() public {
        _expectRefusedMember(
            lead.number,
            abi.encodeWithSelector(IProcurementRegister.ProcurementMemberIsLead.selector, lead.number)
        );
    }

    function test_aMemberIsNamedOnce() public {
        _expectRefusedMember(
            member.number,
            abi.encodeWithSelector(IProcurementRegister.ProcurementMemberTwice.selector, member.number)
        );
    }

    function test_membersAreAuthorities() public {
        _expectRefusedMember(
            supplier.number,
            abi.encodeWithSelector(
                IProcurementRegister.ProcurementMemberNotAuthority.selector,
                supplier.number,
                OrganisationKinds.SUPPLIER
            )
        );
        _expectRefusedMember(
            999,
            abi.encodeWithSelector(IProcurementRegister.ProcurementMemberNotAuthority.selector, 999, uint8(0))
        );
    }

    function testFuzz_phasesAscend(uint8 first, uint8 second) public {
        (ProcurementOpenedAct memory act, uint32[] memory members, Phase[] memory phases) = _another();
        (phases[0].number, phases[1].number) = (first, second);
        act.phases = _hash(phases);
        if (second <= first) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    IProcurementRegister.ProcurementPhasesNotAscending.selector,
                    second,
                    first
                )
            );
        }
        _submit(lead, act, members, phases);
    }

    function testFuzz_noPhaseEndsBeforeItStarts(uint40 startsOn, uint40 endsOn) public {
        (ProcurementOpenedAct memory act, uint32[] memory members, Phase[] memory phases) = _another();
        (phases[0].startsOn, phases[0].endsOn) = (startsOn, endsOn);
        act.phases = _hash(phases);
        if (startsOn < Dates.EARLIEST) {
            vm.expectRevert(abi.encodeWithSelector(Dates.DateTooEarly.selector, startsOn, Dates.EARLIEST));
        } else if (endsOn < startsOn) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    IProcurementRegister.ProcurementPhaseEndsBeforeStart.selector,
                    uint8(1),
                    startsOn,
                    endsOn
                )
            );
        }
        _submit(lead, act, members, phases);
    }

    // Notices.

    function test_theLeadLinksANotice() public {
        NoticeLinkedAct memory act = _link(PROCESS, opening);
        _watch(procurement);
        bytes32 actHash = _submit(lead, act);
        _requireRecorded(
            address(procurements),
            Kinds.NOTICE_LINKED,
            IProcurementActs.NoticeLinked.selector,
            abi.encode(act),
            act.envelope,
            lead,
            actHash
        );
        _requireLink(PROCESS, true, actHash);
    }

    function test_theLeadUnlinksANotice() public {
        bytes32 link = _submit(lead, _link(PROCESS, opening));
        NoticeUnlinkedAct memory act = _unlink(PROCESS, link, 4);
        _watch(procurement);
        bytes32 actHash = _submit(lead, act);
        _requireRecorded(
            address(procurements),
            Kinds.NOTICE_UNLINKED,
            IProcurementActs.NoticeUnlinked.selector,
            abi.encode(act),
            act.envelope,
            lead,
            actHash
        );
        _requireLink(PROCESS, false, actHash);
    }

    function test_aNoticeMayBeLinkedAgain() public {
        bytes32 link = _submit(lead, _link(PROCESS, opening));
        bytes32 unlink = _submit(lead, _unlink(PROCESS, link, 4));
        vm.expectRevert(abi.encodeWithSelector(Register.RegisterStale.selector, opening, unlink));
        _submit(lead, _link(PROCESS, opening));
        bytes32 again = _submit(lead, _link(PROCESS, unlink));
        _requireLink(PROCESS, true, again);
    }

    function test_linksOfDifferentNoticesDoNotStaleEachOther() public {
        _submit(lead, _link(PROCESS, opening));
        bytes32 other = _submit(lead, _link(OTHER_PROCESS, opening));
        _requireLink(OTHER_PROCESS, true, other);
    }

    function test_aLinkedNoticeIsNotLinkedTwice() public {
        bytes32 link = _submit(lead, _link(PROCESS, opening));
        vm.expectRevert(
            abi.encodeWithSelector(
                IProcurementRegister.ProcurementNoticeAlreadyLinked.selector,
                procurement,
                PROCESS
            )
        );
        _submit(lead, _link(PROCESS, link));
    }

    function test_onlyALinkedNoticeIsUnlinked() public {
        vm.expectRevert(
            abi.encodeWithSelector(
                IProcurementRegister.ProcurementNoticeNotLinked.selector,
                procurement,
                PROCESS
            )
        );
        _submit(lead, _unlink(PROCESS, opening, 4));
    }

    function test_unlinkingNeedsAReasonAndTheLinkItself() public {
        bytes32 link = _submit(lead, _link(PROCESS, opening));
        vm.expectRevert(
            abi.encodeWithSelector(IProcurementRegister.ProcurementNoReason.selector, procurement)
        );
        _submit(lead, _unlink(PROCESS, link, 0));
        vm.expectRevert(abi.encodeWithSelector(Register.RegisterStale.selector, opening, link));
        _submit(lead, _unlink(PROCESS, opening, 4));
    }

    function test_onlyTheLeadLinksAndUnlinks() public {
        bytes memory refusal = abi.encodeWithSelector(
            IProcurementRegister.ProcurementNotLead.selector,
            procurement,
            member.number,
            lead.number
        );
        vm.expectRevert(refusal);
        _submit(member, NoticeLinkedAct(_envelope(member, procurement, opening, CONTENT), PROCESS));
        vm.expectRevert(refusal);
        _submit(member, NoticeUnlinkedAct(_envelope(member, procurement, opening, CONTENT), PROCESS, 4));
    }

    function test_anUnknownProcurementHasNoNotices() public {
        bytes32 unknown = keccak256("unknown");
        vm.expectRevert(abi.encodeWithSelector(IProcurementRegister.ProcurementUnknown.selector, unknown));
        _submit(lead, NoticeLinkedAct(_envelope(lead, unknown, 0, CONTENT), PROCESS));
        assertTrue(procurements.leadOf(unknown) == 0 && procurements.openingOf(unknown) == 0, "unknown");
    }

    function _another()
        private
        view
        returns (ProcurementOpenedAct memory act, uint32[] memory members, Phase[] memory phases)
    {
        (act, members, phases) = _procurementOpened();
        act.ownReference = keccak256("another");
        act.envelope.subject = Subjects.procurement(lead.number, act.ownReference);
    }

    function _link(bytes32 process, bytes32 builtOn) private view returns (NoticeLinkedAct memory) {
        return NoticeLinkedAct(_envelope(lead, procurement, builtOn, CONTENT), process);
    }

    function _unlink(
        bytes32 process,
        bytes32 builtOn,
        uint16 reason
    ) private view returns (NoticeUnlinkedAct memory) {
        return NoticeUnlinkedAct(_envelope(lead, procurement, builtOn, CONTENT), process, reason);
    }

    /// @dev Beside `member`, which is right.
    function _expectRefusedMember(uint32 second, bytes memory refusal) private {
        (ProcurementOpenedAct memory act, , Phase[] memory phases) = _another();
        uint32[] memory members = new uint32[](2);
        (members[0], members[1]) = (member.number, second);
        act.members = _hash(members);
        vm.expectRevert(refusal);
        _submit(lead, act, members, phases);
    }

    function _requireLink(bytes32 process, bool linked, bytes32 lastAct) private view {
        (bytes32 last, bool found) = procurements.linkOf(procurement, process);
        assertTrue(found == linked && last == lastAct, "the link");
    }
}
