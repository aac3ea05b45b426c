// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {
    ActAffirmedAct,
    ActDisownedAct,
    DocumentTakenDownAct
} from "../../../contracts/statement/IStatementActs.sol";
import {NoticeRecordedAct} from "../../../contracts/evidence/IEvidenceActs.sol";
import {
    PlanChangedAct,
    PlanConvertedAct,
    PlanDeclinedAct,
    PlanDroppedAct,
    PlanJoinedAct,
    PlanPublishedAct
} from "../../../contracts/plan/IPlanActs.sol";
import {
    NoticeLinkedAct,
    NoticeUnlinkedAct,
    Phase,
    ProcurementAmendedAct,
    ProcurementOpenedAct
} from "../../../contracts/procurement/IProcurementActs.sol";
import {
    AwardDecidedAct,
    ProcurementCancelledAct,
    TenderAmendedAct,
    TenderClarifiedAct,
    TenderPublishedAct,
    TenderWithdrawnAct,
    Winner
} from "../../../contracts/tender/ITenderActs.sol";
import {Envelope, Signed} from "../../../contracts/log/Act.sol";
import {IHistoryLog} from "../../../contracts/log/IHistoryLog.sol";
import {OrganisationKinds} from "../../../contracts/directory/OrganisationKinds.sol";
import {Subjects} from "../../../contracts/libraries/Subjects.sol";
import {EvidenceRegister} from "../../../contracts/evidence/EvidenceRegister.sol";
import {PlanRegister} from "../../../contracts/plan/PlanRegister.sol";
import {ProcurementRegister} from "../../../contracts/procurement/ProcurementRegister.sol";
import {StatementRegister} from "../../../contracts/statement/StatementRegister.sol";
import {ITenderRegister} from "../../../contracts/tender/ITenderRegister.sol";
import {TenderRegister} from "../../../contracts/tender/TenderRegister.sol";
import {Party} from "./ActSigner.sol";
import {assertTrue} from "./Assertions.sol";
import {LedgerFixture} from "./LedgerFixture.sol";
import {Vm, vm} from "./Vm.sol";

