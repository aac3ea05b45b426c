// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";

/// @notice What was agreed about one milestone. Stands in offers and variations, so both parties sign it.
struct MilestoneTerms {
    uint16 number; // within the agreement, from 1; a list is in ascending order
    uint40 dueOn; // start of the London day on which delivery is due
    uint64 amount; // net, minor units
    uint64 vat; // minor units
    uint16 daysToDecide; // days that the buyer has to decide on a delivery
    uint16 daysToPay; // days that the buyer has to pay what was accepted
}

/// @notice 0701: the supplier says that an attempt was delivered; evidence is in the content.
struct MilestoneDeliveredAct {
    Envelope envelope; // builtOn: the milestone's last act (what set its terms, or its last decision)
    bytes32 agreement;
    uint16 number; // of the milestone
    uint8 attempt; // 1, 2, … per milestone
    uint40 deliveredOn; // start of the London day; a late one is accepted, lateness is derived
}

/// @notice 0702: the buyer accepts an attempt, so the whole amount of the milestone is payable.
struct DeliveryAcceptedAct {
    Envelope envelope; // builtOn: the delivery
    bytes32 agreement;
    uint16 number;
    uint8 attempt;
    uint64 payableAmount; // net for the milestone as a whole: its agreed amount
    uint64 payableVat; // at most the agreed VAT
    bool successful; // fit for the next phase, which is another thing than satisfactory (COM(2007)799)
    uint40 decidedOn; // start of the London day
}

/// @notice 0703: the buyer accepts a part.
struct DeliveryAcceptedInPartAct {
    Envelope envelope; // builtOn: the delivery
    bytes32 agreement;
    uint16 number;
    uint8 attempt;
    uint64 payableAmount; // net for the milestone as a whole, earlier attempts included; below its amount
    uint64 payableVat;
    uint16 ground; // code, not 0
    bool successful;
    uint40 decidedOn;
}

/// @notice 0704: the buyer rejects an attempt. What earlier attempts made payable stays payable.
struct DeliveryRejectedAct {
    Envelope envelope; // builtOn: the delivery
    bytes32 agreement;
    uint16 number;
    uint8 attempt;
    uint16 reason; // code, not 0
    uint40 decidedOn;
}

/// @notice 0705: the buyer gives up what was not yet accepted of a milestone.
struct MilestoneWaivedAct {
    Envelope envelope; // builtOn: the milestone's last act
    bytes32 agreement;
    uint16 number;
    uint16 reason; // code, not 0
}

/// @notice 0706: the buyer corrects its last decision, or its last correction of it.
struct DecisionCorrectedAct {
    Envelope envelope; // builtOn: the same as `corrects`
    bytes32 agreement;
    uint16 number;
    bytes32 corrects; // the milestone's last decision or correction
    uint8 outcome; // 1 accepted, 2 accepted in part, 3 rejected
    uint64 payableAmount; // the right value, net, for the milestone as a whole
    uint64 payableVat;
    bool successful;
    uint16 reason; // code, not 0
    uint40 decidedOn;
}

/// @notice Milestones of agreements: delivered in attempts, decided by the buyer, corrected by later acts.
/// @dev Rules beyond those of each act: only the parties of the agreement act, under the procurement's subject.
/// Deliveries and waivers need the agreement in force; decisions and corrections go on after it ended, so that
/// work delivered in time is decided and paid (PA 2023 s.68). Dates may not lie after the time of recording.
/// VAT is limited like the net amounts, else money could leave under its name.
interface IMilestoneRegister {
    event MilestoneDelivered(MilestoneDeliveredAct act);
    event DeliveryAccepted(DeliveryAcceptedAct act);
    event DeliveryAcceptedInPart(DeliveryAcceptedInPartAct act);
    event DeliveryRejected(DeliveryRejectedAct act);
    event MilestoneWaived(MilestoneWaivedAct act);
    event DecisionCorrected(DecisionCorrectedAct act);

    error MilestoneOnlyAgreementRegister(address caller);
    error MilestoneUnknown(bytes32 agreement, uint16 number);
    error MilestoneAgreementNotInForce(bytes32 agreement, uint8 state);
    error MilestoneNotSupplier(uint32 organisation, uint32 supplier);
    error MilestoneNotBuyer(uint32 organisation, uint32 buyer);
    /// @notice Not possible while the milestone is in this state (libraries/MilestoneStates.sol).
    error MilestoneWrongState(bytes32 agreement, uint16 number, uint8 state);
    error MilestoneWrongAttempt(uint8 attempt, uint8 expected);
    error MilestoneDateInFuture(uint40 date, uint256 time);
    error MilestoneDecidedBeforeDelivery(uint40 decidedOn, uint40 deliveredOn);
    /// @notice Acceptance makes exactly the agreed amount payable.
    error MilestonePayableNotAgreed(uint64 payableAmount, uint64 amount);
    /// @notice A part is more than nothing and less than all.
    error MilestonePayableNotAPart(uint64 payableAmount, uint64 amount);
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
    /// @notice Reverse the payment first (PaymentCorrected), then correct the decision.
    error MilestonePayableBelowPaid(
        uint64 payableAmount,
        uint64 payableVat,
        uint64 paidAmount,
        uint64 paidVat
    );
    error MilestoneRejectedNotSuccessful();
    error MilestoneUnknownOutcome(uint8 outcome);
    error MilestoneNothingDecided(bytes32 agreement, uint16 number);
    /// @notice `corrects` is not the last decision: it was corrected already, or never stood.
    error MilestoneWrongDecision(bytes32 corrects, bytes32 decision);
    error MilestoneNoReason(bytes32 agreement, uint16 number);
    /// @notice Accepting a delivery and recording its payment need different keys, whichever comes first.
    error MilestoneByPayingKey(bytes signer);
    error MilestoneNumbersNotAscending(uint16 number, uint16 previous);
    /// @notice A variation may not take back what was accepted.
    error MilestoneTermsBelowPayable(
        uint16 number,
        uint64 amount,
        uint64 vat,
        uint64 payableAmount,
        uint64 payableVat
    );

    /// @notice The supplier delivers. Not while a delivery waits, nor once accepted or waived.
    function deliver(MilestoneDeliveredAct calldata act, Signed calldata by) external;

    function accept(DeliveryAcceptedAct calldata act, Signed calldata by) external;

    function acceptInPart(DeliveryAcceptedInPartAct calldata act, Signed calldata by) external;

    function reject(DeliveryRejectedAct calldata act, Signed calldata by) external;

    /// @notice Not while a delivery waits (the supplier's work is owed a decision), nor once accepted or waived.
    /// What was accepted in part stays payable.
    function waive(MilestoneWaivedAct calldata act, Signed calldata by) external;

    /// @notice Corrects the last decision. Not while a further delivery waits: decide that first.
    /// A waived milestone stays waived, only what is payable changes.
    function correct(DecisionCorrectedAct calldata act, Signed calldata by) external;

    /// @notice Sets or replaces the terms of the milestones given. Only the AgreementRegister may call.
    /// Terms change neither while a delivery waits nor once waived, and never below what is payable.
    /// @param act What set the terms (offer, signature of a variation): becomes the milestone's last act.
    /// @return before Sum of the net amounts that these milestones had.
    /// @return afterwards Sum they have now.
    function setTerms(
        bytes32 agreement,
        MilestoneTerms[] calldata terms,
        bytes32 act
    ) external returns (uint256 before, uint256 afterwards);

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

    /// @return state See libraries/MilestoneStates.sol.
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
