// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";
import {MilestoneTerms} from "../milestone/IMilestoneRegister.sol";

/// @notice 0601: a buyer offers an agreement to a winner. Its id is the hash of this act.
struct AgreementOfferedAct {
    Envelope envelope; // builtOn: the procurement's current award decision
    uint32 supplier;
    bytes32 framework; // the framework agreement that this calls off from, or 0
    bool isFramework; // has no milestones; its amount is the ceiling of its call-offs
    uint8 phase; // one that the procurement was opened with; 0 if it covers all
    bytes3 currency; // ISO 4217, the procurement's
    uint64 amount; // net, minor units
    uint64 vat; // minor units
    uint16 vatRate; // basis points: 2000 is 20 %
    uint40 startsOn; // start of the London day
    uint40 endsOn;
    uint40 openUntil; // last second in which the supplier may sign
    bytes32 milestones; // hash of MilestoneTerms[]
}

/// @notice 0602: the buyer takes an open offer back.
struct OfferWithdrawnAct {
    Envelope envelope; // builtOn: the offer
    uint16 reason; // code, not 0
}

/// @notice 0603: the supplier asks; the question is in the content.
struct OfferQuestionedAct {
    Envelope envelope; // builtOn: the offer
    uint16 number; // 1, 2, … per offer
}

/// @notice 0604: the supplier declines an open offer.
struct AgreementDeclinedAct {
    Envelope envelope; // builtOn: the offer
    uint16 reason; // code, not 0
}

/// @notice 0605: the supplier signs. From here the agreement is in force.
struct AgreementSignedAct {
    Envelope envelope; // builtOn: the offer; content: the offer's
    uint64 amount; // the offer's, signed again
    uint40 startsOn;
    uint40 endsOn;
}

/// @notice 0606: either party offers to change an agreement in force. Its id is the hash of this act.
struct VariationOfferedAct {
    Envelope envelope; // builtOn: the agreement's last act
    bytes32 agreement;
    uint64 amountBefore; // net, as agreed until now
    uint64 amount; // net, as it shall be
    uint64 vat;
    uint16 vatRate;
    uint40 endsOnBefore;
    uint40 endsOn;
    uint40 openUntil; // last second in which the other party may sign
    bytes32 milestones; // hash of MilestoneTerms[]: only those that are new or changed
}

/// @notice 0607: who offered a variation takes it back.
struct VariationWithdrawnAct {
    Envelope envelope; // builtOn: the variation
    bytes32 agreement;
    uint16 reason; // code, not 0
}

/// @notice 0608: the other party declines a variation.
struct VariationDeclinedAct {
    Envelope envelope; // builtOn: the variation
    bytes32 agreement;
    uint16 reason; // code, not 0
}

/// @notice 0609: the other party signs a variation. From here the new terms hold.
struct VariationSignedAct {
    Envelope envelope; // builtOn: the variation; content: the variation's
    bytes32 agreement;
    uint64 amountBefore; // all values as in the variation
    uint64 amount;
    uint64 vat;
    uint16 vatRate;
    uint40 endsOnBefore;
    uint40 endsOn;
    bytes32 milestones;
}

/// @notice 060a: either party ends an agreement in force.
struct AgreementEndedAct {
    Envelope envelope; // builtOn: the agreement's last act
    bytes32 agreement;
    uint16 ground; // code, not 0
    uint40 effectiveOn; // start of the London day, not in the future
    uint64 paid; // net paid under the agreement, as recorded
}

/// @notice 060b: the buyer answers a question to its open offer; the answer is in the content. A further answer to the
/// same question builds on the one before.
struct QuestionAnsweredAct {
    Envelope envelope; // builtOn: the question, then the last answer to it
    bytes32 agreement; // the offer
    uint16 number; // of the question
}

/// @notice Agreements: offered by a buyer, in force only when the supplier signed the same digest.
/// @dev Rules beyond those of each act:
/// - The buyer of an agreement is the authority that offered it; nobody else of the group acts on it.
/// - An open offer counts against the award's ceiling, expired or not, until it is withdrawn or declined.
///   Each award decision has a ceiling of its own. Variations are not bound by it (PA 2023 s.74 judges them).
/// - The agreement's last act is the offer, then its signature, each signed variation, the end. Offered,
///   withdrawn and declined variations do not move it: so both parties may offer at once (crossed offers),
///   whichever is signed first makes the other stale, and nobody can block an ending by offering.
/// - A call-off starts while its framework runs; any buyer of the procurement may call off. When a framework
///   ends, agreements under it go on and no further one is signed.
/// - A cancelled procurement takes no offer and no signature of an open offer; agreements in force go on.
interface IAgreementRegister {
    event AgreementOffered(AgreementOfferedAct act, MilestoneTerms[] milestones);
    event OfferWithdrawn(OfferWithdrawnAct act);
    event OfferQuestioned(OfferQuestionedAct act);
    event AgreementDeclined(AgreementDeclinedAct act);
    event AgreementSigned(AgreementSignedAct act);
    event VariationOffered(VariationOfferedAct act, MilestoneTerms[] milestones);
    event VariationWithdrawn(VariationWithdrawnAct act);
    event VariationDeclined(VariationDeclinedAct act);
    event VariationSigned(VariationSignedAct act, MilestoneTerms[] milestones);
    event AgreementEnded(AgreementEndedAct act);
    event QuestionAnswered(QuestionAnsweredAct act);

