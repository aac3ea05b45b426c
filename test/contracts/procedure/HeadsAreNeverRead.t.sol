// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {
    ActAffirmedAct,
    ActDisownedAct,
    DocumentTakenDownAct
} from "../../../contracts/statement/IStatementActs.sol";
import {NoticeRecordedAct} from "../../../contracts/evidence/IEvidenceActs.sol";
import {
    PlanConvertedAct,
    PlanDeclinedAct,
    PlanDroppedAct,
    PlanJoinedAct,
    PlanPublishedAct
} from "../../../contracts/plan/IPlanActs.sol";
import {NoticeLinkedAct, NoticeUnlinkedAct} from "../../../contracts/procurement/IProcurementActs.sol";
import {
    AwardDecidedAct,
    ProcurementCancelledAct,
    TenderClarifiedAct,
    TenderPublishedAct,
    TenderWithdrawnAct,
    Winner
} from "../../../contracts/tender/ITenderActs.sol";
import {Subjects} from "../../../contracts/libraries/Subjects.sol";
import {ProcedureFixture} from "../support/ProcedureFixture.sol";
import {vm} from "../support/Vm.sol";

/// @notice No register reads a head or a count: whatever the log holds there, every act is accepted as before.
/// So nothing that others do elsewhere makes a signed act stale.
contract HeadsAreNeverReadTest is ProcedureFixture {
    bytes32 private seed;
    bool private isScrambling;

    function setUp() public {
        _deployProcedure();
    }

    function testFuzz_planActsReadNoHeads(bytes32 seed_) public {
        (seed, isScrambling) = (seed_, true);
        (bytes32 procurement, ) = _openProcurement();
        PlanPublishedAct memory second = _planPublished();
        second.ownReference = keccak256("second");
        second.envelope.subject = Subjects.plan(lead.number, second.ownReference);
        bytes32 plan = _planPublished().envelope.subject;
        bytes32 last = _submit(lead, _planPublished());
        last = _submit(lead, _planChanged(plan, last));
        bytes32 joined = _submit(member, PlanJoinedAct(_envelope(member, plan, last, CONTENT), 0));
        _submit(member, PlanDeclinedAct(_envelope(member, plan, last, CONTENT), joined, 1));
        _submit(lead, PlanConvertedAct(_envelope(lead, plan, last, CONTENT), procurement));
        last = _submit(lead, second);
        _submit(lead, PlanDroppedAct(_envelope(lead, second.envelope.subject, last, CONTENT), 1));
    }

    function testFuzz_procurementAndTenderActsReadNoHeads(bytes32 seed_) public {
        (seed, isScrambling) = (seed_, true);
        (bytes32 id, bytes32 opening) = _openProcurement();
        bytes32 link = _submit(lead, NoticeLinkedAct(_envelope(lead, id, opening, CONTENT), PROCESS));
        _submit(lead, NoticeUnlinkedAct(_envelope(lead, id, link, CONTENT), PROCESS, 1));
        bytes32 last = _submit(lead, _tenderPublished(id, opening));
        last = _submit(lead, TenderClarifiedAct(_envelope(lead, id, last, CONTENT), 1, 0));
        last = _submit(lead, _tenderAmended(id, last));
        last = _submit(lead, TenderWithdrawnAct(_envelope(lead, id, last, CONTENT), 1));
        TenderPublishedAct memory second = _tenderPublished(id, last);
        second.number = 2;
        last = _submit(lead, second);
        vm.warp(block.timestamp + 29 days);
        (AwardDecidedAct memory decision, Winner[] memory winners) = _awardDecided(id, last);
        last = _submit(lead, decision, winners);
        _submit(lead, ProcurementCancelledAct(_envelope(lead, id, last, CONTENT), 1));
    }

    function testFuzz_evidenceAndStatementsReadNoHeads(bytes32 seed_) public {
        (seed, isScrambling) = (seed_, true);
        NoticeRecordedAct memory notice;
        notice.envelope = _envelope(recorder, Subjects.evidence(PROCESS), 0, CONTENT);
        (notice.process, notice.source) = (PROCESS, 1);
        bytes32 act = _submit(recorder, notice);
        bytes32 own = recorder.subject;
        bytes32 last = _submit(recorder, ActAffirmedAct(_envelope(recorder, own, act, CONTENT), act));
        _submit(recorder, ActDisownedAct(_envelope(recorder, own, last, CONTENT), act, 1));
        _submit(recorder, DocumentTakenDownAct(_envelope(recorder, own, act, CONTENT), act, 1));
    }

    /// @dev Before every act, the ledger's head and count and those of the act's subject become something else.
    function _call(address register, bytes memory data) internal override {
        if (isScrambling) {
            bytes32 subject = _subjectIn(data);
            _scramble(bytes32(uint256(0)));
            _scramble(bytes32(uint256(1)));
            _scramble(keccak256(abi.encode(subject, 2)));
            _scramble(keccak256(abi.encode(subject, 3)));
        }
        super._call(register, data);
    }

    /// @dev Small enough that counting goes on.
    function _scramble(bytes32 slot) private {
        seed = keccak256(abi.encode(seed));
        vm.store(address(log), slot, seed >> 200);
    }

    /// @dev The act's second word; acts lie at the beginning of every call.
    function _subjectIn(bytes memory data) private pure returns (bytes32 subject) {
        assembly ("memory-safe") {
            subject := mload(add(data, 68))
        }
    }
}
