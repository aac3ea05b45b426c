// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

import {Envelope} from "../log/Act.sol";

/// @notice An authority publishes what it means to buy.
/// @dev Code 0301; signed in the role of OFFICER.
struct PlanPublishedAct {
    Envelope envelope; // subject: the plan's id; builtOn: 0
    bytes32 ownReference;
    uint64 estimatedValue; // minor units
    bytes3 currency; // ISO 4217
    uint40 startsOn; // UTC seconds
}

/// @notice The owner changes its plan.
/// @dev Code 0302; signed in the role of OFFICER.
struct PlanChangedAct {
    Envelope envelope; // builtOn: the owner's last act on the plan
    uint64 estimatedValue; // minor units
    bytes3 currency; // ISO 4217
    uint40 startsOn; // UTC seconds
}

/// @notice The owner gives the plan up.
/// @dev Code 0303; signed in the role of OFFICER.
struct PlanDroppedAct {
    Envelope envelope; // builtOn: the owner's last act on the plan
    uint16 reason;
}

/// @notice Another authority wants to buy together.
/// @dev Code 0304; signed in the role of OFFICER.
struct PlanJoinedAct {
    Envelope envelope; // builtOn: the plan's last content act, so that nobody joins what it has not seen
    bytes32 previous;
}

/// @notice Another authority does not, or no longer, want to buy together.
/// @dev Code 0305; signed in the role of OFFICER.
struct PlanDeclinedAct {
    Envelope envelope; // builtOn: the plan's last content act
    bytes32 previous;
    uint16 reason;
}

/// @notice The plan has become a procurement.
/// @dev Code 0306; signed in the role of OFFICER.
struct PlanConvertedAct {
    Envelope envelope; // builtOn: the owner's last act on the plan
    bytes32 procurement;
}

/// @notice What the PlanRegister tells: each act as it was signed, and beside it the values of varying
/// length, of which the act has the hashes.
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
}
