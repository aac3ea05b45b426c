// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";

/// @notice One phase of a procurement as planned at the opening (PCP: 0 to 3, COM(2007)799).
struct Phase {
    uint8 number; // ascending; need not be dense
    uint64 budget; // most that may be spent in it, net minor units of the procurement's currency
    uint40 startsOn; // start of that London day, UTC seconds
    uint40 endsOn; // start of its last London day
}

/// @notice 0401: an authority opens a procurement, alone or for a group of buyers.
struct ProcurementOpenedAct {
    Envelope envelope; // subject: the procurement's id; builds on nothing
    bytes32 ownReference; // keccak256 of the lead's own normalised reference
    uint16 ground; // code of the legal ground that the procurement relies on
    bytes3 currency; // ISO 4217, of every amount of the procurement
    bytes32 members; // EIP-712 hash of the other buyers of the group
    bytes32 phases; // EIP-712 hash of the phases
}

/// @notice 0402: the lead says that a legal notice belongs to this procurement.
struct NoticeLinkedAct {
    Envelope envelope; // builds on the last link act for this process here, else on the opening act
    bytes32 process; // keccak256 of the notice's OCID
}

/// @notice 0403: the lead takes such a link back.
struct NoticeUnlinkedAct {
    Envelope envelope; // builds on the linking act
    bytes32 process;
    uint16 reason; // code, not 0
}

/// @notice What is bought by whom: the group of buyers, its currency and phases, and the notices that belong to it.
/// @dev Rules: only the lead acts for the group; members are other
/// active authorities, each once; phases ascend and none ends before it starts; a procurement is opened once and
/// never reopened, so that a replay finds it taken. Cancelling is the TenderRegister's.
interface IProcurementRegister {
    event ProcurementOpened(ProcurementOpenedAct act, uint32[] members, Phase[] phases);
    event NoticeLinked(NoticeLinkedAct act);
    event NoticeUnlinked(NoticeUnlinkedAct act);

    error ProcurementAlreadyOpened(bytes32 procurement, bytes32 openedBy);
    error ProcurementUnknown(bytes32 procurement);
    error ProcurementNotLead(bytes32 procurement, uint32 organisation, uint32 lead);
    error ProcurementNoGround(bytes32 procurement);
    error ProcurementNoCurrency(bytes3 currency);
    error ProcurementMemberIsLead(uint32 lead);
    error ProcurementMemberTwice(uint32 member);
    error ProcurementMemberNotAuthority(uint32 member, uint8 organisationKind);
    error ProcurementPhasesNotAscending(uint8 number, uint8 previous);
    error ProcurementPhaseEndsBeforeStart(uint8 number, uint40 startsOn, uint40 endsOn);
    error ProcurementNoticeAlreadyLinked(bytes32 procurement, bytes32 process);
    error ProcurementNoticeNotLinked(bytes32 procurement, bytes32 process);
    error ProcurementNoReason(bytes32 procurement);

    function open(
        ProcurementOpenedAct calldata act,
        uint32[] calldata members,
        Phase[] calldata phases,
        Signed calldata by
    ) external;

    function linkNotice(NoticeLinkedAct calldata act, Signed calldata by) external;

    function unlinkNotice(NoticeUnlinkedAct calldata act, Signed calldata by) external;

    /// @return The authority that leads the procurement; 0 for an unknown one.
    function leadOf(bytes32 procurement) external view returns (uint32);

    /// @return Whether the organisation buys in this procurement, as its lead or as a member.
    function isBuyer(bytes32 procurement, uint32 organisation) external view returns (bool);

    /// @return The currency of every amount of the procurement; 0 for an unknown one.
    function currencyOf(bytes32 procurement) external view returns (bytes3);

    /// @return The act that opened the procurement; 0 for an unknown one.
    function openedBy(bytes32 procurement) external view returns (bytes32);

    /// @return exists Whether the procurement was opened with a phase of that number.
    /// @return budget Its budget.
    function phaseOf(bytes32 procurement, uint8 number) external view returns (bool exists, uint64 budget);

    /// @return lastAct The last act that linked or unlinked the process here, 0 if none.
    /// @return linked The outcome.
    function linkOf(
        bytes32 procurement,
        bytes32 process
    ) external view returns (bytes32 lastAct, bool linked);
}
