// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";

/// @notice A supplier that an award decision names.
struct Winner {
    uint32 supplier; // the supplier; its number
    uint64 ceiling; // the ceiling (net); minor units
}

/// @notice The lead publishes the procurement's tender: the first, or one after a withdrawal.
/// @dev Code 0501; signed in the role of OFFICER.
struct TenderPublishedAct {
    Envelope envelope; // builtOn: the opening act, or the withdrawal of the previous tender
    uint16 number; // the number of the tender
    uint40 enquiryDeadline; // the deadline for questions; UTC seconds, 0 if none
    uint40 deadline; // the deadline for tenders; UTC seconds
    uint64 budget; // the budget (net); minor units
    uint16 ground; // the legal ground; code
}

/// @notice The lead publishes a new version of the open tender.
/// @dev Code 0502; signed in the role of OFFICER.
struct TenderAmendedAct {
    Envelope envelope; // builtOn: the last act on the tender, clarifications included
    uint16 version; // the version of the tender
    uint40 enquiryDeadline; // the deadline for questions; UTC seconds, 0 if none
    uint40 deadline; // the deadline for tenders; UTC seconds
    uint64 budget; // the budget (net); minor units
    uint16 ground; // the legal ground; code
}

/// @notice The lead answers a question, to everybody; nothing of the tender changes.
/// @dev Code 0503; signed in the role of OFFICER.
struct TenderClarifiedAct {
    Envelope envelope; // builtOn: the tender's last content act: its publication or last amendment
    uint16 number; // the number of the clarification
    bytes32 previous; // the clarification before; its hash
}

/// @notice The lead takes the tender back before an award; a new one may follow.
/// @dev Code 0504; signed in the role of OFFICER.
struct TenderWithdrawnAct {
    Envelope envelope; // builtOn: the last act on the tender
    uint16 reason; // the reason to withdraw a tender; code
}

/// @notice The lead decides who may be offered an agreement. A later decision replaces it for further offers.
/// @dev Code 0505; signed in the role of OFFICER.
struct AwardDecidedAct {
    Envelope envelope; // builtOn: the last act on the tender
    uint16 number; // the number of the decision
    bytes32 winners; // the winners; hash of the list, which is passed beside the act
}

/// @notice The lead ends the procurement without (further) agreements. Final.
/// @dev Code 0506; signed in the role of OFFICER.
struct ProcurementCancelledAct {
    Envelope envelope; // builtOn: the last act on the tender, or the opening act if there is none
    uint16 reason; // the reason to cancel a procurement; code
}

/// @notice What the TenderRegister takes and tells: each act as it was signed, and beside it the values of
/// varying length, of which the act has the hashes.
interface ITenderActs {
    /// @notice Recorded: {TenderPublishedAct}.
    event TenderPublished(TenderPublishedAct act);

    /// @notice Recorded: {TenderAmendedAct}.
    event TenderAmended(TenderAmendedAct act);

    /// @notice Recorded: {TenderClarifiedAct}.
    event TenderClarified(TenderClarifiedAct act);

    /// @notice Recorded: {TenderWithdrawnAct}.
    event TenderWithdrawn(TenderWithdrawnAct act);

    /// @notice Recorded: {AwardDecidedAct}.
    event AwardDecided(AwardDecidedAct act, Winner[] winners);

    /// @notice Recorded: {ProcurementCancelledAct}.
    event ProcurementCancelled(ProcurementCancelledAct act);

    /// @notice By the lead: the first tender, or the next one after a withdrawal.
    function publish(TenderPublishedAct calldata act, Signed calldata by) external;

    /// @notice By the lead, until the deadline is over.
    function amend(TenderAmendedAct calldata act, Signed calldata by) external;

    /// @notice By the lead, until the deadline is over.
    function clarify(TenderClarifiedAct calldata act, Signed calldata by) external;

    /// @notice By the lead, until an award.
    function withdraw(TenderWithdrawnAct calldata act, Signed calldata by) external;

    /// @notice By the lead, once the deadline is over; again to replace the last decision.
    /// @param winners All those of whose list the act has the hash.
    function decideAward(
        AwardDecidedAct calldata act,
        Winner[] calldata winners,
        Signed calldata by
    ) external;

    /// @notice By the lead, whether there is a tender or not.
    function cancel(ProcurementCancelledAct calldata act, Signed calldata by) external;
}
