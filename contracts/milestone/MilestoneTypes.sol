// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice EIP-712 type hashes of the acts on milestones (docs/format.md, "Acts").
library MilestoneTypes {
    bytes32 internal constant MILESTONE_DELIVERED = keccak256(
        "MilestoneDelivered(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint16 number,uint8 attempt,uint40 deliveredOn)"
    );

    bytes32 internal constant DELIVERY_ACCEPTED = keccak256(
        "DeliveryAccepted(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint16 number,uint8 attempt,uint64 payableAmount,uint64 payableVat,"
        "bool successful,uint40 decidedOn)"
    );

    bytes32 internal constant DELIVERY_ACCEPTED_IN_PART = keccak256(
        "DeliveryAcceptedInPart(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint16 number,uint8 attempt,uint64 payableAmount,uint64 payableVat,"
        "uint16 ground,bool successful,uint40 decidedOn)"
    );

    bytes32 internal constant DELIVERY_REJECTED = keccak256(
        "DeliveryRejected(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint16 number,uint8 attempt,uint16 reason,uint40 decidedOn)"
    );

    bytes32 internal constant MILESTONE_WAIVED = keccak256(
        "MilestoneWaived(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint16 number,uint16 reason)"
    );

    bytes32 internal constant DECISION_CORRECTED = keccak256(
        "DecisionCorrected(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint16 number,bytes32 corrects,uint8 outcome,uint64 payableAmount,"
        "uint64 payableVat,bool successful,uint16 reason,uint40 decidedOn)"
    );
}
