// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";

/// @notice How far a procurement's tender is. Only Withdrawn leads back to Published, as a new tender.
enum TenderStage {
    None,
    Published,
    Awarded,
    Withdrawn,
    Cancelled
}

/// @notice A supplier that an award decision names.
struct Winner {
    uint32 supplier; // an active supplier, as numbered by the Directory
    uint64 ceiling; // most that it may be offered without a framework, net minor units; 0 is zero, not "no limit"
}

/// @notice 0501: the lead publishes the procurement's tender, the first or one after a withdrawal.
struct TenderPublishedAct {
    Envelope envelope; // builds on the opening act, or on the withdrawal of the previous tender
    uint16 number; // 1, 2, … within the procurement
    uint40 enquiryDeadline; // last second for questions, UTC; 0 where none may be asked
    uint40 deadline; // last second in which tenders are taken, UTC
    uint64 budget; // net minor units of the procurement's currency
    uint16 ground; // code of the legal ground of the procedure
}

/// @notice 0502: a new version of the open tender.
struct TenderAmendedAct {
    Envelope envelope; // builds on the last act on the tender, clarifications included
    uint16 version; // 2, 3, …: the publication is version 1
    uint40 enquiryDeadline;
    uint40 deadline;
    uint64 budget;
    uint16 ground;
}

/// @notice 0503: an answer to everybody; changes nothing of the tender.
struct TenderClarifiedAct {
    Envelope envelope; // builds on the tender's last content act: its publication or last amendment
    uint16 number; // 1, 2, … within the tender
    bytes32 previous; // the tender's last clarification, or 0
}

/// @notice 0504: the tender is taken back before an award; a new one may follow.
struct TenderWithdrawnAct {
    Envelope envelope; // builds on the last act on the tender
    uint16 reason; // code, not 0
}

/// @notice 0505: who may be offered an agreement. A later decision replaces it for further offers.
struct AwardDecidedAct {
    Envelope envelope; // builds on the last act on the tender
    uint16 number; // 1, 2, … within the tender
    bytes32 winners; // EIP-712 hash of the winners
}

/// @notice 0506: the procurement ends without (further) agreements. Final.
struct ProcurementCancelledAct {
    Envelope envelope; // builds on the last act on the tender, or on the opening act if there is none
    uint16 reason; // code, not 0
}

/// @notice The tender of each procurement, from its publication to the award decision or the cancellation.
/// @dev Rules: only the procurement's lead acts. A tender is amended, clarified up to and including its deadline's
/// second, and awarded after it; every deadline that an act sets lies in the future, no enquiry deadline after the
/// deadline. A withdrawal is possible until an award, also after the deadline. The sum of ceilings is not held
/// against the budget: several suppliers start, fewer go on.
/// A cancellation is final and stops offers and signatures, yet leaves agreements in force as they are.
interface ITenderRegister {
    event TenderPublished(TenderPublishedAct act);
    event TenderAmended(TenderAmendedAct act);
    event TenderClarified(TenderClarifiedAct act);
    event TenderWithdrawn(TenderWithdrawnAct act);
    event AwardDecided(AwardDecidedAct act, Winner[] winners);
    event ProcurementCancelled(ProcurementCancelledAct act);

    error TenderUnknownProcurement(bytes32 procurement);
    error TenderNotLead(bytes32 procurement, uint32 organisation, uint32 lead);
    error TenderNotPossible(bytes32 procurement, TenderStage stage);
    error TenderWrongNumber(uint16 number, uint16 expected);
    error TenderWrongVersion(uint16 version, uint16 expected);
    error TenderWrongClarification(
        uint16 number,
        uint16 expected,
        bytes32 previous,
        bytes32 expectedPrevious
    );
    error TenderWrongDecision(uint16 number, uint16 expected);
    error TenderNoGround(bytes32 procurement);
    error TenderNoReason(bytes32 procurement);
    error TenderDeadlineNotAhead(uint40 deadline, uint256 time);
    error TenderEnquiryAfterDeadline(uint40 enquiryDeadline, uint40 deadline);
    error TenderDeadlinePassed(uint40 deadline, uint256 time);
    error TenderDeadlineNotPassed(uint40 deadline, uint256 time);
    error TenderNoWinners(bytes32 procurement);
    error TenderWinnerTwice(uint32 supplier);
    error TenderWinnerNotSupplier(uint32 supplier, uint8 organisationKind);

    function publish(TenderPublishedAct calldata act, Signed calldata by) external;

    function amend(TenderAmendedAct calldata act, Signed calldata by) external;

    function clarify(TenderClarifiedAct calldata act, Signed calldata by) external;

    function withdraw(TenderWithdrawnAct calldata act, Signed calldata by) external;

    function decideAward(
        AwardDecidedAct calldata act,
        Winner[] calldata winners,
        Signed calldata by
    ) external;

    function cancel(ProcurementCancelledAct calldata act, Signed calldata by) external;

    /// @return The award decision that offers build on now; 0 if there is none.
    /// @dev Stays after a cancellation: ask isCancelled too.
    function awardOf(bytes32 procurement) external view returns (bytes32);

    /// @param awardAct An award decision, also one that was replaced since.
    function ceilingOf(
        bytes32 awardAct,
        uint32 supplier
    ) external view returns (bool isWinner, uint64 ceiling);

    function isCancelled(bytes32 procurement) external view returns (bool);

    function stageOf(bytes32 procurement) external view returns (TenderStage);

    /// @return The act that an amendment, withdrawal, decision or cancellation must build on; 0 before a tender.
    function lastActOf(bytes32 procurement) external view returns (bytes32);
}
