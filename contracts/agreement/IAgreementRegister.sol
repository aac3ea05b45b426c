// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAgreementActs} from "./IAgreementActs.sol";

/// @notice Agreements: offered by a buyer, in force only when the supplier signed the same digest.
/// @dev What its acts sign, and the events that tell them: {IAgreementActs}.
/// Rules beyond those of each act:
/// - Framework 0 is none; phase 0 covers all phases of the procurement. A framework has no milestones, and its
///   amount is the ceiling of its call-offs. A variation lists only the milestones that are new or changed.
/// - The buyer of an agreement is the authority that offered it; nobody else of the group acts on it, but for the
///   lead, who may withdraw a member's open offer.
/// - A winner's ceiling is the most that it may be offered and have agreed in the procurement without a framework, by
///   whichever decisions, with its variations. An open offer counts, expired or not, until it is withdrawn or declined.
///   What is above the ceiling takes a further decision first.
/// - An offer, also of a variation, stands for half a year at most, and is signed while the decision that it was
///   offered under stands.
/// - The VAT of milestones stays within the agreement's, that of call-offs within the framework's.
/// - An agreement starts at most 31 days before it is offered, since papers follow the work by weeks, not by years;
///   and it is not ended for a day that lies further back.
/// - Either side ends it. What the supplier says of the sum paid is its own word: the buyer can correct payments.
/// - The agreement's last act is the offer, then its signature, each signed variation, the end. Offered,
///   withdrawn and declined variations do not move it: so both parties may offer at once (crossed offers),
///   whichever is signed first makes the other stale, and nobody can block an ending by offering.
/// - A call-off starts and ends while its framework runs; any buyer of the procurement may call off. Once the
///   framework's last day is over, or it was ended, no further agreement under it is signed; those in force go on.
/// - A cancelled procurement takes no offer and no signature of an open offer; agreements in force go on.
interface IAgreementRegister is IAgreementActs {
    /// @notice Only a buyer of the procurement offers, and only the one that offered goes on to act.
    error AgreementNotBuyer(uint32 organisation, bytes32 procurement);
    /// @notice Only the two parties act on their agreement.
    error AgreementNotParty(uint32 organisation, uint32 buyer, uint32 supplier);
    /// @notice Only the supplier to whom it was offered answers an offer.
    error AgreementNotSupplier(uint32 organisation, uint32 supplier);
    /// @notice Nobody is offered anything before an award decision.
    error AgreementNoAward(bytes32 procurement);
    /// @notice The award decision does not name this supplier.
    error AgreementNotWinner(uint32 supplier, bytes32 award);
    /// @notice A cancelled procurement takes no offer and no signature.
    error AgreementProcurementCancelled(bytes32 procurement);
    /// @notice The decision that it was offered under was replaced.
    error AgreementAwardReplaced(uint16 decision, uint16 current);
    /// @notice Offers to this supplier and agreements with it would come to more than the award allows.
    error AgreementOverCeiling(uint256 offered, uint64 ceiling);
    /// @notice Every amount is in the procurement's currency.
    error AgreementWrongCurrency(bytes3 currency, bytes3 expected);
    /// @notice An agreement does not end before it starts.
    error AgreementEndsBeforeStart(uint40 endsOn, uint40 startsOn);
    /// @notice The last second in which it could be signed is over.
    error AgreementOpenUntilPassed(uint40 openUntil, uint256 time);
    /// @notice An offer binds whoever made it, so it does not stand for ever.
    error AgreementOpenTooLong(uint40 openUntil, uint256 latest);
    /// @notice The same offer again.
    error AgreementKnown(bytes32 agreement);
    /// @notice A framework is not called off from another.
    error AgreementFrameworkInFramework(bytes32 framework);
    /// @notice Milestones belong to the agreements that are called off.
    error AgreementFrameworkWithMilestones(uint256 milestones);
    /// @notice The agreement that it would be called off from is no framework.
    error AgreementNotAFramework(bytes32 framework);
    /// @notice Nothing is called off from a framework that is not in force.
    error AgreementFrameworkNotInForce(bytes32 framework, uint8 state);
    /// @notice A call-off is with the framework's supplier.
    error AgreementFrameworkOfAnotherSupplier(bytes32 framework, uint32 supplier);
    /// @notice A call-off is within the framework's procurement.
    error AgreementFrameworkOfAnotherProcurement(bytes32 framework, bytes32 procurement);
    /// @notice A call-off starts while its framework runs.
    error AgreementStartsAfterFramework(uint40 startsOn, uint40 frameworkEndsOn);
    /// @notice The agreements under a framework would come to more than its amount.
    error AgreementOverFramework(uint256 calledOff, uint64 amount);
    /// @notice Their VAT would come to more than its VAT.
    error AgreementOverFrameworkVat(uint256 calledOffVat, uint64 vat);
    /// @notice The framework's last day is over.
    error AgreementFrameworkOver(bytes32 framework, uint40 endsOn);
    /// @notice What is called off ends with its framework.
    error AgreementEndsAfterFramework(uint40 endsOn, uint40 frameworkEndsOn);
    /// @notice A framework does not end before the agreements called off from it.
    error AgreementEndsBeforeCallOffs(uint40 endsOn, uint40 calledOffUntil);
    /// @notice The milestones would come to more than the agreement's amount.
    error AgreementMilestonesOverAmount(uint256 milestones, uint64 amount);
    /// @notice The milestones' VAT would come to more than the agreement's.
    error AgreementMilestonesOverVat(uint256 milestonesVat, uint64 vat);
    /// @notice The milestones are not those that the act has the hash of, or that were offered.
    error MilestonesDiffer(bytes32 hash, bytes32 expected);
    /// @notice Not possible while the agreement is in this state (AgreementStates.sol).
    error AgreementWrongState(bytes32 agreement, uint8 state);
    /// @notice Questions about an offer are numbered from 1, without a gap.
    error AgreementWrongQuestionNumber(uint16 number, uint16 expected);
    /// @notice Nobody asked this question.
    error AgreementUnknownQuestion(bytes32 agreement, uint16 number);
    /// @notice The act says another amount than the one that stands.
    error AgreementAmountDiffers(uint64 amount, uint64 expected);
    /// @notice The act says another VAT than the one that was offered.
    error AgreementVatDiffers(uint64 vat, uint16 vatRate, uint64 expectedVat, uint16 expectedVatRate);
    /// @notice The act says other dates than those that stand.
    error AgreementDatesDiffer(
        uint40 startsOn,
        uint40 endsOn,
        uint40 expectedStartsOn,
        uint40 expectedEndsOn
    );
    /// @notice The same variation again.
    error AgreementVariationKnown(bytes32 variation);
    /// @notice Unknown (0), withdrawn (2), declined (3) or signed (4) already.
    error AgreementVariationNotOpen(bytes32 variation, uint8 state);
    /// @notice The variation is one of another agreement.
    error AgreementVariationOfAnother(bytes32 variation, bytes32 agreement);
    /// @notice Who offered a variation does not sign or decline it.
    error AgreementVariationOwn(bytes32 variation, uint32 organisation);
    /// @notice Only who offered a variation withdraws it.
    error AgreementVariationOfOtherParty(bytes32 variation, uint32 offeredBy);
    /// @notice The end of an agreement is recorded once it has come.
    error AgreementDateInFuture(uint40 date, uint256 time);
    /// @notice The procurement was opened without this phase.
    error AgreementUnknownPhase(bytes32 procurement, uint8 phase);
    /// @notice The act gives no reason, or no ground.
    error AgreementNoReason(bytes32 agreement);
    /// @notice The signer saw another sum of payments than is recorded now.
    error AgreementPaidDiffers(uint64 paid, uint64 recorded);

