// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";

/// @notice One phase of a procurement as planned at the opening (PCP: 0 to 3, COM(2007)799).
struct Phase {
    uint8 number; // the phase's number
    uint64 budget; // the phase's budget (net); minor units
    uint40 startsOn; // the phase's first day; UTC seconds of its start in London
    uint40 endsOn; // the phase's last day; UTC seconds of its start in London
}

/// @notice An authority opens a procurement, alone or for a group of buyers.
/// @dev Code 0401; signed in the role of OFFICER.
struct ProcurementOpenedAct {
    Envelope envelope; // subject: the procurement's id; builtOn: 0
    bytes32 ownReference; // the own reference; its digest
    uint16 ground; // the legal ground; code
    bytes3 currency; // the currency; ISO 4217
    bytes32 members; // the members; hash of the list, which is passed beside the act
    bytes32 phases; // the phases; hash of the list, which is passed beside the act
}

/// @notice The lead says that a legal notice belongs to this procurement.
/// @dev Code 0402; signed in the role of OFFICER.
struct NoticeLinkedAct {
    Envelope envelope; // builtOn: the last link act for this process here, else the opening act
    bytes32 process; // the process; its digest
}

/// @notice The lead takes such a link back.
/// @dev Code 0403; signed in the role of OFFICER.
struct NoticeUnlinkedAct {
    Envelope envelope; // builtOn: the linking act
    bytes32 process; // the process; its digest
    uint16 reason; // the reason to unlink a notice; code
}

/// @notice The lead amends the opening of its procurement, on which nothing is built yet.
/// @dev Code 0404; signed in the role of OFFICER.
struct ProcurementAmendedAct {
    Envelope envelope; // builtOn: the opening, or its last amendment
    bytes32 ownReference; // the own reference; its digest
    uint16 version; // the version of the opening
    uint16 ground; // the legal ground; code
    bytes3 currency; // the currency; ISO 4217
    bytes32 members; // the members; hash of the list, which is passed beside the act
    bytes32 phases; // the phases; hash of the list, which is passed beside the act
    uint16 reason; // the reason to amend an opening; code
}

/// @notice What the ProcurementRegister takes and tells: each act as it was signed, and beside it the values
/// of varying length, of which the act has the hashes.
interface IProcurementActs {
    /// @notice Recorded: {ProcurementOpenedAct}.
    event ProcurementOpened(ProcurementOpenedAct act, uint32[] members, Phase[] phases);

    /// @notice Recorded: {NoticeLinkedAct}.
    event NoticeLinked(NoticeLinkedAct act);

    /// @notice Recorded: {NoticeUnlinkedAct}.
    event NoticeUnlinked(NoticeUnlinkedAct act);

    /// @notice Recorded: {ProcurementAmendedAct}.
    event ProcurementAmended(ProcurementAmendedAct act, uint32[] members, Phase[] phases);

    /// @notice By the lead, once for each of its references.
    /// @param members All those of whose list the act has the hash.
    /// @param phases All those of whose list the act has the hash.
    function open(
        ProcurementOpenedAct calldata act,
        uint32[] calldata members,
        Phase[] calldata phases,
        Signed calldata by
    ) external;

    /// @notice By the lead, again after a link was taken back.
    function linkNotice(NoticeLinkedAct calldata act, Signed calldata by) external;

    /// @notice By the lead, of a notice that is linked.
    function unlinkNotice(NoticeUnlinkedAct calldata act, Signed calldata by) external;

    /// @notice By the lead, until something is built on the opening.
    /// @param members All those of whose list the act has the hash.
    /// @param phases All those of whose list the act has the hash.
    function amend(
        ProcurementAmendedAct calldata act,
        uint32[] calldata members,
        Phase[] calldata phases,
        Signed calldata by
    ) external;
}
