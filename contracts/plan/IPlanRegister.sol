// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";

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

/// @notice 0301: an authority publishes what it means to buy.
struct PlanPublishedAct {
    Envelope envelope; // subject: the plan's id; builds on nothing
    bytes32 ownReference; // keccak256 of the owner's own normalised reference
    uint64 estimatedValue; // net minor units; 0 where not yet estimated
    bytes3 currency; // ISO 4217
    uint40 startsOn; // when it is expected to start, start of that London day, UTC seconds; 0 where not yet known
}

/// @notice 0302: the owner changes its plan.
struct PlanChangedAct {
    Envelope envelope; // builds on the owner's last act on the plan
    uint64 estimatedValue;
    bytes3 currency;
    uint40 startsOn;
}

/// @notice 0303: the owner gives the plan up.
struct PlanDroppedAct {
    Envelope envelope; // builds on the owner's last act on the plan
    uint16 reason; // code, not 0
}

/// @notice 0304: another authority wants to buy together.
struct PlanJoinedAct {
    Envelope envelope; // builds on the plan's last content act, so that nobody joins what it has not seen
    bytes32 previous; // that authority's own last answer to the plan, or 0
}

/// @notice 0305: another authority does not, or no longer, want to buy together.
struct PlanDeclinedAct {
    Envelope envelope; // builds on the plan's last content act
    bytes32 previous; // that authority's own last answer to the plan, or 0
    uint16 reason; // code, not 0
}

/// @notice 0306: the plan has become a procurement.
struct PlanConvertedAct {
    Envelope envelope; // builds on the owner's last act on the plan
    bytes32 procurement; // opened by the owner
}

/// @notice The shared pipeline of planned work, so that others can join and nothing is bought twice.
/// @dev Rules: a plan is its owner's alone to change, drop and convert; an authority does not answer its own plan;
/// others may answer again, and no answer makes anybody else's act stale; a dropped or converted plan accepts
/// nothing. Several plans of one owner may become one procurement. The values are stated, not acted on.
interface IPlanRegister {
    event PlanPublished(PlanPublishedAct act);
    event PlanChanged(PlanChangedAct act);
    event PlanDropped(PlanDroppedAct act);
    event PlanJoined(PlanJoinedAct act);
    event PlanDeclined(PlanDeclinedAct act);
    event PlanConverted(PlanConvertedAct act);

    error PlanAlreadyPublished(bytes32 plan, uint32 owner);
    error PlanNotOpen(bytes32 plan, PlanStage stage);
    error PlanNotOwner(bytes32 plan, uint32 organisation, uint32 owner);
    error PlanOwnAnswer(bytes32 plan, uint32 owner);
    error PlanStaleAnswer(bytes32 plan, bytes32 previous, bytes32 lastAnswer);
    error PlanNoCurrency(bytes3 currency);
    error PlanNoReason(bytes32 plan);
    error PlanNotOwnProcurement(bytes32 procurement, uint32 lead, uint32 owner);

    function publish(PlanPublishedAct calldata act, Signed calldata by) external;

    function change(PlanChangedAct calldata act, Signed calldata by) external;

    function drop(PlanDroppedAct calldata act, Signed calldata by) external;

    function join(PlanJoinedAct calldata act, Signed calldata by) external;

    function decline(PlanDeclinedAct calldata act, Signed calldata by) external;

    function convert(PlanConvertedAct calldata act, Signed calldata by) external;

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
