// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";
import {Amounts} from "../libraries/Amounts.sol";
import {Dates} from "../libraries/Dates.sol";
import {Currencies} from "../libraries/Currencies.sol";
import {IHistoryLog} from "../log/IHistoryLog.sol";
import {
    IPlanActs,
    PlanChangedAct,
    PlanConvertedAct,
    PlanDeclinedAct,
    PlanDroppedAct,
    PlanJoinedAct,
    PlanPublishedAct
} from "./IPlanActs.sol";
import {IPlanRegister, PlanAnswer, PlanStage} from "./IPlanRegister.sol";
import {IProcurementRegister} from "../procurement/IProcurementRegister.sol";
import {PlanActs} from "./PlanActs.sol";
import {Register} from "../log/Register.sol";
import {Subjects} from "../libraries/Subjects.sol";

/// @notice See {IPlanRegister}.
/// @dev Only authorities hold keys with the officer's role, so that the log's check of the role is enough here.
contract PlanRegister is PlanActs, IPlanRegister {
    /// @notice What is kept of one plan.
    struct Plan {
        uint32 owner;
        PlanStage stage;
        bytes32 lastAct; // by its owner
    }

    /// @notice An authority's last answer to one plan.
    struct Answer {
        bytes32 lastAct;
        PlanAnswer answer;
    }

    IProcurementRegister private immutable _procurements;

    mapping(bytes32 id => Plan plan) private _plans;
    mapping(bytes32 plan => mapping(uint32 authority => Answer answer)) private _answers;

    /// @param log The one history.
    /// @param procurements Who leads and buys, in which currency and phases.
    constructor(IHistoryLog log, IProcurementRegister procurements) Register(log) {
        _procurements = procurements;
    }

    /// @inheritdoc IPlanActs
    function publish(PlanPublishedAct calldata act, Signed calldata by) external {
        bytes32 id = act.envelope.subject;
        uint32 owner = act.envelope.organisation;
        _requireSubject(id, Subjects.plan(owner, act.ownReference));
        if (_plans[id].stage != PlanStage.None) revert PlanAlreadyPublished(id, owner);
        _requireBuiltOn(act.envelope.builtOn, 0);
        _requireCurrency(act.currency);
        Amounts.requireExact(act.estimatedValue);
        Dates.requireNoneOrRecent(act.startsOn);
        bytes32 actHash = _record(act, by);
        _plans[id] = Plan({owner: owner, stage: PlanStage.Published, lastAct: actHash});
    }

    /// @inheritdoc IPlanActs
    function change(PlanChangedAct calldata act, Signed calldata by) external {
        _requireOwnersNext(act.envelope);
        _requireCurrency(act.currency);
        Amounts.requireExact(act.estimatedValue);
        Dates.requireNoneOrRecent(act.startsOn);
        _plans[act.envelope.subject].lastAct = _record(act, by);
    }

    /// @inheritdoc IPlanActs
    function drop(PlanDroppedAct calldata act, Signed calldata by) external {
        _requireOwnersNext(act.envelope);
        if (act.reason == 0) revert PlanNoReason(act.envelope.subject);
        bytes32 actHash = _record(act, by);
        _close(act.envelope.subject, PlanStage.Dropped, actHash);
    }

    /// @inheritdoc IPlanActs
    function join(PlanJoinedAct calldata act, Signed calldata by) external {
        _requireAnswer(act.envelope, act.previous);
        bytes32 actHash = _record(act, by);
        _answers[act.envelope.subject][act.envelope.organisation] = Answer(actHash, PlanAnswer.Joined);
    }

    /// @inheritdoc IPlanActs
    function decline(PlanDeclinedAct calldata act, Signed calldata by) external {
        _requireAnswer(act.envelope, act.previous);
        if (act.reason == 0) revert PlanNoReason(act.envelope.subject);
        bytes32 actHash = _record(act, by);
        _answers[act.envelope.subject][act.envelope.organisation] = Answer(actHash, PlanAnswer.Declined);
    }

    /// @inheritdoc IPlanActs
    function convert(PlanConvertedAct calldata act, Signed calldata by) external {
        _requireOwnersNext(act.envelope);
        uint32 owner = act.envelope.organisation;
        uint32 lead = _procurements.leadOf(act.procurement);
        if (lead != owner) revert PlanNotOwnProcurement(act.procurement, lead, owner);
        bytes32 actHash = _record(act, by);
        _close(act.envelope.subject, PlanStage.Converted, actHash);
    }

    /// @inheritdoc IPlanRegister
    function planOf(bytes32 plan) external view returns (uint32 owner, PlanStage stage, bytes32 lastAct) {
        Plan storage found = _plans[plan];
        return (found.owner, found.stage, found.lastAct);
    }

    /// @inheritdoc IPlanRegister
    function answerOf(
        bytes32 plan,
        uint32 authority
    ) external view returns (bytes32 lastAct, PlanAnswer answer) {
        Answer storage found = _answers[plan][authority];
        return (found.lastAct, found.answer);
    }

    function _close(bytes32 id, PlanStage stage, bytes32 actHash) private {
        _plans[id].stage = stage;
        _plans[id].lastAct = actHash;
    }

    function _requireOwnersNext(Envelope calldata envelope) private view {
        Plan storage plan = _requireOpen(envelope.subject);
        if (envelope.organisation != plan.owner) {
            revert PlanNotOwner(envelope.subject, envelope.organisation, plan.owner);
        }
        _requireBuiltOn(envelope.builtOn, plan.lastAct);
    }

    function _requireAnswer(Envelope calldata envelope, bytes32 previous) private view {
        Plan storage plan = _requireOpen(envelope.subject);
        if (envelope.organisation == plan.owner) revert PlanOwnAnswer(envelope.subject, plan.owner);
        _requireBuiltOn(envelope.builtOn, plan.lastAct);
        bytes32 lastAnswer = _answers[envelope.subject][envelope.organisation].lastAct;
        if (previous != lastAnswer) revert PlanStaleAnswer(envelope.subject, previous, lastAnswer);
    }

    /// @dev While a plan is open, its owner's last act is its last content act.
    function _requireOpen(bytes32 id) private view returns (Plan storage plan) {
        plan = _plans[id];
        if (plan.stage != PlanStage.Published) revert PlanNotOpen(id, plan.stage);
    }

    function _requireCurrency(bytes3 currency) private pure {
        if (!Currencies.isCode(currency)) revert PlanNoCurrency(currency);
    }
}