/// @notice A ledger for tests with the registers up to the award, some organisations, and acts that are right unless
/// a test changes them. Type strings are written out again here, so that a register's own are held against them.
abstract contract ProcedureFixture is LedgerFixture {
    bytes32 internal constant REFERENCE = keccak256("own reference");
    bytes32 internal constant PROCESS = keccak256("ocds-213czf-1");
    bytes3 internal constant GBP = "GBP";
    string private constant ENVELOPE =
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil";
    string private constant PHASE = "Phase(uint8 number,uint64 budget,uint40 startsOn,uint40 endsOn)";
    string private constant TERMS = "uint40 enquiryDeadline,uint40 deadline,uint64 budget,uint16 ground";

    PlanRegister internal plans;
    ProcurementRegister internal procurements;
    TenderRegister internal tenders;
    EvidenceRegister internal evidence;
    StatementRegister internal statements;

    Party internal lead;
    Party internal member;
    Party internal outsider; // an authority that buys nothing here
    Party internal supplier;
    Party internal rival; // another supplier
    Party internal recorder;

    uint256 private watchedCount;
    bytes32 private watchedHead;

    function _deployProcedure() internal {
        _deployCore();
        address tenderAddress = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 2);
        procurements = new ProcurementRegister(log, directory, ITenderRegister(tenderAddress));
        plans = new PlanRegister(log, procurements);
        tenders = new TenderRegister(log, directory, procurements);
        evidence = new EvidenceRegister(log);
        statements = new StatementRegister(log, directory);
        _admit(address(plans));
        _admit(address(procurements));
        _admit(address(tenders));
        _admit(address(evidence));
        _admit(address(statements));
        Party[] memory founders = _found(3);
        (lead, member, outsider) = (founders[0], founders[1], founders[2]);
        supplier = _enterSupplier(lead, "supplier");
        rival = _enterSupplier(lead, "rival");
        recorder = _enter(lead, OrganisationKinds.RECORDER, "recorder");
    }

    // Acts that are right.

    function _planPublished() internal view returns (PlanPublishedAct memory act) {
        act.envelope = _envelope(lead, Subjects.plan(lead.number, REFERENCE), 0, CONTENT);
        (act.ownReference, act.estimatedValue, act.currency) = (REFERENCE, 5_000_000, GBP);
        act.startsOn = uint40(START + 90 days);
    }

    function _planChanged(bytes32 plan, bytes32 builtOn) internal view returns (PlanChangedAct memory) {
        return
            PlanChangedAct(_envelope(lead, plan, builtOn, CONTENT), 6_000_000, GBP, uint40(START + 120 days));
    }

    /// @dev Led by `lead` with `member`; phases 1 and 2.
    function _procurementOpened()
        internal
        view
        returns (ProcurementOpenedAct memory act, uint32[] memory members, Phase[] memory phases)
    {
        (members, phases) = (new uint32[](1), new Phase[](2));
        members[0] = member.number;
        phases[0] = Phase(1, 40_000_00, uint40(START + 90 days), uint40(START + 180 days));
        phases[1] = Phase(2, 200_000_00, uint40(START + 180 days), uint40(START + 360 days));
        act.envelope = _envelope(lead, Subjects.procurement(lead.number, REFERENCE), 0, CONTENT);
        (act.ownReference, act.ground, act.currency) = (REFERENCE, 1, GBP);
        (act.members, act.phases) = (_hash(members), _hash(phases));
    }

    function _tenderPublished(
        bytes32 procurement,
        bytes32 builtOn
    ) internal view returns (TenderPublishedAct memory act) {
        act.envelope = _envelope(lead, procurement, builtOn, CONTENT);
        (act.number, act.budget, act.ground) = (1, 240_000_00, 1);
        act.enquiryDeadline = uint40(block.timestamp + 14 days);
        act.deadline = uint40(block.timestamp + 28 days);
    }

    function _tenderAmended(
        bytes32 procurement,
        bytes32 builtOn
    ) internal view returns (TenderAmendedAct memory act) {
        act.envelope = _envelope(lead, procurement, builtOn, CONTENT);
        (act.version, act.budget, act.ground) = (2, 250_000_00, 1);
        act.enquiryDeadline = uint40(block.timestamp + 20 days);
        act.deadline = uint40(block.timestamp + 35 days);
    }

    /// @dev `supplier` and `rival` win.
    function _awardDecided(
        bytes32 procurement,
        bytes32 builtOn
    ) internal view returns (AwardDecidedAct memory act, Winner[] memory winners) {
        winners = new Winner[](2);
        winners[0] = Winner(supplier.number, 40_000_00);
        winners[1] = Winner(rival.number, 35_000_00);
        act = AwardDecidedAct(_envelope(lead, procurement, builtOn, CONTENT), 1, _hash(winners));
    }

    /// @dev Leaves the member and the second phase out.
    function _procurementAmended(
        bytes32 builtOn
    )
        internal
        view
        returns (ProcurementAmendedAct memory act, uint32[] memory members, Phase[] memory phases)
    {
        (members, phases) = (new uint32[](0), new Phase[](1));
        phases[0] = Phase(3, 50_000_00, uint40(START + 100 days), uint40(START + 200 days));
        bytes32 id = Subjects.procurement(lead.number, REFERENCE);
        act.envelope = _envelope(lead, id, builtOn, keccak256("amended"));
        (act.ownReference, act.version, act.ground, act.currency) = (REFERENCE, 2, 1, GBP);
        (act.members, act.phases, act.reason) = (_hash(members), _hash(phases), 1);
    }

    // Short ways to a state.

    function _openProcurement() internal returns (bytes32 procurement, bytes32 opening) {
        (
            ProcurementOpenedAct memory act,
            uint32[] memory members,
            Phase[] memory phases
        ) = _procurementOpened();
        return (act.envelope.subject, _submit(lead, act, members, phases));
    }

    /// @return award The decision on a tender whose deadline is over.
    function _award(bytes32 procurement, bytes32 opening) internal returns (bytes32 award) {
        bytes32 publication = _submit(lead, _tenderPublished(procurement, opening));
        vm.warp(block.timestamp + 29 days);
        (AwardDecidedAct memory act, Winner[] memory winners) = _awardDecided(procurement, publication);
        return _submit(lead, act, winners);
    }

    // Signing and submitting.

    function _submit(Party memory by, PlanPublishedAct memory act) internal returns (bytes32 actHash) {
        string memory values = "bytes32 ownReference,uint64 estimatedValue,bytes3 currency,uint40 startsOn";
        Signed memory signed;
        (signed, actHash) = _signAct(by, address(plans), "PlanPublished", values, abi.encode(act));
        _call(address(plans), abi.encodeCall(plans.publish, (act, signed)));
    }

    function _submit(Party memory by, PlanChangedAct memory act) internal returns (bytes32 actHash) {
        string memory values = "uint64 estimatedValue,bytes3 currency,uint40 startsOn";
        Signed memory signed;
        (signed, actHash) = _signAct(by, address(plans), "PlanChanged", values, abi.encode(act));
        _call(address(plans), abi.encodeCall(plans.change, (act, signed)));
    }

    function _submit(Party memory by, PlanDroppedAct memory act) internal returns (bytes32 actHash) {
        Signed memory signed;
        (signed, actHash) = _signAct(by, address(plans), "PlanDropped", "uint16 reason", abi.encode(act));
        _call(address(plans), abi.encodeCall(plans.drop, (act, signed)));
    }

    function _submit(Party memory by, PlanJoinedAct memory act) internal returns (bytes32 actHash) {
        Signed memory signed;
        (signed, actHash) = _signAct(by, address(plans), "PlanJoined", "bytes32 previous", abi.encode(act));
        _call(address(plans), abi.encodeCall(plans.join, (act, signed)));
    }

    function _submit(Party memory by, PlanDeclinedAct memory act) internal returns (bytes32 actHash) {
        string memory values = "bytes32 previous,uint16 reason";
        Signed memory signed;
        (signed, actHash) = _signAct(by, address(plans), "PlanDeclined", values, abi.encode(act));
        _call(address(plans), abi.encodeCall(plans.decline, (act, signed)));
    }

    function _submit(Party memory by, PlanConvertedAct memory act) internal returns (bytes32 actHash) {
        string memory values = "bytes32 procurement";
        Signed memory signed;
        (signed, actHash) = _signAct(by, address(plans), "PlanConverted", values, abi.encode(act));
        _call(address(plans), abi.encodeCall(plans.convert, (act, signed)));
    }

    function _submit(
        Party memory by,
        ProcurementOpenedAct memory act,
        uint32[] memory members,
        Phase[] memory phases
    ) internal returns (bytes32 actHash) {
        string memory values =
            "bytes32 ownReference,uint16 ground,bytes3 currency,uint32[] members,Phase[] phases";
        bytes32 typeHash = keccak256(bytes(string.concat(_type("ProcurementOpened", values), PHASE)));
        Signed memory signed;
        (signed, actHash) = _sign(
            by,
            address(procurements),
            keccak256(bytes.concat(typeHash, abi.encode(act)))
        );
        _call(address(procurements), abi.encodeCall(procurements.open, (act, members, phases, signed)));
    }

    function _submit(
        Party memory by,
        ProcurementAmendedAct memory act,
        uint32[] memory members,
        Phase[] memory phases
    ) internal returns (bytes32 actHash) {
        string memory values = string.concat(
            "bytes32 ownReference,uint16 version,uint16 ground,bytes3 currency,",
            "uint32[] members,Phase[] phases,uint16 reason"
        );
        bytes32 typeHash = keccak256(bytes(string.concat(_type("ProcurementAmended", values), PHASE)));
        Signed memory signed;
        (signed, actHash) = _sign(
            by,
            address(procurements),
            keccak256(bytes.concat(typeHash, abi.encode(act)))
        );
        _call(address(procurements), abi.encodeCall(procurements.amend, (act, members, phases, signed)));
    }

    function _submit(Party memory by, NoticeLinkedAct memory act) internal returns (bytes32 actHash) {
        string memory values = "bytes32 process";
        Signed memory signed;
        (signed, actHash) = _signAct(by, address(procurements), "NoticeLinked", values, abi.encode(act));
        _call(address(procurements), abi.encodeCall(procurements.linkNotice, (act, signed)));
    }

    function _submit(Party memory by, NoticeUnlinkedAct memory act) internal returns (bytes32 actHash) {
        string memory values = "bytes32 process,uint16 reason";
        Signed memory signed;
        (signed, actHash) = _signAct(by, address(procurements), "NoticeUnlinked", values, abi.encode(act));
        _call(address(procurements), abi.encodeCall(procurements.unlinkNotice, (act, signed)));
    }

    function _submit(Party memory by, TenderPublishedAct memory act) internal returns (bytes32 actHash) {
        string memory values = string.concat("uint16 number,", TERMS);
        Signed memory signed;
        (signed, actHash) = _signAct(by, address(tenders), "TenderPublished", values, abi.encode(act));
        _call(address(tenders), abi.encodeCall(tenders.publish, (act, signed)));
    }

    function _submit(Party memory by, TenderAmendedAct memory act) internal returns (bytes32 actHash) {
        string memory values = string.concat("uint16 version,", TERMS);
        Signed memory signed;
        (signed, actHash) = _signAct(by, address(tenders), "TenderAmended", values, abi.encode(act));
        _call(address(tenders), abi.encodeCall(tenders.amend, (act, signed)));
    }

    function _submit(Party memory by, TenderClarifiedAct memory act) internal returns (bytes32 actHash) {
        string memory values = "uint16 number,bytes32 previous";
        Signed memory signed;
        (signed, actHash) = _signAct(by, address(tenders), "TenderClarified", values, abi.encode(act));
        _call(address(tenders), abi.encodeCall(tenders.clarify, (act, signed)));
    }

    function _submit(Party memory by, TenderWithdrawnAct memory act) internal returns (bytes32 actHash) {
        Signed memory signed;
        (signed, actHash) = _signAct(
            by,
            address(tenders),
            "TenderWithdrawn",
            "uint16 reason",
            abi.encode(act)
        );
        _call(address(tenders), abi.encodeCall(tenders.withdraw, (act, signed)));
    }

    function _submit(
        Party memory by,
        AwardDecidedAct memory act,
        Winner[] memory winners
    ) internal returns (bytes32 actHash) {
        string memory type_ = string.concat(
            _type("AwardDecided", "uint16 number,Winner[] winners"),
            "Winner(uint32 supplier,uint64 ceiling)"
        );
        Signed memory signed;
        (signed, actHash) = _sign(
            by,
            address(tenders),
            keccak256(bytes.concat(keccak256(bytes(type_)), abi.encode(act)))
        );
        _call(address(tenders), abi.encodeCall(tenders.decideAward, (act, winners, signed)));
    }

    function _submit(Party memory by, ProcurementCancelledAct memory act) internal returns (bytes32 actHash) {
        string memory values = "uint16 reason";
        Signed memory signed;
        (signed, actHash) = _signAct(by, address(tenders), "ProcurementCancelled", values, abi.encode(act));
        _call(address(tenders), abi.encodeCall(tenders.cancel, (act, signed)));
    }

    function _submit(Party memory by, NoticeRecordedAct memory act) internal returns (bytes32 actHash) {
        string memory values = "bytes32 process,bytes32 release,uint8 source,uint40 publishedOn";
        Signed memory signed;
        (signed, actHash) = _signAct(by, address(evidence), "NoticeRecorded", values, abi.encode(act));
        _call(address(evidence), abi.encodeCall(evidence.record, (act, signed)));
    }

    function _submit(Party memory by, ActAffirmedAct memory act) internal returns (bytes32 actHash) {
        Signed memory signed;
        (signed, actHash) = _signAct(by, address(statements), "ActAffirmed", "bytes32 act", abi.encode(act));
        _call(address(statements), abi.encodeCall(statements.affirm, (act, signed)));
    }

    function _submit(Party memory by, ActDisownedAct memory act) internal returns (bytes32 actHash) {
        string memory values = "bytes32 act,uint16 reason";
        Signed memory signed;
        (signed, actHash) = _signAct(by, address(statements), "ActDisowned", values, abi.encode(act));
        _call(address(statements), abi.encodeCall(statements.disown, (act, signed)));
    }

    function _submit(Party memory by, DocumentTakenDownAct memory act) internal returns (bytes32 actHash) {
        string memory values = "bytes32 act,uint16 reason";
        Signed memory signed;
        (signed, actHash) = _signAct(by, address(statements), "DocumentTakenDown", values, abi.encode(act));
        _call(address(statements), abi.encodeCall(statements.takeDown, (act, signed)));
    }

    /// @dev A test may keep the call instead of making it.
    function _call(address register, bytes memory data) internal virtual {
        (bool done, bytes memory reason) = register.call(data);
        if (done) return;
        assembly ("memory-safe") {
            revert(add(reason, 32), mload(reason))
        }
    }

    // What was recorded.

    /// @dev Before an act that is to be held against `_requireRecorded`.
    function _watch(bytes32 subject) internal {
        (watchedCount, watchedHead) = (_countOf(subject), _headOf(subject));
        vm.recordLogs();
    }

    /// @dev One act longer, a head that can be recomputed, and two events: the log's, then the register's.
    function _requireRecorded(
        address register,
        uint16 kind,
        bytes32 topic,
        bytes memory values,
        Envelope memory envelope,
        Party memory by,
        bytes32 actHash
    ) internal {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertTrue(logs.length == 2, "one event of the log, one of the register");
        assertTrue(logs[0].emitter == address(log), "the log speaks first");
        assertTrue(logs[0].topics[0] == IHistoryLog.Appended.selector, "appended");
        assertTrue(logs[0].topics[2] == envelope.subject, "on its subject");
        assertTrue(logs[1].emitter == register && logs[1].topics[0] == topic, "then the register");
        assertTrue(keccak256(logs[1].data) == keccak256(values), "with every signed value");
        assertTrue(_countOf(envelope.subject) == watchedCount + 1, "the history is one act longer");
        bytes32 head = keccak256(
            abi.encode(
                watchedHead,
                logs[0].topics[1],
                envelope.subject,
                kind,
                actHash,
                envelope.content,
                envelope.organisation,
                keccak256(by.signer),
                block.timestamp
            )
        );
        assertTrue(_headOf(envelope.subject) == head, "its head follows");
    }

    function _headOf(bytes32 subject) internal view returns (bytes32) {
        return vm.load(address(log), keccak256(abi.encode(subject, 2)));
    }

    function _countOf(bytes32 subject) internal view returns (uint256) {
        return uint256(vm.load(address(log), keccak256(abi.encode(subject, 3))));
    }

    function _hash(uint32[] memory numbers) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(numbers));
    }

    function _hash(Phase[] memory phases) internal pure returns (bytes32) {
        bytes memory hashes;
        for (uint256 i = 0; i < phases.length; ++i) {
            hashes = bytes.concat(hashes, keccak256(abi.encode(keccak256(bytes(PHASE)), phases[i])));
        }
        return keccak256(hashes);
    }

    function _hash(Winner[] memory winners) internal pure returns (bytes32) {
        bytes32 typeHash = keccak256("Winner(uint32 supplier,uint64 ceiling)");
        bytes memory hashes;
        for (uint256 i = 0; i < winners.length; ++i) {
            hashes = bytes.concat(hashes, keccak256(abi.encode(typeHash, winners[i])));
        }
        return keccak256(hashes);
    }

    function _signAct(
        Party memory by,
        address register,
        string memory name,
        string memory values,
        bytes memory act
    ) private view returns (Signed memory signed, bytes32 actHash) {
        return _sign(by, register, keccak256(bytes.concat(keccak256(bytes(_type(name, values))), act)));
    }

    function _type(string memory name, string memory values) private pure returns (string memory) {
        return string.concat(name, "(", ENVELOPE, ",", values, ")");
    }
}