    /// @return procurement 0 if unknown.
    /// @return buyer Who offered.
    /// @return supplier To whom.
    /// @return state As in AgreementStates.sol.
    function partiesOf(
        bytes32 agreement
    ) external view returns (bytes32 procurement, uint32 buyer, uint32 supplier, uint8 state);

    /// @return procurement 0 if unknown.
    /// @return buyer Who offered.
    /// @return supplier To whom.
    /// @return state As in AgreementStates.sol.
    /// @return startsOn First day.
    function standingOf(
        bytes32 agreement
    )
        external
        view
        returns (bytes32 procurement, uint32 buyer, uint32 supplier, uint8 state, uint40 startsOn);

    /// @return vat Of the agreement.
    /// @return allocatedVat Of its milestones, or of the agreements called off from it.
    function vatOf(bytes32 agreement) external view returns (uint64 vat, uint64 allocatedVat);

    /// @return When the end was recorded; 0 until then.
    function endedAt(bytes32 agreement) external view returns (uint40);

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
    /// @return state 0 unknown, 1 open, 2 withdrawn, 3 declined, 4 signed.
    /// @return openUntil Last second to sign.
    function variationOf(
        bytes32 variation
    ) external view returns (bytes32 agreement, uint32 offeredBy, uint8 state, uint40 openUntil);
}
