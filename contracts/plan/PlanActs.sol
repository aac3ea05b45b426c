// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

import {Signed} from "../log/Act.sol";
import {Register} from "../log/Register.sol";
import {Roles} from "../libraries/Roles.sol";
import {
    IPlanActs,
    PlanChangedAct,
    PlanConvertedAct,
    PlanDeclinedAct,
    PlanDroppedAct,
    PlanJoinedAct,
    PlanPublishedAct
} from "./IPlanActs.sol";

/// @notice How the PlanRegister records: for each kind its code, the EIP-712 type that is signed, the role
/// that signs and the event that tells it.
/// @dev An overload of _record hashes the act, has the log check and append it, and emits its event. Where
/// the event tells more than was signed, there is an _append instead and the register emits it.
abstract contract PlanActs is Register, IPlanActs {
    uint16 private constant PLAN_PUBLISHED = 0x0301;
    uint16 private constant PLAN_CHANGED = 0x0302;
    uint16 private constant PLAN_DROPPED = 0x0303;
    uint16 private constant PLAN_JOINED = 0x0304;
    uint16 private constant PLAN_DECLINED = 0x0305;
    uint16 private constant PLAN_CONVERTED = 0x0306;

    bytes32 private constant PLAN_PUBLISHED_TYPEHASH = keccak256(
        "PlanPublished("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 ownReference,uint64 estimatedValue,bytes3 currency,uint40 startsOn)"
    );

    bytes32 private constant PLAN_CHANGED_TYPEHASH = keccak256(
        "PlanChanged("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "uint64 estimatedValue,bytes3 currency,uint40 startsOn)"
    );

    bytes32 private constant PLAN_DROPPED_TYPEHASH = keccak256(
        "PlanDropped("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "uint16 reason)"
    );

    bytes32 private constant PLAN_JOINED_TYPEHASH = keccak256(
        "PlanJoined("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 previous)"
    );

    bytes32 private constant PLAN_DECLINED_TYPEHASH = keccak256(
        "PlanDeclined("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 previous,uint16 reason)"
    );

    bytes32 private constant PLAN_CONVERTED_TYPEHASH = keccak256(
        "PlanConverted("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 procurement)"
    );

    function _record(PlanPublishedAct calldata act, Signed calldata by) internal returns (bytes32 actHash) {
        (actHash, ) = _appendOpening(
            PLAN_PUBLISHED,
            Roles.OFFICER,
            act.envelope,
            keccak256(abi.encode(PLAN_PUBLISHED_TYPEHASH, act)),
            by
        );
        emit PlanPublished(act);
    }

    function _record(PlanChangedAct calldata act, Signed calldata by) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            PLAN_CHANGED,
            Roles.OFFICER,
            act.envelope,
            keccak256(abi.encode(PLAN_CHANGED_TYPEHASH, act)),
            by
        );
        emit PlanChanged(act);
    }

    function _record(PlanDroppedAct calldata act, Signed calldata by) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            PLAN_DROPPED,
            Roles.OFFICER,
            act.envelope,
            keccak256(abi.encode(PLAN_DROPPED_TYPEHASH, act)),
            by
        );
        emit PlanDropped(act);
    }

    function _record(PlanJoinedAct calldata act, Signed calldata by) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            PLAN_JOINED,
            Roles.OFFICER,
            act.envelope,
            keccak256(abi.encode(PLAN_JOINED_TYPEHASH, act)),
            by
        );
        emit PlanJoined(act);
    }

    function _record(PlanDeclinedAct calldata act, Signed calldata by) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            PLAN_DECLINED,
            Roles.OFFICER,
            act.envelope,
            keccak256(abi.encode(PLAN_DECLINED_TYPEHASH, act)),
            by
        );
        emit PlanDeclined(act);
    }

    function _record(PlanConvertedAct calldata act, Signed calldata by) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            PLAN_CONVERTED,
            Roles.OFFICER,
            act.envelope,
            keccak256(abi.encode(PLAN_CONVERTED_TYPEHASH, act)),
            by
        );
        emit PlanConverted(act);
    }
}
