// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

import {Signed} from "../log/Act.sol";
import {Register} from "../log/Register.sol";
import {Roles} from "../libraries/Roles.sol";
import {
    DecisionCorrectedAct,
    DeliveryAcceptedAct,
    DeliveryAcceptedInPartAct,
    DeliveryRejectedAct,
    IMilestoneActs,
    MilestoneDeliveredAct,
    MilestoneWaivedAct
} from "./IMilestoneActs.sol";

/// @notice How the MilestoneRegister records: for each kind its code, the EIP-712 type that is signed, the
/// role that signs and the event that tells it.
/// @dev An overload of _record hashes the act, has the log check and append it, and emits its event. Where
/// the event tells more than was signed, there is an _append instead and the register emits it.
abstract contract MilestoneActs is Register, IMilestoneActs {
    uint16 private constant MILESTONE_DELIVERED = 0x0701;
    uint16 private constant DELIVERY_ACCEPTED = 0x0702;
    uint16 private constant DELIVERY_ACCEPTED_IN_PART = 0x0703;
    uint16 private constant DELIVERY_REJECTED = 0x0704;
    uint16 private constant MILESTONE_WAIVED = 0x0705;
    uint16 private constant DECISION_CORRECTED = 0x0706;

    bytes32 private constant MILESTONE_DELIVERED_TYPEHASH = keccak256(
        "MilestoneDelivered("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint16 number,uint8 attempt,uint40 deliveredOn)"
    );

    bytes32 private constant DELIVERY_ACCEPTED_TYPEHASH = keccak256(
        "DeliveryAccepted("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint16 number,uint8 attempt,uint64 payableAmount,uint64 payableVat,"
        "bool successful,uint40 decidedOn)"
    );

    bytes32 private constant DELIVERY_ACCEPTED_IN_PART_TYPEHASH = keccak256(
        "DeliveryAcceptedInPart("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint16 number,uint8 attempt,uint64 payableAmount,uint64 payableVat,uint16 ground,"
        "bool successful,uint40 decidedOn)"
    );

    bytes32 private constant DELIVERY_REJECTED_TYPEHASH = keccak256(
        "DeliveryRejected("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint16 number,uint8 attempt,uint16 reason,uint40 decidedOn)"
    );

    bytes32 private constant MILESTONE_WAIVED_TYPEHASH = keccak256(
        "MilestoneWaived("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint16 number,uint16 reason)"
    );

    bytes32 private constant DECISION_CORRECTED_TYPEHASH = keccak256(
        "DecisionCorrected("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint16 number,bytes32 corrects,uint8 outcome,uint64 payableAmount,"
        "uint64 payableVat,bool successful,uint16 reason,uint40 decidedOn)"
    );

    function _record(
        MilestoneDeliveredAct calldata act,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            MILESTONE_DELIVERED,
            Roles.SIGNATORY,
            act.envelope,
            keccak256(abi.encode(MILESTONE_DELIVERED_TYPEHASH, act)),
            by
        );
        emit MilestoneDelivered(act);
    }

    function _record(
        DeliveryAcceptedAct calldata act,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            DELIVERY_ACCEPTED,
            Roles.OFFICER,
            act.envelope,
            keccak256(abi.encode(DELIVERY_ACCEPTED_TYPEHASH, act)),
            by
        );
        emit DeliveryAccepted(act);
    }

    function _record(
        DeliveryAcceptedInPartAct calldata act,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            DELIVERY_ACCEPTED_IN_PART,
            Roles.OFFICER,
            act.envelope,
            keccak256(abi.encode(DELIVERY_ACCEPTED_IN_PART_TYPEHASH, act)),
            by
        );
        emit DeliveryAcceptedInPart(act);
    }

    function _record(
        DeliveryRejectedAct calldata act,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            DELIVERY_REJECTED,
            Roles.OFFICER,
            act.envelope,
            keccak256(abi.encode(DELIVERY_REJECTED_TYPEHASH, act)),
            by
        );
        emit DeliveryRejected(act);
    }

    function _record(MilestoneWaivedAct calldata act, Signed calldata by) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            MILESTONE_WAIVED,
            Roles.OFFICER,
            act.envelope,
            keccak256(abi.encode(MILESTONE_WAIVED_TYPEHASH, act)),
            by
        );
        emit MilestoneWaived(act);
    }

    function _record(
        DecisionCorrectedAct calldata act,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            DECISION_CORRECTED,
            Roles.OFFICER,
            act.envelope,
            keccak256(abi.encode(DECISION_CORRECTED_TYPEHASH, act)),
            by
        );
        emit DecisionCorrected(act);
    }
}
