// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";

/// @notice What was agreed about one milestone, signed by both parties.
struct MilestoneTerms {
    uint16 number; // the milestone's number
    uint40 dueOn; // the day on which it is due; UTC seconds of its start in London
    uint64 amount; // the milestone's price (net); minor units
    uint64 vat; // the VAT of the milestone's price; minor units
    uint16 daysToDecide; // the days to decide
    uint16 daysToPay; // the days to pay
}

/// @notice A buyer offers an agreement to a winner. The agreement's id is the hash of this act.
/// @dev Code 0601; signed in the role of OFFICER.
struct AgreementOfferedAct {
    Envelope envelope; // builtOn: the procurement's current award decision
    uint32 supplier; // the supplier; its number
    bytes32 framework; // the framework agreement; hash of the act that began it
    bool isFramework; // whether this is a framework
    uint8 phase; // the phase
    bytes3 currency; // the currency of the price; ISO 4217
    uint64 amount; // the price (net); minor units
    uint64 vat; // the VAT of the price; minor units
    uint16 vatRate; // the VAT rate of the price; basis points
    uint40 startsOn; // the first day; UTC seconds of its start in London
    uint40 endsOn; // the last day; UTC seconds of its start in London
    uint40 openUntil; // how long the offer stands; UTC seconds
    bytes32 milestones; // the milestones; hash of the list, which is passed beside the act
}

/// @notice The buyer takes an open offer back.
/// @dev Code 0602; signed in the role of OFFICER.
struct OfferWithdrawnAct {
    Envelope envelope; // builtOn: the offer
    uint16 reason; // the reason to withdraw an offer; code
}

/// @notice The supplier asks about an open offer; the question is in the content.
/// @dev Code 0603; signed in the role of SIGNATORY.
struct OfferQuestionedAct {
    Envelope envelope; // builtOn: the offer
    uint16 number; // the number of the question
}

/// @notice The supplier declines an open offer.
/// @dev Code 0604; signed in the role of SIGNATORY.
struct AgreementDeclinedAct {
    Envelope envelope; // builtOn: the offer
    uint16 reason; // the reason to decline an offer; code
}

/// @notice The supplier signs. From here the agreement is in force.
/// @dev Code 0605; signed in the role of SIGNATORY.
struct AgreementSignedAct {
    Envelope envelope; // builtOn: the offer; content: the offer's
    uint64 amount; // the price (net); minor units
    uint40 startsOn; // the first day; UTC seconds of its start in London
    uint40 endsOn; // the last day; UTC seconds of its start in London
}

/// @notice Either party offers to change an agreement in force. The variation's id is the hash of this act.
/// @dev Code 0606; signed in the role of OFFICER or SIGNATORY, as the register decides.
struct VariationOfferedAct {
    Envelope envelope; // builtOn: the agreement's last act
    bytes32 agreement; // the agreement; hash of the act that began it
    uint64 amountBefore; // the price until now (net); minor units
    uint64 amount; // the new price (net); minor units
    uint64 vat; // the VAT of the new price; minor units
    uint16 vatRate; // the VAT rate of the new price; basis points
    uint40 endsOnBefore; // the last day until now; UTC seconds of its start in London
    uint40 endsOn; // the new last day; UTC seconds of its start in London
    uint40 openUntil; // how long the offer stands; UTC seconds
    bytes32 milestones; // the milestones; hash of the list, which is passed beside the act
}

/// @notice The party that offered a variation takes it back.
/// @dev Code 0607; signed in the role of OFFICER or SIGNATORY, as the register decides.
struct VariationWithdrawnAct {
    Envelope envelope; // builtOn: the variation
    bytes32 agreement; // the agreement; hash of the act that began it
    uint16 reason; // the reason to withdraw or decline a variation; code
}

/// @notice The other party declines a variation.
/// @dev Code 0608; signed in the role of OFFICER or SIGNATORY, as the register decides.
struct VariationDeclinedAct {
    Envelope envelope; // builtOn: the variation
    bytes32 agreement; // the agreement; hash of the act that began it
    uint16 reason; // the reason to withdraw or decline a variation; code
}

/// @notice The other party signs a variation. From here the new terms hold.
/// @dev Code 0609; signed in the role of OFFICER or SIGNATORY, as the register decides.
struct VariationSignedAct {
    Envelope envelope; // builtOn: the variation; content: the variation's
    bytes32 agreement; // the agreement; hash of the act that began it
    uint64 amountBefore; // the price until now (net); minor units
    uint64 amount; // the new price (net); minor units
    uint64 vat; // the VAT of the new price; minor units
    uint16 vatRate; // the VAT rate of the new price; basis points
    uint40 endsOnBefore; // the last day until now; UTC seconds of its start in London
    uint40 endsOn; // the new last day; UTC seconds of its start in London
    bytes32 milestones; // the milestones; hash of the list, which is passed beside the act
}

