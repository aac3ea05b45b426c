// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";

/// @notice An authority publishes what it means to buy.
/// @dev Code 0301; signed in the role of OFFICER.
struct PlanPublishedAct {
    Envelope envelope; // subject: the plan's id; builtOn: 0
    bytes32 ownReference; // the own reference; its digest
    uint64 estimatedValue; // the estimated value (net); minor units
    bytes3 currency; // the currency; ISO 4217
    uint40 startsOn; // the expected start; UTC seconds of its start in London, 0 if none
}

/// @notice The owner changes its plan.
/// @dev Code 0302; signed in the role of OFFICER.
struct PlanChangedAct {
    Envelope envelope; // builtOn: the owner's last act on the plan
    uint64 estimatedValue; // the estimated value (net); minor units
    bytes3 currency; // the currency; ISO 4217
    uint40 startsOn; // the expected start; UTC seconds of its start in London, 0 if none
}

/// @notice The owner gives the plan up.
/// @dev Code 0303; signed in the role of OFFICER.
struct PlanDroppedAct {
    Envelope envelope; // builtOn: the owner's last act on the plan
    uint16 reason; // the reason to drop a plan; code
}

/// @notice Another authority wants to buy together.
/// @dev Code 0304; signed in the role of OFFICER.
struct PlanJoinedAct {
    Envelope envelope; // builtOn: the plan's last content act, so that nobody joins what it has not seen
    bytes32 previous; // the signer's own last answer; its hash
}

/// @notice Another authority does not, or no longer, want to buy together.
/// @dev Code 0305; signed in the role of OFFICER.
struct PlanDeclinedAct {
    Envelope envelope; // builtOn: the plan's last content act
    bytes32 previous; // the signer's own last answer; its hash
    uint16 reason; // the reason not to join a plan; code
}

/// @notice The plan has become a procurement.
/// @dev Code 0306; signed in the role of OFFICER.
struct PlanConvertedAct {
    Envelope envelope; // builtOn: the owner's last act on the plan
    bytes32 procurement; // the procurement; subject of its history
}

/// @notice What the PlanRegister takes and tells: each act as it was signed, and beside it the values of
/// varying length, of which the act has the hashes.
interface IPlanActs {
    /// @notice Recorded: {PlanPublishedAct}.
    event PlanPublished(PlanPublishedAct act);

    /// @notice Recorded: {PlanChangedAct}.
    event PlanChanged(PlanChangedAct act);

    /// @notice Recorded: {PlanDroppedAct}.
    event PlanDropped(PlanDroppedAct act);

    /// @notice Recorded: {PlanJoinedAct}.
    event PlanJoined(PlanJoinedAct act);

    /// @notice Recorded: {PlanDeclinedAct}.
    event PlanDeclined(PlanDeclinedAct act);

    /// @notice Recorded: {PlanConvertedAct}.
    event PlanConverted(PlanConvertedAct act);

    /// @notice By an authority, once for each of its references.
    function publish(PlanPublishedAct calldata act, Signed calldata by) external;

    /// @notice By the owner, while the plan is open.
    function change(PlanChangedAct calldata act, Signed calldata by) external;

    /// @notice By the owner, while the plan is open. Final.
    function drop(PlanDroppedAct calldata act, Signed calldata by) external;

    /// @notice By another authority, while the plan is open; replaces its last answer.
    function join(PlanJoinedAct calldata act, Signed calldata by) external;

    /// @notice By another authority, while the plan is open; replaces its last answer.
    function decline(PlanDeclinedAct calldata act, Signed calldata by) external;

    /// @notice By the owner, into a procurement that it leads. Final.
    function convert(PlanConvertedAct calldata act, Signed calldata by) external;
}