    error AgreementNotBuyer(uint32 organisation, bytes32 procurement);
    error AgreementNotParty(uint32 organisation, uint32 buyer, uint32 supplier);
    error AgreementNotSupplier(uint32 organisation, uint32 supplier);
    error AgreementNoAward(bytes32 procurement);
    error AgreementNotWinner(uint32 supplier, bytes32 award);
    error AgreementProcurementCancelled(bytes32 procurement);
    error AgreementOverCeiling(uint256 offered, uint64 ceiling);
    error AgreementWrongCurrency(bytes3 currency, bytes3 expected);
    error AgreementEndsBeforeStart(uint40 endsOn, uint40 startsOn);
    error AgreementOpenUntilPassed(uint40 openUntil, uint256 time);
    error AgreementKnown(bytes32 agreement);
    error AgreementFrameworkInFramework(bytes32 framework);
    error AgreementFrameworkWithMilestones(uint256 milestones);
    error AgreementNotAFramework(bytes32 framework);
    error AgreementFrameworkNotInForce(bytes32 framework, uint8 state);
    error AgreementFrameworkOfAnotherSupplier(bytes32 framework, uint32 supplier);
    error AgreementFrameworkOfAnotherProcurement(bytes32 framework, bytes32 procurement);
    error AgreementStartsAfterFramework(uint40 startsOn, uint40 frameworkEndsOn);
    /// @notice The agreements under a framework would come to more than its amount.
    error AgreementOverFramework(uint256 calledOff, uint64 amount);
    /// @notice The milestones would come to more than the agreement's amount.
    error AgreementMilestonesOverAmount(uint256 milestones, uint64 amount);
    /// @notice Not possible while the agreement is in this state (libraries/AgreementStates.sol).
    error AgreementWrongState(bytes32 agreement, uint8 state);
    error AgreementWrongQuestionNumber(uint16 number, uint16 expected);
    error AgreementUnknownQuestion(bytes32 agreement, uint16 number);
    error AgreementAmountDiffers(uint64 amount, uint64 expected);
    error AgreementVatDiffers(uint64 vat, uint16 vatRate, uint64 expectedVat, uint16 expectedVatRate);
    error AgreementDatesDiffer(
        uint40 startsOn,
        uint40 endsOn,
        uint40 expectedStartsOn,
        uint40 expectedEndsOn
    );
    error AgreementVariationKnown(bytes32 variation);
    /// @notice Unknown (0), withdrawn (2), declined (3) or signed (4) already.
    error AgreementVariationNotOpen(bytes32 variation, uint8 state);
    error AgreementVariationOfAnother(bytes32 variation, bytes32 agreement);
    error AgreementVariationOwn(bytes32 variation, uint32 organisation);
    error AgreementVariationOfOtherParty(bytes32 variation, uint32 offeredBy);
    error AgreementDateInFuture(uint40 date, uint256 time);
    error AgreementUnknownPhase(bytes32 procurement, uint8 phase);
    error AgreementNoReason(bytes32 agreement);
    error AgreementPaidDiffers(uint64 paid, uint64 recorded);

    function offer(
        AgreementOfferedAct calldata act,
        MilestoneTerms[] calldata milestones,
        Signed calldata by
    ) external;

    function withdraw(OfferWithdrawnAct calldata act, Signed calldata by) external;

    function question(OfferQuestionedAct calldata act, Signed calldata by) external;

    function answer(QuestionAnsweredAct calldata act, Signed calldata by) external;

    function decline(AgreementDeclinedAct calldata act, Signed calldata by) external;

    function sign(AgreementSignedAct calldata act, Signed calldata by) external;

    function offerVariation(
        VariationOfferedAct calldata act,
        MilestoneTerms[] calldata milestones,
        Signed calldata by
    ) external;

    function withdrawVariation(VariationWithdrawnAct calldata act, Signed calldata by) external;

    function declineVariation(VariationDeclinedAct calldata act, Signed calldata by) external;

    function signVariation(
        VariationSignedAct calldata act,
        MilestoneTerms[] calldata milestones,
        Signed calldata by
    ) external;

    function end(AgreementEndedAct calldata act, Signed calldata by) external;

    /// @return procurement 0 if unknown.
    /// @return buyer Who offered.
    /// @return supplier To whom.
    /// @return state See libraries/AgreementStates.sol.
    function partiesOf(
        bytes32 agreement
    ) external view returns (bytes32 procurement, uint32 buyer, uint32 supplier, uint8 state);

    /// @return amount Net.
    /// @return allocated Net of its milestones, or of the agreements called off from it.
    /// @return startsOn First day.
    /// @return endsOn Last day.
    /// @return lastAct What the next act builds on.
    function termsOf(
        bytes32 agreement
    )
        external
        view
        returns (uint64 amount, uint64 allocated, uint40 startsOn, uint40 endsOn, bytes32 lastAct);

    /// @return agreement 0 if unknown.
    /// @return offeredBy One of the parties.
    /// @return state 1 open,
    /// 2 withdrawn, 3 declined, 4 signed.
    /// @return openUntil Last second to sign.
    function variationOf(
        bytes32 variation
    ) external view returns (bytes32 agreement, uint32 offeredBy, uint8 state, uint40 openUntil);
}
