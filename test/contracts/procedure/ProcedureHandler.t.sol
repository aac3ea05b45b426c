// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {NoticeRecordedAct} from "../../../contracts/evidence/IEvidenceActs.sol";
import {
    PlanChangedAct,
    PlanConvertedAct,
    PlanDeclinedAct,
    PlanDroppedAct,
    PlanJoinedAct
} from "../../../contracts/plan/IPlanActs.sol";
import {
    NoticeLinkedAct,
    NoticeUnlinkedAct,
    Phase,
    ProcurementAmendedAct
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
import {PlanStage} from "../../../contracts/plan/IPlanRegister.sol";
import {TenderStage} from "../../../contracts/tender/ITenderRegister.sol";
import {Subjects} from "../../../contracts/libraries/Subjects.sol";
import {Party} from "../support/ActSigner.sol";
import {ProcedureFixture} from "../support/ProcedureFixture.sol";
import {vm} from "../support/Vm.sol";

/// @notice Lets anybody try anything on one plan and one procurement, and keeps what was accepted.
/// @dev `who` picks the signer (the lead half of the time); `basis` what the act builds on (mostly the right thing).
contract ProcedureHandler is ProcedureFixture {
    struct Accepted {
        address register;
        bytes data;
    }

    bytes32 public procurement;
    bytes32 public plan;
    uint256 public acceptedOnProcurement = 1; // the opening

    bool public movedBackwards;
    bool public acceptedReplay;
    bool public acceptedStranger;
    bool public closedPlanChanged;
    bool public leadWasBlocked;
    bool public amendedBuiltUpon;

    Accepted[] private accepted;
    bytes32[] private hashes;
    uint256 private clock;
    bool private isCounting;
    bool private done; // what became of the last call

    uint16 private number;
    uint16 private version;
    uint16 private clarifications;
    uint16 private decisions;
    uint40 private deadline;
    bytes32 private contentAct;
    bytes32 private clarification;

    constructor() {
        _deployProcedure();
        bytes32 opening;
        (procurement, opening) = _openProcurement();
        plan = _planPublished().envelope.subject;
        hashes.push(opening);
        hashes.push(_submit(lead, _planPublished()));
        clock = block.timestamp;
        isCounting = true;
    }

    // The opening and the tender.

    function amendOpening(uint8 who, uint8 basis) external {
        TenderStage stage = _begin();
        bytes32 right = procurements.openingOf(procurement);
        (
            ProcurementAmendedAct memory act,
            uint32[] memory members,
            Phase[] memory phases
        ) = _procurementAmended(_basis(basis, right));
        act.envelope.organisation = _who(who).number;
        act.version = procurements.versionOf(procurement) + 1;
        bytes32 actHash = _submit(_who(who), act, members, phases);
        if (done && stage != TenderStage.None) amendedBuiltUpon = true;
        _endTender(who, stage, stage == TenderStage.None && act.envelope.builtOn == right, actHash);
    }

    function publish(uint8 who, uint8 basis) external {
        TenderStage stage = _begin();
        bytes32 right = _lastOnTender(stage);
        TenderPublishedAct memory act = _tenderPublished(procurement, _basis(basis, right));
        act.envelope.organisation = _who(who).number;
        act.number = number + 1;
        bytes32 actHash = _submit(_who(who), act);
        bool due = stage == TenderStage.None || stage == TenderStage.Withdrawn;
        if (!_endTender(who, stage, due && act.envelope.builtOn == right, actHash)) return;
        (number, version, clarifications, decisions) = (act.number, 1, 0, 0);
        (deadline, contentAct, clarification) = (act.deadline, actHash, 0);
    }

    function amend(uint8 who, uint8 basis) external {
        TenderStage stage = _begin();
        bytes32 right = tenders.lastActOf(procurement);
        TenderAmendedAct memory act = _tenderAmended(procurement, _basis(basis, right));
        act.envelope.organisation = _who(who).number;
        act.version = version + 1;
        bytes32 actHash = _submit(_who(who), act);
        bool due = stage == TenderStage.Published && block.timestamp <= deadline;
        if (!_endTender(who, stage, due && act.envelope.builtOn == right, actHash)) return;
        (version, deadline, contentAct) = (act.version, act.deadline, actHash);
    }

    function clarify(uint8 who, uint8 basis) external {
        TenderStage stage = _begin();
        bytes32 builtOn = _basis(basis, contentAct);
        TenderClarifiedAct memory act = TenderClarifiedAct(
            _envelope(_who(who), procurement, builtOn, CONTENT),
            clarifications + 1,
            clarification
        );
        bytes32 actHash = _submit(_who(who), act);
        bool due = stage == TenderStage.Published && block.timestamp <= deadline;
        if (!_endTender(who, stage, due && builtOn == contentAct, actHash)) return;
        (clarifications, clarification) = (act.number, actHash);
    }

    function withdraw(uint8 who, uint8 basis) external {
        TenderStage stage = _begin();
        bytes32 right = tenders.lastActOf(procurement);
        bytes32 builtOn = _basis(basis, right);
        bytes32 actHash = _submit(
            _who(who),
            TenderWithdrawnAct(_envelope(_who(who), procurement, builtOn, CONTENT), 1)
        );
        _endTender(who, stage, stage == TenderStage.Published && builtOn == right, actHash);
    }

    function decideAward(uint8 who, uint8 basis) external {
        TenderStage stage = _begin();
        bytes32 right = tenders.lastActOf(procurement);
        bytes32 builtOn = _basis(basis, right);
        (AwardDecidedAct memory act, Winner[] memory winners) = _awardDecided(procurement, builtOn);
        act.envelope.organisation = _who(who).number;
        act.number = decisions + 1;
        bytes32 actHash = _submit(_who(who), act, winners);
        bool due =
            stage == TenderStage.Awarded || (stage == TenderStage.Published && block.timestamp > deadline);
        if (_endTender(who, stage, due && builtOn == right, actHash)) decisions = act.number;
    }

    /// @dev Seldom, or nothing else would be tried.
    function cancel(uint8 who, uint8 basis) external {
        TenderStage stage = _begin();
        if (basis >= 32) return;
        bytes32 right = _lastOnTender(stage);
        bytes32 builtOn = _basis(basis, right);
        bytes32 actHash = _submit(
            _who(who),
            ProcurementCancelledAct(_envelope(_who(who), procurement, builtOn, CONTENT), 1)
        );
        _endTender(who, stage, stage != TenderStage.Cancelled && builtOn == right, actHash);
    }

    // Links and evidence.

    function link(uint8 who, uint8 basis, bool unlinks) external {
        TenderStage stage = _begin();
        (bytes32 last, bool linked) = procurements.linkOf(procurement, PROCESS);
        bytes32 right = last == 0 ? procurements.openingOf(procurement) : last;
        bytes32 builtOn = _basis(basis, right);
        Party memory by = _who(who);
        bytes32 actHash =
            unlinks
                ? _submit(by, NoticeUnlinkedAct(_envelope(by, procurement, builtOn, CONTENT), PROCESS, 1))
                : _submit(by, NoticeLinkedAct(_envelope(by, procurement, builtOn, CONTENT), PROCESS));
        _endTender(who, stage, linked == unlinks && builtOn == right, actHash);
    }

    function recordNotice(uint8 who, uint8 basis) external {
        _begin();
        Party memory by = who % 2 == 0 ? recorder : _who(who);
        NoticeRecordedAct memory act;
        bytes32 right = evidence.lastEvidenceOf(PROCESS, by.number);
        act.envelope = _envelope(by, Subjects.evidence(PROCESS), _basis(basis, right), CONTENT);
        (act.process, act.release, act.source) = (PROCESS, keccak256(abi.encode(clock, who, basis)), 1);
        bytes32 actHash = _submit(by, act);
        _end(who % 2 == 0 && act.envelope.builtOn == right, actHash);
    }

    // The plan.

    function changePlan(uint8 who, uint8 basis) external {
        (PlanStage stage, bytes32 right) = _beginPlan();
        PlanChangedAct memory act = _planChanged(plan, _basis(basis, right));
        act.envelope.organisation = _who(who).number;
        bytes32 actHash = _submit(_who(who), act);
        _endPlan(who, stage, right, act.envelope.builtOn == right, actHash);
    }

    /// @dev Seldom, or nothing else would be tried.
    function closePlan(uint8 who, uint8 basis, bool drops) external {
        (PlanStage stage, bytes32 right) = _beginPlan();
        if (basis >= 32) return;
        bytes32 builtOn = _basis(basis, right);
        Party memory by = _who(who);
        bytes32 actHash =
            drops
                ? _submit(by, PlanDroppedAct(_envelope(by, plan, builtOn, CONTENT), 1))
                : _submit(by, PlanConvertedAct(_envelope(by, plan, builtOn, CONTENT), procurement));
        _endPlan(who, stage, right, builtOn == right, actHash);
    }

    function answerPlan(uint8 who, uint8 basis, bool joins) external {
        (PlanStage stage, bytes32 right) = _beginPlan();
        Party memory by = _who(who);
        (bytes32 previous, ) = plans.answerOf(plan, by.number);
        bytes32 builtOn = _basis(basis, right);
        bytes32 actHash =
            joins
                ? _submit(by, PlanJoinedAct(_envelope(by, plan, builtOn, CONTENT), previous))
                : _submit(by, PlanDeclinedAct(_envelope(by, plan, builtOn, CONTENT), previous, 1));
        bool isDue = by.number == member.number && stage == PlanStage.Published && builtOn == right;
        if (done && stage != PlanStage.Published) closedPlanChanged = true;
        _end(isDue, actHash);
    }

    // Everything again, and time.

    function replay(uint256 index) external {
        _begin();
        if (accepted.length == 0) return;
        Accepted storage earlier = accepted[index % accepted.length];
        (bool again, ) = earlier.register.call(earlier.data);
        if (again) acceptedReplay = true;
    }

    function wait(uint16 minutes_) external {
        clock += uint256(minutes_) * 1 minutes;
    }

    /// @return How many acts the log counts on the procurement.
    function procurementActs() external view returns (uint256) {
        return _countOf(procurement);
    }

    /// @dev Keeps the call and what became of it; an accepted one is tried again at once.
    function _call(address register, bytes memory data) internal override {
        if (!isCounting) return super._call(register, data);
        (done, ) = register.call(data);
        if (!done) return;
        accepted.push(Accepted(register, data));
        (bool again, ) = register.call(data);
        if (again) acceptedReplay = true;
    }

    function _begin() private returns (TenderStage) {
        vm.warp(clock);
        return tenders.stageOf(procurement);
    }

    function _beginPlan() private returns (PlanStage stage, bytes32 lastAct) {
        vm.warp(clock);
        (, stage, lastAct) = plans.planOf(plan);
    }

    function _end(bool isDue, bytes32 actHash) private {
        if (isDue && !done) leadWasBlocked = true;
        if (done) hashes.push(actHash);
    }

    function _endTender(uint8 who, TenderStage before, bool isDue, bytes32 actHash) private returns (bool) {
        bool byLead = _who(who).number == lead.number;
        _end(isDue && byLead, actHash);
        if (done) acceptedOnProcurement += 1;
        if (done && !byLead) acceptedStranger = true;
        if (!_isForward(before, tenders.stageOf(procurement))) movedBackwards = true;
        return done;
    }

    function _endPlan(
        uint8 who,
        PlanStage before,
        bytes32 lastAct,
        bool isBuiltRight,
        bytes32 actHash
    ) private {
        bool byLead = _who(who).number == lead.number;
        _end(isBuiltRight && byLead && before == PlanStage.Published, actHash);
        if (done && !byLead) acceptedStranger = true;
        (, PlanStage stage, bytes32 last) = plans.planOf(plan);
        if (stage < before) movedBackwards = true;
        if (before != PlanStage.Published && (stage != before || last != lastAct)) closedPlanChanged = true;
    }

    function _lastOnTender(TenderStage stage) private view returns (bytes32) {
        return
            stage == TenderStage.None ? procurements.openingOf(procurement) : tenders.lastActOf(procurement);
    }

    function _who(uint8 who) private view returns (Party memory) {
        if (who % 2 == 0) return lead;
        Party[4] memory others = [member, outsider, supplier, recorder];
        return others[(who / 2) % 4];
    }

    function _basis(uint8 basis, bytes32 right) private view returns (bytes32) {
        return basis % 4 == 3 ? hashes[basis % hashes.length] : right;
    }

    function _isForward(TenderStage before, TenderStage stage) private pure returns (bool) {
        if (before == stage || stage == TenderStage.Cancelled) return before <= stage;
        if (stage == TenderStage.Published)
            return before == TenderStage.None || before == TenderStage.Withdrawn;
        return before == TenderStage.Published; // awarded or withdrawn
    }
}
