// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IPlanActs} from "./IPlanActs.sol";

/// @notice How far a plan is. It only moves forward; the last two are final.
enum PlanStage {
    None,
    Published,
    Dropped,
    Converted
}

/// @notice What another authority last answered to a plan.
enum PlanAnswer {
    None,
    Joined,
    Declined
}

/// @notice The shared pipeline of planned work, so that others can join and nothing is bought twice.
/// @dev What its acts sign, and the events that tell them: {IPlanActs}.
/// Rules: a plan is its owner's alone to change, drop and convert; an authority does not answer its own plan;
/// others may answer again, and no answer makes anybody else's act stale; a dropped or converted plan accepts
/// nothing. Several plans of one owner may become one procurement. The values are stated, not acted on.
interface IPlanRegister is IPlanActs {
    /// @notice The authority has published a plan under this reference.
    error PlanAlreadyPublished(bytes32 plan, uint32 owner);
    /// @notice A plan that was dropped or converted accepts nothing, nor does one that is not there.
    error PlanNotOpen(bytes32 plan, PlanStage stage);
    /// @notice A plan is its owner's alone to change, drop and convert.
    error PlanNotOwner(bytes32 plan, uint32 organisation, uint32 owner);
    /// @notice An authority does not answer its own plan.
    error PlanOwnAnswer(bytes32 plan, uint32 owner);
    /// @notice The act does not name the authority's last answer.
    error PlanStaleAnswer(bytes32 plan, bytes32 previous, bytes32 lastAnswer);
    /// @notice Not the form of a currency code.
    error PlanNoCurrency(bytes3 currency);
    /// @notice Dropping and declining give a reason.
    error PlanNoReason(bytes32 plan);
    /// @notice A plan becomes a procurement that its owner leads.
    error PlanNotOwnProcurement(bytes32 procurement, uint32 lead, uint32 owner);

    /// @return owner The publishing authority, 0 for an unknown plan.
    /// @return stage How far the plan is.
    /// @return lastAct The owner's last act on it.
    function planOf(bytes32 plan) external view returns (uint32 owner, PlanStage stage, bytes32 lastAct);

    /// @return lastAct The authority's last answer to the plan, 0 if none.
    /// @return answer What it said.
    function answerOf(
        bytes32 plan,
        uint32 authority
    ) external view returns (bytes32 lastAct, PlanAnswer answer);
}
