// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";
import {AgreementStates} from "../agreement/AgreementStates.sol";
import {Amounts} from "../libraries/Amounts.sol";
import {Dates} from "../libraries/Dates.sol";
import {MilestoneTerms} from "../agreement/IAgreementActs.sol";
import {IAgreementRegister} from "../agreement/IAgreementRegister.sol";
import {IHistoryLog} from "../log/IHistoryLog.sol";
import {
    DecisionCorrectedAct,
    DeliveryAcceptedAct,
    DeliveryAcceptedInPartAct,
    DeliveryRejectedAct,
    IMilestoneActs,
    MilestoneDeliveredAct,
    MilestoneWaivedAct
} from "./IMilestoneActs.sol";
import {IMilestoneRegister} from "./IMilestoneRegister.sol";
import {IPaymentRegister} from "../payment/IPaymentRegister.sol";
import {MilestoneActs} from "./MilestoneActs.sol";
import {MilestoneStates} from "./MilestoneStates.sol";
import {Outcomes} from "./Outcomes.sol";
import {Register} from "../log/Register.sol";
import {States} from "../libraries/States.sol";

/// @notice See {IMilestoneRegister}.
contract MilestoneRegister is MilestoneActs, IMilestoneRegister {
    /// @notice What is kept of one milestone.
    struct Milestone {
        uint40 amount; // at most Amounts.MOST, as are all amounts here
        uint40 vat;
        uint40 deliveredOn; // the last attempt
        uint40 decidedOn; // of the last decision, as corrected
        uint40 waivedAt;
        uint8 attempts;
        uint8 state;
        bool successful;
        bytes32 lastAct;
        bytes32 decision; // on the last attempt decided
        bytes32 correction; // the last one of that decision, or 0
        uint64 payableAmount;
        uint64 payableVat;
        uint64 amountBefore; // payable when the last attempt was decided
        uint64 vatBefore;
        mapping(bytes32 keyId => bool decided) decidedBy;
    }

    IAgreementRegister private immutable _agreements;
    IPaymentRegister private immutable _payments;

    mapping(bytes32 agreement => mapping(uint16 number => Milestone milestone)) private _milestones;

    /// @param log The one history.
    /// @param agreements Who the parties are, and whether an agreement is in force.
    /// @param payments What was paid.
    constructor(IHistoryLog log, IAgreementRegister agreements, IPaymentRegister payments) Register(log) {
        _agreements = agreements;
        _payments = payments;
    }

    /// @inheritdoc IMilestoneActs
    function deliver(MilestoneDeliveredAct calldata act, Signed calldata by) external {
        Milestone storage milestone = _known(act.agreement, act.number);
        _requireDeliverable(milestone, act);
        _requireSeen(milestone, act.envelope.builtOn);
        uint8 attempt = _nextAttempt(milestone, act);
        _requirePast(act.deliveredOn);
        _requireSupplierMayDeliver(act);
        bytes32 actHash = _record(act, by);
        milestone.state = MilestoneStates.DELIVERED;
        milestone.attempts = attempt;
        milestone.deliveredOn = act.deliveredOn;
        milestone.lastAct = actHash;
    }

    /// @inheritdoc IMilestoneActs
    function accept(DeliveryAcceptedAct calldata act, Signed calldata by) external {
        Milestone storage milestone = _waiting(
            act.envelope,
            act.agreement,
            act.number,
            act.attempt,
            act.decidedOn,
            by.signer
        );
        if (act.payableAmount != milestone.amount) {
            revert MilestonePayableNotAgreed(act.payableAmount, milestone.amount);
        }
        _requireNotLowered(milestone, act.payableAmount, act.payableVat);
        bytes32 actHash = _record(act, by);
        _decide(milestone, MilestoneStates.ACCEPTED, act.successful, act.decidedOn, actHash, by.signer);
        _makePayable(milestone, act.payableAmount, act.payableVat);
    }

    /// @inheritdoc IMilestoneActs
    function acceptInPart(DeliveryAcceptedInPartAct calldata act, Signed calldata by) external {
        Milestone storage milestone = _waiting(
            act.envelope,
            act.agreement,
            act.number,
            act.attempt,
            act.decidedOn,
            by.signer
        );
        _requireReason(act.agreement, act.number, act.ground);
        _requirePart(milestone, act.payableAmount);
        _requireNotLowered(milestone, act.payableAmount, act.payableVat);
        bytes32 actHash = _record(act, by);
        _decide(
            milestone,
            MilestoneStates.ACCEPTED_IN_PART,
            act.successful,
            act.decidedOn,
            actHash,
            by.signer
        );
        _makePayable(milestone, act.payableAmount, act.payableVat);
    }

    /// @inheritdoc IMilestoneActs
    function reject(DeliveryRejectedAct calldata act, Signed calldata by) external {
        Milestone storage milestone = _waiting(
            act.envelope,
            act.agreement,
            act.number,
            act.attempt,
            act.decidedOn,
            by.signer
        );
        _requireReason(act.agreement, act.number, act.reason);
        bytes32 actHash = _record(act, by);
        _decide(milestone, MilestoneStates.REJECTED, false, act.decidedOn, actHash, by.signer);
    }

    /// @inheritdoc IMilestoneActs
    function waive(MilestoneWaivedAct calldata act, Signed calldata by) external {
        Milestone storage milestone = _standing(
            act.envelope,
            act.agreement,
            act.number,
            MilestoneStates.MAY_BE_WAIVED
        );
        _requireReason(act.agreement, act.number, act.reason);
        _requireInForce(act.agreement, _requireBuyer(act.agreement, act.envelope));
        bytes32 actHash = _record(act, by);
        milestone.state = MilestoneStates.WAIVED;
        milestone.waivedAt = uint40(block.timestamp);
        milestone.lastAct = actHash;
    }

    /// @inheritdoc IMilestoneActs
    function correct(DecisionCorrectedAct calldata act, Signed calldata by) external {
        Milestone storage milestone = _known(act.agreement, act.number);
        _requireCorrectable(milestone, act);
        uint8 state = _requireOutcome(milestone, act);
        if (milestone.state == MilestoneStates.WAIVED) state = MilestoneStates.WAIVED;
        _requireChange(milestone, act, state);
        _requireNotBelowPaid(act);
        _requireBuyer(act.agreement, act.envelope);
        _requireNotPayer(act.agreement, act.number, by.signer);
        bytes32 actHash = _record(act, by);
        milestone.correction = actHash;
        _setDecision(milestone, state, act.successful, act.decidedOn, actHash, by.signer);
        _makePayable(milestone, act.payableAmount, act.payableVat);
    }

    /// @inheritdoc IMilestoneRegister
    function setTerms(
        bytes32 agreement,
        MilestoneTerms[] calldata terms,
        bytes32 act
    ) external returns (uint256 before, uint256 afterwards, uint256 vatBefore, uint256 vatAfterwards) {
        if (msg.sender != address(_agreements)) revert MilestoneOnlyAgreementRegister(msg.sender);
        uint16 previous = 0;
        for (uint256 i = 0; i < terms.length; ++i) {
            uint16 number = terms[i].number;
            if (number <= previous) revert MilestoneNumbersNotAscending(number, previous);
            previous = number;
            (uint64 amountNow, uint64 vatNow) = _setTerms(agreement, terms[i], act);
            before += amountNow;
            vatBefore += vatNow;
            afterwards += terms[i].amount;
            vatAfterwards += terms[i].vat;
        }
    }

    /// @inheritdoc IMilestoneRegister
    function decisionOf(
        bytes32 agreement,
        uint16 number,
        bytes32 keyId
    ) external view returns (bytes32 decision, uint64 payableAmount, uint64 payableVat, bool decidedByKey) {
        Milestone storage milestone = _milestones[agreement][number];
        return (
            _lastDecision(milestone),
            milestone.payableAmount,
            milestone.payableVat,
            milestone.decidedBy[keyId]
        );
    }

    /// @inheritdoc IMilestoneRegister
    function isDecision(bytes32 agreement, uint16 number, bytes32 act) external view returns (bool) {
        Milestone storage milestone = _milestones[agreement][number];
        return act != 0 && (act == milestone.decision || act == milestone.correction);
    }

    /// @inheritdoc IMilestoneRegister
    function milestoneOf(
        bytes32 agreement,
        uint16 number
    )
        external
        view
        returns (uint8 state, uint8 attempts, bool successful, uint64 amount, uint64 vat, bytes32 lastAct)
    {
        Milestone storage milestone = _milestones[agreement][number];
        return (
            milestone.state,
            milestone.attempts,
            milestone.successful,
            milestone.amount,
            milestone.vat,
            milestone.lastAct
        );
    }

    /// @return before The net amount that the milestone had.
    /// @return vatBefore The VAT that it had.
    function _setTerms(
        bytes32 agreement,
        MilestoneTerms calldata terms,
        bytes32 act
    ) private returns (uint64 before, uint64 vatBefore) {
        Milestone storage milestone = _milestones[agreement][terms.number];
        uint8 state = milestone.state;
        if (state != MilestoneStates.UNKNOWN && !States.isIn(state, MilestoneStates.MAY_BE_VARIED)) {
            revert MilestoneWrongState(agreement, terms.number, state);
        }
        Amounts.requirePrice(terms.amount, terms.vat);
        Dates.requireNotBefore(terms.dueOn, Dates.EARLIEST);
        (before, vatBefore) = (milestone.amount, milestone.vat);
        if (state == MilestoneStates.UNKNOWN) milestone.state = MilestoneStates.AGREED;
        else _requireNotBelowPayable(milestone, terms);
        milestone.amount = uint40(terms.amount);
        milestone.vat = uint40(terms.vat);
        milestone.lastAct = act;
    }

    /// @dev Of the attempt that waited; keeps what earlier ones had made payable, for corrections.
    function _decide(
        Milestone storage milestone,
        uint8 state,
        bool successful,
        uint40 decidedOn,
        bytes32 actHash,
        bytes calldata signer
    ) private {
        milestone.amountBefore = milestone.payableAmount;
        milestone.vatBefore = milestone.payableVat;
        milestone.decision = actHash;
        if (milestone.correction != 0) milestone.correction = 0;
        _setDecision(milestone, state, successful, decidedOn, actHash, signer);
    }

    function _setDecision(
        Milestone storage milestone,
        uint8 state,
        bool successful,
        uint40 decidedOn,
        bytes32 actHash,
        bytes calldata signer
    ) private {
        milestone.state = state;
        milestone.successful = successful;
        milestone.decidedOn = decidedOn;
        milestone.lastAct = actHash;
        milestone.decidedBy[keccak256(signer)] = true;
    }

    function _makePayable(Milestone storage milestone, uint64 amount, uint64 vat) private {
        milestone.payableAmount = amount;
        milestone.payableVat = vat;
    }

    function _known(bytes32 agreement, uint16 number) private view returns (Milestone storage milestone) {
        milestone = _milestones[agreement][number];
        if (milestone.state == MilestoneStates.UNKNOWN) revert MilestoneUnknown(agreement, number);
    }

    function _lastDecision(Milestone storage milestone) private view returns (bytes32) {
        return milestone.correction != 0 ? milestone.correction : milestone.decision;
    }

    /// @dev It stands in one of the states from which the act may start, and the act builds on its last one.
    function _standing(
        Envelope calldata envelope,
        bytes32 agreement,
        uint16 number,
        uint256 mayStart
    ) private view returns (Milestone storage milestone) {
        milestone = _known(agreement, number);
        uint8 state = milestone.state;
        if (!States.isIn(state, mayStart)) revert MilestoneWrongState(agreement, number, state);
        _requireBuiltOn(envelope.builtOn, milestone.lastAct);
    }

    /// @dev No delivery waits and not all is accepted. What was delivered before a waiver may still be recorded, or a
    /// buyer who saw it coming would waive it away.
    function _requireDeliverable(
        Milestone storage milestone,
        MilestoneDeliveredAct calldata act
    ) private view {
        uint8 state = milestone.state;
        if (States.isIn(state, MilestoneStates.MAY_BE_DELIVERED)) return;
        bool wasInTime =
            state == MilestoneStates.WAIVED && _wasDeliveredBy(act.deliveredOn, milestone.waivedAt);
        if (!wasInTime) revert MilestoneWrongState(act.agreement, act.number, state);
    }

    /// @dev A delivery may build on the decision that its supplier saw though that was corrected since: else the buyer
    /// could keep it from being recorded by correcting for ever.
    function _requireSeen(Milestone storage milestone, bytes32 builtOn) private view {
        bytes32 lastAct = milestone.lastAct;
        if (builtOn == lastAct) return;
        bool wasCorrected = lastAct == milestone.correction && builtOn == milestone.decision;
        if (!wasCorrected) revert RegisterStale(builtOn, lastAct);
    }

    function _nextAttempt(
        Milestone storage milestone,
        MilestoneDeliveredAct calldata act
    ) private view returns (uint8 attempt) {
        if (milestone.attempts == type(uint8).max) revert MilestoneNoMoreAttempts(act.agreement, act.number);
        attempt = milestone.attempts + 1;
        if (act.attempt != attempt) revert MilestoneWrongAttempt(act.attempt, attempt);
    }

    function _wasDeliveredBy(uint40 deliveredOn, uint40 time) private view returns (bool) {
        return deliveredOn <= time && block.timestamp <= time + Dates.AFTERWARDS;
    }

    /// @dev A decision is for the delivery that waits, by the agreement's buyer, whether it ended since or not.
    function _waiting(
        Envelope calldata envelope,
        bytes32 agreement,
        uint16 number,
        uint8 attempt,
        uint40 decidedOn,
        bytes calldata signer
    ) private view returns (Milestone storage milestone) {
        milestone = _known(agreement, number);
        if (milestone.state != MilestoneStates.DELIVERED) {
            revert MilestoneWrongState(agreement, number, milestone.state);
        }
        _requireBuiltOn(envelope.builtOn, milestone.lastAct);
        if (attempt != milestone.attempts) revert MilestoneWrongAttempt(attempt, milestone.attempts);
        _requireDecidedOn(milestone, decidedOn);
        _requireBuyer(agreement, envelope);
        _requireNotPayer(agreement, number, signer);
    }

    function _requireCorrectable(
        Milestone storage milestone,
        DecisionCorrectedAct calldata act
    ) private view {
        if (milestone.state == MilestoneStates.DELIVERED) {
            revert MilestoneWrongState(act.agreement, act.number, milestone.state);
        }
        bytes32 decision = _lastDecision(milestone);
        if (decision == 0) revert MilestoneNothingDecided(act.agreement, act.number);
        if (act.corrects != decision) revert MilestoneWrongDecision(act.corrects, decision);
        _requireBuiltOn(act.envelope.builtOn, decision);
        _requireReason(act.agreement, act.number, act.reason);
        _requireDecidedOn(milestone, act.decidedOn);
    }

    /// @return state The state that the corrected decision leads to.
    function _requireOutcome(
        Milestone storage milestone,
        DecisionCorrectedAct calldata act
    ) private view returns (uint8 state) {
        _requireVat(milestone, act.payableAmount, act.payableVat);
        if (act.outcome == Outcomes.ACCEPTED) {
            if (act.payableAmount != milestone.amount) {
                revert MilestonePayableNotAgreed(act.payableAmount, milestone.amount);
            }
            return MilestoneStates.ACCEPTED;
        }
        if (act.outcome == Outcomes.ACCEPTED_IN_PART) {
            _requirePart(milestone, act.payableAmount);
            return MilestoneStates.ACCEPTED_IN_PART;
        }
        if (act.outcome != Outcomes.REJECTED) revert MilestoneUnknownOutcome(act.outcome);
        if (act.successful) revert MilestoneRejectedNotSuccessful();
        // A variation may have lowered what is agreed since.
        if (act.payableAmount > milestone.amount) {
            revert MilestonePayableOverAgreed(act.payableAmount, milestone.amount);
        }
        if (act.payableAmount > milestone.amountBefore || act.payableVat > milestone.vatBefore) {
            revert MilestonePayableThoughRejected(
                act.payableAmount,
                act.payableVat,
                milestone.amountBefore,
                milestone.vatBefore
            );
        }
        return MilestoneStates.REJECTED;
    }

    /// @dev A correction that corrects nothing would only make what others sign stale.
    function _requireChange(
        Milestone storage milestone,
        DecisionCorrectedAct calldata act,
        uint8 state
    ) private view {
        bool isSame =
            state == milestone.state &&
                act.payableAmount == milestone.payableAmount &&
                act.payableVat == milestone.payableVat &&
                act.successful == milestone.successful &&
                act.decidedOn == milestone.decidedOn;
        if (isSame) revert MilestoneNothingCorrected(act.agreement, act.number);
    }

    function _requireNotBelowPaid(DecisionCorrectedAct calldata act) private view {
        (uint64 paid, uint64 vat, ) = _payments.paidOnMilestone(act.agreement, act.number);
        if (act.payableAmount < paid || act.payableVat < vat) {
            revert MilestonePayableBelowPaid(act.payableAmount, act.payableVat, paid, vat);
        }
    }

    /// @dev Otherwise a key that may do both could pay first and make more payable afterwards.
    function _requireNotPayer(bytes32 agreement, uint16 number, bytes calldata signer) private view {
        if (_payments.hasPaid(agreement, number, keccak256(signer))) revert MilestoneByPayingKey(signer);
    }

    function _requireNotLowered(Milestone storage milestone, uint64 amount, uint64 vat) private view {
        _requireVat(milestone, amount, vat);
        if (amount < milestone.payableAmount || vat < milestone.payableVat) {
            revert MilestonePayableLowered(amount, vat, milestone.payableAmount, milestone.payableVat);
        }
    }

    function _requireNotBelowPayable(
        Milestone storage milestone,
        MilestoneTerms calldata terms
    ) private view {
        if (terms.amount < milestone.payableAmount || terms.vat < milestone.payableVat) {
            revert MilestoneTermsBelowPayable(
                terms.number,
                terms.amount,
                terms.vat,
                milestone.payableAmount,
                milestone.payableVat
            );
        }
    }

    function _requirePart(Milestone storage milestone, uint64 amount) private view {
        if (amount == 0 || amount >= milestone.amount) {
            revert MilestonePayableNotAPart(amount, milestone.amount);
        }
    }

    function _requireVat(Milestone storage milestone, uint64 amount, uint64 vat) private view {
        Amounts.requireNet(amount, vat);
        if (vat > milestone.vat) revert MilestonePayableVatOverAgreed(vat, milestone.vat);
    }

    function _requireDecidedOn(Milestone storage milestone, uint40 decidedOn) private view {
        _requirePast(decidedOn);
        if (decidedOn < milestone.deliveredOn) {
            revert MilestoneDecidedBeforeDelivery(decidedOn, milestone.deliveredOn);
        }
    }

    function _requirePast(uint40 date) private view {
        if (date > block.timestamp) revert MilestoneDateInFuture(date, block.timestamp);
    }

    /// @dev While the agreement is in force, or soon after it ended for what had been delivered by then.
    function _requireSupplierMayDeliver(MilestoneDeliveredAct calldata act) private view {
        (bytes32 procurement, , uint32 supplier, uint8 state, uint40 startsOn) = _agreements.standingOf(
            act.agreement
        );
        _requireSubject(act.envelope.subject, procurement);
        if (act.envelope.organisation != supplier) {
            revert MilestoneNotSupplier(act.envelope.organisation, supplier);
        }
        bool hadDelivered =
            state == AgreementStates.ENDED &&
                _wasDeliveredBy(act.deliveredOn, _agreements.endedAt(act.agreement));
        if (!hadDelivered) _requireInForce(act.agreement, state);
        Dates.requireNotBefore(act.deliveredOn, startsOn - Dates.LEEWAY);
    }

    /// @return state The agreement's.
    function _requireBuyer(bytes32 agreement, Envelope calldata envelope) private view returns (uint8 state) {
        bytes32 procurement;
        uint32 buyer;
        (procurement, buyer, , state) = _agreements.partiesOf(agreement);
        _requireSubject(envelope.subject, procurement);
        if (envelope.organisation != buyer) revert MilestoneNotBuyer(envelope.organisation, buyer);
    }

    function _requireInForce(bytes32 agreement, uint8 state) private pure {
        if (state != AgreementStates.IN_FORCE) revert MilestoneAgreementNotInForce(agreement, state);
    }

    function _requireReason(bytes32 agreement, uint16 number, uint16 reason) private pure {
        if (reason == 0) revert MilestoneNoReason(agreement, number);
    }
}
