// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

import {Envelope} from "../log/Act.sol";

/// @notice What was agreed about one milestone, signed by both parties.
struct MilestoneTerms {
    uint16 number;
    uint40 dueOn; // UTC seconds
    uint64 amount; // minor units
    uint64 vat; // minor units
    uint16 daysToDecide;
    uint16 daysToPay;
}

/// @notice A buyer offers an agreement to a winner. The agreement's id is the hash of this act.
/// @dev Code 0601; signed in the role of OFFICER.
struct AgreementOfferedAct {
    Envelope envelope; // builtOn: the procurement's current award decision
    uint32 supplier;
    bytes32 framework;
    bool isFramework;
    uint8 phase;
    bytes3 currency; // ISO 4217
    uint64 amount; // minor units
    uint64 vat; // minor units
    uint16 vatRate;
    uint40 startsOn; // UTC seconds
    uint40 endsOn; // UTC seconds
    uint40 openUntil; // UTC seconds
    bytes32 milestones; // hash of the MilestoneTerms[] passed beside the act
}

/// @notice The buyer takes an open offer back.
/// @dev Code 0602; signed in the role of OFFICER.
struct OfferWithdrawnAct {
    Envelope envelope; // builtOn: the offer
    uint16 reason;
}

/// @notice The supplier asks about an open offer; the question is in the content.
/// @dev Code 0603; signed in the role of SIGNATORY.
struct OfferQuestionedAct {
    Envelope envelope; // builtOn: the offer
    uint16 number;
}

/// @notice The supplier declines an open offer.
/// @dev Code 0604; signed in the role of SIGNATORY.
struct AgreementDeclinedAct {
    Envelope envelope; // builtOn: the offer
    uint16 reason;
}

/// @notice The supplier signs. From here the agreement is in force.
/// @dev Code 0605; signed in the role of SIGNATORY.
struct AgreementSignedAct {
    Envelope envelope; // builtOn: the offer; content: the offer's
    uint64 amount; // minor units
    uint40 startsOn; // UTC seconds
    uint40 endsOn; // UTC seconds
}

/// @notice Either party offers to change an agreement in force. The variation's id is the hash of this act.
/// @dev Code 0606; signed in the role of OFFICER or SIGNATORY, as the register decides.
struct VariationOfferedAct {
    Envelope envelope; // builtOn: the agreement's last act
    bytes32 agreement;
    uint64 amountBefore; // minor units
    uint64 amount; // minor units
    uint64 vat; // minor units
    uint16 vatRate;
    uint40 endsOnBefore; // UTC seconds
    uint40 endsOn; // UTC seconds
    uint40 openUntil; // UTC seconds
    bytes32 milestones; // hash of the MilestoneTerms[] passed beside the act
}

/// @notice The party that offered a variation takes it back.
/// @dev Code 0607; signed in the role of OFFICER or SIGNATORY, as the register decides.
struct VariationWithdrawnAct {
    Envelope envelope; // builtOn: the variation
    bytes32 agreement;
    uint16 reason;
}

/// @notice The other party declines a variation.
/// @dev Code 0608; signed in the role of OFFICER or SIGNATORY, as the register decides.
struct VariationDeclinedAct {
    Envelope envelope; // builtOn: the variation
    bytes32 agreement;
    uint16 reason;
}

/// @notice The other party signs a variation. From here the new terms hold.
/// @dev Code 0609; signed in the role of OFFICER or SIGNATORY, as the register decides.
struct VariationSignedAct {
    Envelope envelope; // builtOn: the variation; content: the variation's
    bytes32 agreement;
    uint64 amountBefore; // minor units
    uint64 amount; // minor units
    uint64 vat; // minor units
    uint16 vatRate;
    uint40 endsOnBefore; // UTC seconds
    uint40 endsOn; // UTC seconds
    bytes32 milestones; // hash of the MilestoneTerms[] passed beside the act
}

/// @notice Either party ends an agreement in force.
/// @dev Code 060a; signed in the role of OFFICER or SIGNATORY, as the register decides.
struct AgreementEndedAct {
    Envelope envelope; // builtOn: the agreement's last act
    bytes32 agreement;
    uint16 ground;
    uint40 effectiveOn; // UTC seconds
    uint64 paid; // minor units
}

/// @notice The buyer answers a question about its open offer; the answer is in the content.
/// @dev Code 060b; signed in the role of OFFICER.
struct QuestionAnsweredAct {
    Envelope envelope; // builtOn: the question, then the last answer to it
    bytes32 agreement;
    uint16 number;
}

/// @notice What the AgreementRegister tells: each act as it was signed, and beside it the values of varying
/// length, of which the act has the hashes.
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
}
