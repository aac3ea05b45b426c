// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ITenderActs} from "./ITenderActs.sol";

/// @notice How far a procurement's tender is. Only Withdrawn leads back to Published, as a new tender.
enum TenderStage {
    None,
    Published,
    Awarded,
    Withdrawn,
    Cancelled
}

/// @notice The tender of each procurement, from its publication to the award decision or the cancellation.
/// @dev What its acts sign, and the events that tell them: {ITenderActs}.
/// Rules: only the procurement's lead acts. A tender is amended, clarified up to and including its deadline's
/// second, and awarded after it; every deadline that an act sets lies in the future, no enquiry deadline after the
/// deadline. A withdrawal is possible until an award, also after the deadline. The sum of ceilings is not held
/// against the budget: several suppliers start, fewer go on.
/// A cancellation is final and stops offers and signatures, yet leaves agreements in force as they are.
interface ITenderRegister is ITenderActs {
    /// @notice There is no such procurement.
    error TenderUnknownProcurement(bytes32 procurement);
    /// @notice Only the lead of the procurement acts on its tender.
    error TenderNotLead(bytes32 procurement, uint32 organisation, uint32 lead);
    /// @notice Not possible while the tender is at this stage.
    error TenderNotPossible(bytes32 procurement, TenderStage stage);
    /// @notice Tenders of a procurement are numbered from 1, without a gap.
    error TenderWrongNumber(uint16 number, uint16 expected);
    /// @notice Versions of a tender are numbered from 1, the publication, without a gap.
    error TenderWrongVersion(uint16 version, uint16 expected);
    /// @notice Clarifications of a tender are numbered from 1, and each names the one before.
    error TenderWrongClarification(
        uint16 number,
        uint16 expected,
        bytes32 previous,
        bytes32 expectedPrevious
    );
    /// @notice Decisions on a tender are numbered from 1, without a gap.
    error TenderWrongDecision(uint16 number, uint16 expected);
    /// @notice A tender names the legal ground of its procedure.
    error TenderNoGround(bytes32 procurement);
    /// @notice A withdrawal and a cancellation give a reason.
    error TenderNoReason(bytes32 procurement);
    /// @notice A deadline lies ahead when it is set.
    error TenderDeadlineNotAhead(uint40 deadline, uint256 time);
    /// @notice Questions end before tenders do.
    error TenderEnquiryAfterDeadline(uint40 enquiryDeadline, uint40 deadline);
    /// @notice What bidders relied on does not change after the deadline.
    error TenderDeadlinePassed(uint40 deadline, uint256 time);
    /// @notice Nothing is awarded while tenders may still come in.
    error TenderDeadlineNotPassed(uint40 deadline, uint256 time);
    /// @notice An award names somebody; otherwise the procurement is cancelled.
    error TenderNoWinners(bytes32 procurement);
    /// @notice An award names each supplier once.
    error TenderWinnerTwice(uint32 supplier);
    /// @notice A winner is an active supplier.
    error TenderWinnerNotSupplier(uint32 supplier, uint8 organisationKind);

    /// @return The award decision that offers build on now; 0 if there is none.
    /// @dev Stays after a cancellation: ask isCancelled too.
    function awardOf(bytes32 procurement) external view returns (bytes32);

    /// @param awardAct An award decision, also one that was replaced since.
    /// @return isWinner Whether the decision names the supplier.
    /// @return ceiling Most that it may be offered without a framework, net.
    function ceilingOf(
        bytes32 awardAct,
        uint32 supplier
    ) external view returns (bool isWinner, uint64 ceiling);

    /// @return decision Number of the award decision that stands; 0 if there is none.
    /// @return cancelled Whether the procurement is cancelled.
    function standingOf(bytes32 procurement) external view returns (uint16 decision, bool cancelled);

    /// @return Whether the procurement was cancelled.
    function isCancelled(bytes32 procurement) external view returns (bool);

    /// @return How far the tender is; None before the first.
    function stageOf(bytes32 procurement) external view returns (TenderStage);

    /// @return The act that an amendment, withdrawal, decision or cancellation must build on; 0 before a tender.
    function lastActOf(bytes32 procurement) external view returns (bytes32);
}
