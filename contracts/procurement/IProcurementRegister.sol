// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IProcurementActs} from "./IProcurementActs.sol";
import {TenderStage} from "../tender/ITenderRegister.sol";

/// @notice What is bought by whom: the group of buyers, its currency and phases, and the notices that belong to it.
/// @dev What its acts sign, and the events that tell them: {IProcurementActs}.
/// Rules: only the lead acts for the group; members are other
/// active authorities, each once; phases ascend and none ends before it starts; a procurement is opened once and
/// never reopened, so that a replay finds it taken. Cancelling is the TenderRegister's.
/// An opening is amended, whole and with a reason, until something is built on it: until its first tender is
/// published, without which there is no award and no agreement, or until it is cancelled. A tender that was withdrawn
/// was seen all the same. Links to notices can be taken back, so they do not bind it. What an amendment leaves out,
/// such as a member, is out. The next act on the opening builds on the amendment.
interface IProcurementRegister is IProcurementActs {
    /// @notice The authority has opened a procurement under this reference.
    error ProcurementAlreadyOpened(bytes32 procurement, bytes32 opening);
    /// @notice Bidders have seen it, or it is cancelled: it is not amended any more.
    error ProcurementBuiltUpon(bytes32 procurement, TenderStage stage);
    /// @notice Versions of an opening are numbered from 1, the opening itself, without a gap.
    error ProcurementWrongVersion(uint16 version, uint16 expected);
    /// @notice There is no such procurement.
    error ProcurementUnknown(bytes32 procurement);
    /// @notice Only the lead acts for the group.
    error ProcurementNotLead(bytes32 procurement, uint32 organisation, uint32 lead);
    /// @notice A procurement names the legal ground that it relies on.
    error ProcurementNoGround(bytes32 procurement);
    /// @notice Not the form of a currency code.
    error ProcurementNoCurrency(bytes3 currency);
    /// @notice The lead is not its own member.
    error ProcurementMemberIsLead(uint32 lead);
    /// @notice Each member is named once.
    error ProcurementMemberTwice(uint32 member);
    /// @notice A member is an active authority.
    error ProcurementMemberNotAuthority(uint32 member, uint8 organisationKind);
    /// @notice Phases are in ascending order, so that each number stands for one.
    error ProcurementPhasesNotAscending(uint8 number, uint8 previous);
    /// @notice A phase does not end before it starts.
    error ProcurementPhaseEndsBeforeStart(uint8 number, uint40 startsOn, uint40 endsOn);
    /// @notice The notice belongs to this procurement already.
    error ProcurementNoticeAlreadyLinked(bytes32 procurement, bytes32 process);
    /// @notice There is no link to take back.
    error ProcurementNoticeNotLinked(bytes32 procurement, bytes32 process);
    /// @notice An amendment gives a reason, and so does taking a link back.
    error ProcurementNoReason(bytes32 procurement);

    /// @return The authority that leads the procurement; 0 for an unknown one.
    function leadOf(bytes32 procurement) external view returns (uint32);

    /// @return Whether the organisation buys in this procurement, as its lead or as a member.
    function isBuyer(bytes32 procurement, uint32 organisation) external view returns (bool);

    /// @return The currency of every amount of the procurement; 0 for an unknown one.
    function currencyOf(bytes32 procurement) external view returns (bytes3);

    /// @return lastAct The act that opened the procurement, or the last one that amended its opening; 0 for an unknown
    /// one.
    function openingOf(bytes32 procurement) external view returns (bytes32 lastAct);

    /// @return The version of the opening; 0 for an unknown procurement.
    function versionOf(bytes32 procurement) external view returns (uint16);

    /// @return exists Whether the procurement has a phase of that number, as its opening stands.
    /// @return budget Its budget.
    function phaseOf(bytes32 procurement, uint8 number) external view returns (bool exists, uint64 budget);

    /// @return lastAct The last act that linked or unlinked the process here, 0 if none.
    /// @return linked The outcome.
    function linkOf(
        bytes32 procurement,
        bytes32 process
    ) external view returns (bytes32 lastAct, bool linked);
}
