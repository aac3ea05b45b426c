// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";

/// @notice The supplier says that an attempt was delivered; the evidence is in the content.
/// @dev Code 0701; signed in the role of SIGNATORY.
struct MilestoneDeliveredAct {
    Envelope envelope; // builtOn: the milestone's last act: what set its terms, or its last decision
    bytes32 agreement; // the agreement; hash of the act that began it
    uint16 number; // the milestone's number
    uint8 attempt; // the attempt
    uint40 deliveredOn; // the day of delivery; UTC seconds of its start in London
}

/// @notice The buyer accepts an attempt, so the whole amount of the milestone is payable.
/// @dev Code 0702; signed in the role of OFFICER.
struct DeliveryAcceptedAct {
    Envelope envelope; // builtOn: the delivery
    bytes32 agreement; // the agreement; hash of the act that began it
    uint16 number; // the milestone's number
    uint8 attempt; // the attempt
    uint64 payableAmount; // the payable amount (net); minor units
    uint64 payableVat; // the VAT of the payable amount; minor units
    bool successful; // whether it was successful
    uint40 decidedOn; // the day of the decision; UTC seconds of its start in London
}

/// @notice The buyer accepts a part.
/// @dev Code 0703; signed in the role of OFFICER.
struct DeliveryAcceptedInPartAct {
    Envelope envelope; // builtOn: the delivery
    bytes32 agreement; // the agreement; hash of the act that began it
    uint16 number; // the milestone's number
    uint8 attempt; // the attempt
    uint64 payableAmount; // the payable amount (net); minor units
    uint64 payableVat; // the VAT of the payable amount; minor units
    uint16 ground; // the ground to accept in part; code
    bool successful; // whether it was successful
    uint40 decidedOn; // the day of the decision; UTC seconds of its start in London
}

/// @notice The buyer rejects an attempt. What earlier attempts made payable stays payable.
/// @dev Code 0704; signed in the role of OFFICER.
struct DeliveryRejectedAct {
    Envelope envelope; // builtOn: the delivery
    bytes32 agreement; // the agreement; hash of the act that began it
    uint16 number; // the milestone's number
    uint8 attempt; // the attempt
    uint16 reason; // the reason to reject a delivery; code
    uint40 decidedOn; // the day of the decision; UTC seconds of its start in London
}

/// @notice The buyer gives up what was not yet accepted of a milestone.
/// @dev Code 0705; signed in the role of OFFICER.
struct MilestoneWaivedAct {
    Envelope envelope; // builtOn: the milestone's last act
    bytes32 agreement; // the agreement; hash of the act that began it
    uint16 number; // the milestone's number
    uint16 reason; // the reason to waive a milestone; code
}

/// @notice The buyer corrects its last decision, or its last correction of it.
/// @dev Code 0706; signed in the role of OFFICER.
struct DecisionCorrectedAct {
    Envelope envelope; // builtOn: the decision or correction that it corrects
    bytes32 agreement; // the agreement; hash of the act that began it
    uint16 number; // the milestone's number
    bytes32 corrects; // the decision that it corrects; its hash
    uint8 outcome; // the outcome; 1 accepted, 2 accepted in part, 3 rejected
    uint64 payableAmount; // the payable amount (net); minor units
    uint64 payableVat; // the VAT of the payable amount; minor units
    bool successful; // whether it was successful
    uint16 reason; // the reason for a correction; code
    uint40 decidedOn; // the day of the decision; UTC seconds of its start in London
}

/// @notice What the MilestoneRegister takes and tells: each act as it was signed, and beside it the values of
/// varying length, of which the act has the hashes.
interface IMilestoneActs {
    /// @notice Recorded: {MilestoneDeliveredAct}.
    event MilestoneDelivered(MilestoneDeliveredAct act);

    /// @notice Recorded: {DeliveryAcceptedAct}.
    event DeliveryAccepted(DeliveryAcceptedAct act);

    /// @notice Recorded: {DeliveryAcceptedInPartAct}.
    event DeliveryAcceptedInPart(DeliveryAcceptedInPartAct act);

    /// @notice Recorded: {DeliveryRejectedAct}.
    event DeliveryRejected(DeliveryRejectedAct act);

    /// @notice Recorded: {MilestoneWaivedAct}.
    event MilestoneWaived(MilestoneWaivedAct act);

    /// @notice Recorded: {DecisionCorrectedAct}.
    event DecisionCorrected(DecisionCorrectedAct act);

    /// @notice The supplier delivers. Not while a delivery waits, nor once accepted; once waived or ended
    /// only what had been delivered by then.
    function deliver(MilestoneDeliveredAct calldata act, Signed calldata by) external;

    /// @notice The buyer accepts the delivery that waits, whole.
    function accept(DeliveryAcceptedAct calldata act, Signed calldata by) external;

    /// @notice The buyer accepts a part of the delivery that waits; another attempt may deliver the rest.
    function acceptInPart(DeliveryAcceptedInPartAct calldata act, Signed calldata by) external;

    /// @notice The buyer rejects the delivery that waits; another attempt may follow.
    function reject(DeliveryRejectedAct calldata act, Signed calldata by) external;

    /// @notice Not while a delivery waits (the supplier's work is owed a decision), nor once accepted or
    /// waived. What was accepted in part stays payable.
    function waive(MilestoneWaivedAct calldata act, Signed calldata by) external;

    /// @notice Corrects the last decision. Not while a further delivery waits: decide that first. A waived
    /// milestone stays waived, only what is payable changes.
    function correct(DecisionCorrectedAct calldata act, Signed calldata by) external;
}
