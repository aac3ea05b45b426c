// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {MilestoneTerms} from "../agreement/IAgreementActs.sol";
import {IMilestoneActs} from "./IMilestoneActs.sol";

/// @notice Milestones of agreements: delivered in attempts, decided by the buyer, corrected by later acts.
/// @dev What its acts sign, and the events that tell them: {IMilestoneActs}.
/// Rules beyond those of each act: only the parties of the agreement act, under the procurement's subject.
/// Deliveries and waivers need the agreement in force; decisions and corrections go on after it ended, so that
/// work delivered in time is decided and paid (PA 2023 s.68). For thirty days after a buyer ended the agreement or
/// waived the milestone, the supplier may record what it had delivered by then: who hears of a delivery coming cannot
/// shut it out. A correction changes something, and makes stale neither the supplier's next delivery nor its invoice.
/// Dates lie neither after the time of recording nor long before the agreement's first day.
/// VAT is limited like the net amounts, else money could leave under its name.
interface IMilestoneRegister is IMilestoneActs {
    /// @notice Only agreements and their variations set terms.
    error MilestoneOnlyAgreementRegister(address caller);
    /// @notice The agreement has no such milestone.
    error MilestoneUnknown(bytes32 agreement, uint16 number);
    /// @notice Not possible while the agreement is in this state.
    error MilestoneAgreementNotInForce(bytes32 agreement, uint8 state);
    /// @notice Only the agreement's supplier delivers.
    error MilestoneNotSupplier(uint32 organisation, uint32 supplier);
    /// @notice Only the agreement's buyer decides.
    error MilestoneNotBuyer(uint32 organisation, uint32 buyer);
    /// @notice Not possible while the milestone is in this state (MilestoneStates.sol).
    error MilestoneWrongState(bytes32 agreement, uint16 number, uint8 state);
    /// @notice Attempts are numbered from 1; a decision is on the last one.
    error MilestoneWrongAttempt(uint8 attempt, uint8 expected);
    /// @notice What is recorded has happened.
    error MilestoneDateInFuture(uint40 date, uint256 time);
    /// @notice An attempt's number has one byte: agree on a further milestone.
    error MilestoneNoMoreAttempts(bytes32 agreement, uint16 number);
    /// @notice Nothing is decided before it was delivered.
    error MilestoneDecidedBeforeDelivery(uint40 decidedOn, uint40 deliveredOn);
    /// @notice Acceptance makes exactly the agreed amount payable.
    error MilestonePayableNotAgreed(uint64 payableAmount, uint64 amount);
    /// @notice A part is more than nothing and less than all.
    error MilestonePayableNotAPart(uint64 payableAmount, uint64 amount);
    /// @notice No more VAT is payable than was agreed.
    error MilestonePayableVatOverAgreed(uint64 payableVat, uint64 vat);
    /// @notice A decision on a later attempt never lowers what was payable; a correction does.
    error MilestonePayableLowered(
        uint64 payableAmount,
        uint64 payableVat,
        uint64 amountBefore,
        uint64 vatBefore
    );
    /// @notice A correction to rejected leaves at most what earlier attempts had made payable.
    error MilestonePayableThoughRejected(
        uint64 payableAmount,
        uint64 payableVat,
        uint64 amountBefore,
        uint64 vatBefore
    );
    /// @notice No more is payable than is agreed now.
    error MilestonePayableOverAgreed(uint64 payableAmount, uint64 amount);
    /// @notice The correction says what stands already.
    error MilestoneNothingCorrected(bytes32 agreement, uint16 number);
    /// @notice Reverse the payment first (PaymentCorrected), then correct the decision.
    error MilestonePayableBelowPaid(
        uint64 payableAmount,
        uint64 payableVat,
        uint64 paidAmount,
        uint64 paidVat
    );
    /// @notice What was rejected makes nobody fit for the next phase.
    error MilestoneRejectedNotSuccessful();
    /// @notice There is no such outcome (Outcomes.sol).
    error MilestoneUnknownOutcome(uint8 outcome);
    /// @notice There is no decision to correct.
    error MilestoneNothingDecided(bytes32 agreement, uint16 number);
    /// @notice `corrects` is not the last decision: it was corrected already, or never stood.
    error MilestoneWrongDecision(bytes32 corrects, bytes32 decision);
    /// @notice The act gives no reason, or no ground.
    error MilestoneNoReason(bytes32 agreement, uint16 number);
    /// @notice Accepting a delivery and recording its payment need different keys, whichever comes first.
    error MilestoneByPayingKey(bytes signer);
    /// @notice A list of terms is in ascending order, so that it names each milestone once.
    error MilestoneNumbersNotAscending(uint16 number, uint16 previous);
    /// @notice A variation may not take back what was accepted.
    error MilestoneTermsBelowPayable(
        uint16 number,
        uint64 amount,
        uint64 vat,
        uint64 payableAmount,
        uint64 payableVat
    );

    /// @notice Sets or replaces the terms of the milestones given. Only the AgreementRegister may call.
    /// Terms change neither while a delivery waits nor once waived, and never below what is payable.
    /// @param act What set the terms (offer, signature of a variation): becomes the milestone's last act.
    /// @return before Sum of the net amounts that these milestones had.
    /// @return afterwards Sum they have now.
    /// @return vatBefore The same of VAT.
    /// @return vatAfterwards The same of VAT.
    function setTerms(
        bytes32 agreement,
        MilestoneTerms[] calldata terms,
        bytes32 act
    ) external returns (uint256 before, uint256 afterwards, uint256 vatBefore, uint256 vatAfterwards);

    /// @param keyId keccak256 of an ERC-7913 signer.
    /// @return decision The last decision or correction; 0 if nothing was decided.
    /// @return payableAmount Net.
    /// @return payableVat VAT.
    /// @return decidedByKey Whether this key ever decided or corrected on this milestone.
    function decisionOf(
        bytes32 agreement,
        uint16 number,
        bytes32 keyId
    ) external view returns (bytes32 decision, uint64 payableAmount, uint64 payableVat, bool decidedByKey);

    /// @return Whether the act is the decision on the last attempt decided, or the last correction of it.
    function isDecision(bytes32 agreement, uint16 number, bytes32 act) external view returns (bool);

    /// @return state As in MilestoneStates.sol.
    /// @return attempts Deliveries so far.
    /// @return successful As last decided.
    /// @return amount Agreed net.
    /// @return vat Agreed VAT.
    /// @return lastAct What the next delivery or decision builds on.
    function milestoneOf(
        bytes32 agreement,
        uint16 number
    )
        external
        view
        returns (uint8 state, uint8 attempts, bool successful, uint64 amount, uint64 vat, bytes32 lastAct);
}
