// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

import {Signed} from "../log/Act.sol";
import {Register} from "../log/Register.sol";
import {Roles} from "../libraries/Roles.sol";
import {
    AwardDecidedAct,
    ITenderActs,
    ProcurementCancelledAct,
    TenderAmendedAct,
    TenderClarifiedAct,
    TenderPublishedAct,
    TenderWithdrawnAct,
    Winner
} from "./ITenderActs.sol";

/// @notice How the TenderRegister records: for each kind its code, the EIP-712 type that is signed, the role
/// that signs and the event that tells it.
/// @dev An overload of _record hashes the act, has the log check and append it, and emits its event. Where
/// the event tells more than was signed, there is an _append instead and the register emits it.
abstract contract TenderActs is Register, ITenderActs {
    uint16 private constant TENDER_PUBLISHED = 0x0501;
    uint16 private constant TENDER_AMENDED = 0x0502;
    uint16 private constant TENDER_CLARIFIED = 0x0503;
    uint16 private constant TENDER_WITHDRAWN = 0x0504;
    uint16 private constant AWARD_DECIDED = 0x0505;
    uint16 private constant PROCUREMENT_CANCELLED = 0x0506;

    bytes32 private constant WINNER_TYPEHASH = keccak256("Winner(uint32 supplier,uint64 ceiling)");

    bytes32 private constant TENDER_PUBLISHED_TYPEHASH = keccak256(
        "TenderPublished("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "uint16 number,uint40 enquiryDeadline,uint40 deadline,uint64 budget,uint16 ground)"
    );

    bytes32 private constant TENDER_AMENDED_TYPEHASH = keccak256(
        "TenderAmended("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "uint16 version,uint40 enquiryDeadline,uint40 deadline,uint64 budget,uint16 ground)"
    );

    bytes32 private constant TENDER_CLARIFIED_TYPEHASH = keccak256(
        "TenderClarified("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "uint16 number,bytes32 previous)"
    );

    bytes32 private constant TENDER_WITHDRAWN_TYPEHASH = keccak256(
        "TenderWithdrawn("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "uint16 reason)"
    );

    bytes32 private constant AWARD_DECIDED_TYPEHASH = keccak256(
        "AwardDecided("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "uint16 number,Winner[] winners)"
        "Winner(uint32 supplier,uint64 ceiling)"
    );

    bytes32 private constant PROCUREMENT_CANCELLED_TYPEHASH = keccak256(
        "ProcurementCancelled("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "uint16 reason)"
    );

    function _record(TenderPublishedAct calldata act, Signed calldata by) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            TENDER_PUBLISHED,
            Roles.OFFICER,
            act.envelope,
            keccak256(abi.encode(TENDER_PUBLISHED_TYPEHASH, act)),
            by
        );
        emit TenderPublished(act);
    }

    function _record(TenderAmendedAct calldata act, Signed calldata by) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            TENDER_AMENDED,
            Roles.OFFICER,
            act.envelope,
            keccak256(abi.encode(TENDER_AMENDED_TYPEHASH, act)),
            by
        );
        emit TenderAmended(act);
    }

    function _record(TenderClarifiedAct calldata act, Signed calldata by) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            TENDER_CLARIFIED,
            Roles.OFFICER,
            act.envelope,
            keccak256(abi.encode(TENDER_CLARIFIED_TYPEHASH, act)),
            by
        );
        emit TenderClarified(act);
    }

    function _record(TenderWithdrawnAct calldata act, Signed calldata by) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            TENDER_WITHDRAWN,
            Roles.OFFICER,
            act.envelope,
            keccak256(abi.encode(TENDER_WITHDRAWN_TYPEHASH, act)),
            by
        );
        emit TenderWithdrawn(act);
    }

    function _record(
        AwardDecidedAct calldata act,
        Winner[] calldata winners,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            AWARD_DECIDED,
            Roles.OFFICER,
            act.envelope,
            keccak256(abi.encode(AWARD_DECIDED_TYPEHASH, act)),
            by
        );
        emit AwardDecided(act, winners);
    }

    function _record(
        ProcurementCancelledAct calldata act,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            PROCUREMENT_CANCELLED,
            Roles.OFFICER,
            act.envelope,
            keccak256(abi.encode(PROCUREMENT_CANCELLED_TYPEHASH, act)),
            by
        );
        emit ProcurementCancelled(act);
    }

    /// @dev EIP-712: the hash of the hashes of the members.
    function _hash(Winner[] calldata list) internal pure returns (bytes32) {
        bytes32[] memory hashes = new bytes32[](list.length);
        for (uint256 i = 0; i < list.length; ++i) hashes[i] = keccak256(abi.encode(WINNER_TYPEHASH, list[i]));
        return keccak256(abi.encodePacked(hashes));
    }
}