/// @notice Either party ends an agreement in force.
/// @dev Code 060a; signed in the role of OFFICER or SIGNATORY, as the register decides.
struct AgreementEndedAct {
    Envelope envelope; // builtOn: the agreement's last act
    bytes32 agreement; // the agreement; hash of the act that began it
    uint16 ground; // the ground to end an agreement; code
    uint40 effectiveOn; // the day on which it ends; UTC seconds of its start in London
    uint64 paid; // the sum paid (net); minor units
}

/// @notice The buyer answers a question about its open offer; the answer is in the content.
/// @dev Code 060b; signed in the role of OFFICER.
struct QuestionAnsweredAct {
    Envelope envelope; // builtOn: the question, then the last answer to it
    bytes32 agreement; // the agreement; hash of the act that began it
    uint16 number; // the number of the question
}

/// @notice What the AgreementRegister takes and tells: each act as it was signed, and beside it the values of
/// varying length, of which the act has the hashes.
interface IAgreementActs {
    /// @notice Recorded: {AgreementOfferedAct}.
    event AgreementOffered(AgreementOfferedAct act, MilestoneTerms[] milestones);

    /// @notice Recorded: {OfferWithdrawnAct}.
    event OfferWithdrawn(OfferWithdrawnAct act);

    /// @notice Recorded: {OfferQuestionedAct}.
    event OfferQuestioned(OfferQuestionedAct act);

    /// @notice Recorded: {AgreementDeclinedAct}.
    event AgreementDeclined(AgreementDeclinedAct act);

    /// @notice Recorded: {AgreementSignedAct}.
    event AgreementSigned(AgreementSignedAct act);

    /// @notice Recorded: {VariationOfferedAct}.
    event VariationOffered(VariationOfferedAct act, MilestoneTerms[] milestones);

    /// @notice Recorded: {VariationWithdrawnAct}.
    event VariationWithdrawn(VariationWithdrawnAct act);

    /// @notice Recorded: {VariationDeclinedAct}.
    event VariationDeclined(VariationDeclinedAct act);

    /// @notice Recorded: {VariationSignedAct}.
    event VariationSigned(VariationSignedAct act, MilestoneTerms[] milestones);

    /// @notice Recorded: {AgreementEndedAct}.
    event AgreementEnded(AgreementEndedAct act);

    /// @notice Recorded: {QuestionAnsweredAct}.
    event QuestionAnswered(QuestionAnsweredAct act);

    /// @notice By a buyer of the procurement, to a winner of its current award.
    /// @param milestones All those of whose list the act has the hash.
    function offer(
        AgreementOfferedAct calldata act,
        MilestoneTerms[] calldata milestones,
        Signed calldata by
    ) external;

    /// @notice By the buyer, before the supplier has signed.
    function withdraw(OfferWithdrawnAct calldata act, Signed calldata by) external;

    /// @notice By the supplier, about an open offer.
    function question(OfferQuestionedAct calldata act, Signed calldata by) external;

    /// @notice By the supplier, of an open offer.
    function decline(AgreementDeclinedAct calldata act, Signed calldata by) external;

    /// @notice By the supplier, the very content, amount and dates of the offer.
    function sign(AgreementSignedAct calldata act, Signed calldata by) external;

    /// @notice By either party of an agreement in force. Others may be open at the same time.
    /// @param milestones All those of whose list the act has the hash.
    function offerVariation(
        VariationOfferedAct calldata act,
        MilestoneTerms[] calldata milestones,
        Signed calldata by
    ) external;

    /// @notice By the party that offered it, while it is open.
    function withdrawVariation(VariationWithdrawnAct calldata act, Signed calldata by) external;

    /// @notice By the other party, while it is open.
    function declineVariation(VariationDeclinedAct calldata act, Signed calldata by) external;

    /// @notice By the other party, the very content and values of the variation, while the agreement stands
    /// as it did when it was offered.
    /// @param milestones All those of whose list the act has the hash.
    function signVariation(
        VariationSignedAct calldata act,
        MilestoneTerms[] calldata milestones,
        Signed calldata by
    ) external;

    /// @notice By either party, with the sum that was paid.
    function end(AgreementEndedAct calldata act, Signed calldata by) external;

    /// @notice By the buyer, to a question about its open offer; again to say more.
    function answer(QuestionAnsweredAct calldata act, Signed calldata by) external;
}
