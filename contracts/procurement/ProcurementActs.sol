// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

import {Signed} from "../log/Act.sol";
import {Register} from "../log/Register.sol";
import {Roles} from "../libraries/Roles.sol";
import {
    IProcurementActs,
    NoticeLinkedAct,
    NoticeUnlinkedAct,
    Phase,
    ProcurementAmendedAct,
    ProcurementOpenedAct
} from "./IProcurementActs.sol";

/// @notice How the ProcurementRegister records: for each kind its code, the EIP-712 type that is signed, the
/// role that signs and the event that tells it.
/// @dev An overload of _record hashes the act, has the log check and append it, and emits its event. Where
/// the event tells more than was signed, there is an _append instead and the register emits it.
abstract contract ProcurementActs is Register, IProcurementActs {
    uint16 private constant PROCUREMENT_OPENED = 0x0401;
    uint16 private constant NOTICE_LINKED = 0x0402;
    uint16 private constant NOTICE_UNLINKED = 0x0403;
    uint16 private constant PROCUREMENT_AMENDED = 0x0404;

    bytes32 private constant PHASE_TYPEHASH = keccak256(
        "Phase(uint8 number,uint64 budget,uint40 startsOn,uint40 endsOn)"
    );

    bytes32 private constant PROCUREMENT_OPENED_TYPEHASH = keccak256(
        "ProcurementOpened("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 ownReference,uint16 ground,bytes3 currency,uint32[] members,Phase[] phases)"
        "Phase(uint8 number,uint64 budget,uint40 startsOn,uint40 endsOn)"
    );

    bytes32 private constant NOTICE_LINKED_TYPEHASH = keccak256(
        "NoticeLinked("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 process)"
    );

    bytes32 private constant NOTICE_UNLINKED_TYPEHASH = keccak256(
        "NoticeUnlinked("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 process,uint16 reason)"
    );

    bytes32 private constant PROCUREMENT_AMENDED_TYPEHASH = keccak256(
        "ProcurementAmended("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 ownReference,uint16 version,uint16 ground,bytes3 currency,uint32[] members,Phase[] phases,"
        "uint16 reason)"
        "Phase(uint8 number,uint64 budget,uint40 startsOn,uint40 endsOn)"
    );

    function _record(
        ProcurementOpenedAct calldata act,
        uint32[] calldata members,
        Phase[] calldata phases,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _appendOpening(
            PROCUREMENT_OPENED,
            Roles.OFFICER,
            act.envelope,
            keccak256(abi.encode(PROCUREMENT_OPENED_TYPEHASH, act)),
            by
        );
        emit ProcurementOpened(act, members, phases);
    }

    function _record(NoticeLinkedAct calldata act, Signed calldata by) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            NOTICE_LINKED,
            Roles.OFFICER,
            act.envelope,
            keccak256(abi.encode(NOTICE_LINKED_TYPEHASH, act)),
            by
        );
        emit NoticeLinked(act);
    }

    function _record(NoticeUnlinkedAct calldata act, Signed calldata by) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            NOTICE_UNLINKED,
            Roles.OFFICER,
            act.envelope,
            keccak256(abi.encode(NOTICE_UNLINKED_TYPEHASH, act)),
            by
        );
        emit NoticeUnlinked(act);
    }

    function _record(
        ProcurementAmendedAct calldata act,
        uint32[] calldata members,
        Phase[] calldata phases,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            PROCUREMENT_AMENDED,
            Roles.OFFICER,
            act.envelope,
            keccak256(abi.encode(PROCUREMENT_AMENDED_TYPEHASH, act)),
            by
        );
        emit ProcurementAmended(act, members, phases);
    }

    /// @dev EIP-712: the hash of the hashes of the members.
    function _hash(Phase[] calldata list) internal pure returns (bytes32) {
        bytes32[] memory hashes = new bytes32[](list.length);
        for (uint256 i = 0; i < list.length; ++i) hashes[i] = keccak256(abi.encode(PHASE_TYPEHASH, list[i]));
        return keccak256(abi.encodePacked(hashes));
    }

    /// @dev EIP-712: the hash of the members.
    function _hash(uint32[] calldata list) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(list));
    }
}
