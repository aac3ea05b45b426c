// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";
import {AgreementActs} from "./AgreementActs.sol";
import {AgreementStates} from "./AgreementStates.sol";
import {Amounts} from "../libraries/Amounts.sol";
import {
    AgreementDeclinedAct,
    AgreementEndedAct,
    AgreementOfferedAct,
    AgreementSignedAct,
    MilestoneTerms,
    OfferQuestionedAct,
    OfferWithdrawnAct,
    QuestionAnsweredAct,
    VariationDeclinedAct,
    VariationOfferedAct,
    VariationSignedAct,
    VariationWithdrawnAct
} from "./IAgreementActs.sol";
import {IAgreementRegister} from "./IAgreementRegister.sol";
import {IHistoryLog} from "../log/IHistoryLog.sol";
import {IMilestoneRegister} from "../milestone/IMilestoneRegister.sol";
import {IPaymentRegister} from "../payment/IPaymentRegister.sol";
import {IProcurementRegister} from "../procurement/IProcurementRegister.sol";
import {ITenderRegister} from "../tender/ITenderRegister.sol";
import {Register} from "../log/Register.sol";
import {Roles} from "../libraries/Roles.sol";
import {VariationStates} from "./VariationStates.sol";

/// @notice See {IAgreementRegister}.
contract AgreementRegister is AgreementActs, IAgreementRegister {
    /// @notice What is kept of one agreement.
    struct Agreement {
        bytes32 procurement;
        // One word: all that signing compares and changes.
        uint56 amount; // at most Amounts.MOST
        uint40 startsOn;
        uint40 endsOn;
        uint40 openUntil;
        uint32 buyer;
        uint32 supplier;
        uint8 form;
        uint8 state;
        // Two things that are never needed at once: a second word would cost each signature 17,100 gas.
        bytes32 contentOrLastAct; // see _contentToSign and _lastAct
        bytes32 basis; // the framework of a call-off, else the award whose ceiling it counts against
        uint64 allocated; // to milestones, or to the agreements called off
        uint16 questions;
    }

    /// @notice What is kept of one variation, against which its signature is held.
    struct Variation {
        bytes32 agreement;
        bytes32 builtOn; // the agreement's last act when it was offered
        bytes32 content;
        bytes32 milestones;
        uint64 amount;
        uint64 vat;
        uint16 vatRate;
        uint40 endsOn;
        uint40 openUntil;
        bool byBuyer;
        uint8 state;
    }

    uint8 private constant FRAMEWORK = 1;
    uint8 private constant CALL_OFF = 2;

    IProcurementRegister private immutable _procurements;
    ITenderRegister private immutable _tenders;
    IMilestoneRegister private immutable _milestones;
    IPaymentRegister private immutable _payments;

    mapping(bytes32 offer => Agreement agreement) private _agreements;
    mapping(bytes32 offer => Variation variation) private _variations;
    mapping(bytes32 offer => mapping(uint16 question => bytes32 lastAct)) private _questions;
    mapping(bytes32 award => mapping(uint32 supplier => uint64 amount)) private _offered;

    /// @param log The one history.
    /// @param procurements Who leads and buys, in which currency and phases.
    /// @param tenders Who may be offered an agreement, up to which ceiling.
    /// @param milestones What was agreed and decided, milestone by milestone.
    /// @param payments What was paid.
    constructor(
        IHistoryLog log,
        IProcurementRegister procurements,
        ITenderRegister tenders,
        IMilestoneRegister milestones,
        IPaymentRegister payments
    ) Register(log) {
        _procurements = procurements;
        _tenders = tenders;
        _milestones = milestones;
        _payments = payments;
    }

    /// @inheritdoc IAgreementRegister
    function offer(
        AgreementOfferedAct calldata act,
        MilestoneTerms[] calldata milestones,
        Signed calldata by
    ) external {
        _requireMilestones(_hash(milestones), act.milestones);
        _requireOfferable(act, milestones.length);
        bytes32 id = _record(act, milestones, by);
        if (_agreements[id].state != AgreementStates.UNKNOWN) revert AgreementKnown(id);
        _store(id, act);
        if (milestones.length > 0) _allocate(id, milestones, id, act.amount);
    }

    /// @inheritdoc IAgreementRegister
    function withdraw(OfferWithdrawnAct calldata act, Signed calldata by) external {
        Agreement storage agreement = _openOffer(act.envelope);
        _requireBuyer(agreement, act.envelope.organisation);
        _requireReason(act.envelope.builtOn, act.reason);
        bytes32 actHash = _record(act, by);
        _close(agreement, AgreementStates.WITHDRAWN, actHash);
    }

    /// @inheritdoc IAgreementRegister
    function question(OfferQuestionedAct calldata act, Signed calldata by) external {
        Agreement storage agreement = _openOffer(act.envelope);
        _requireSupplier(agreement, act.envelope.organisation);
        uint16 number = agreement.questions + 1;
        if (act.number != number) revert AgreementWrongQuestionNumber(act.number, number);
        bytes32 actHash = _record(act, by);
        agreement.questions = number;
        _questions[act.envelope.builtOn][number] = actHash;
    }

    /// @inheritdoc IAgreementRegister
    function answer(QuestionAnsweredAct calldata act, Signed calldata by) external {
        Agreement storage agreement = _offerCalled(act.agreement, act.envelope.subject);
        _requireBuyer(agreement, act.envelope.organisation);
        bytes32 lastAct = _questions[act.agreement][act.number];
        if (lastAct == 0) revert AgreementUnknownQuestion(act.agreement, act.number);
        _requireBuiltOn(act.envelope.builtOn, lastAct);
        bytes32 actHash = _record(act, by);
        _questions[act.agreement][act.number] = actHash;
    }

    /// @inheritdoc IAgreementRegister
    function decline(AgreementDeclinedAct calldata act, Signed calldata by) external {
        Agreement storage agreement = _openOffer(act.envelope);
        _requireSupplier(agreement, act.envelope.organisation);
        _requireReason(act.envelope.builtOn, act.reason);
        bytes32 actHash = _record(act, by);
        _close(agreement, AgreementStates.DECLINED, actHash);
    }

    /// @inheritdoc IAgreementRegister
    function sign(AgreementSignedAct calldata act, Signed calldata by) external {
        Agreement storage agreement = _openOffer(act.envelope);
        _requireSupplier(agreement, act.envelope.organisation);
        _requireOpen(agreement.openUntil);
        _requireContent(act.envelope.content, _contentToSign(agreement));
        _requireAmount(act.amount, agreement.amount);
        _requireDates(agreement, act.startsOn, act.endsOn);
        _requireNotCancelled(act.envelope.subject);
        bytes32 actHash = _record(act, by);
        _move(agreement, AgreementStates.IN_FORCE, actHash);
        if (agreement.form == CALL_OFF) _callOff(agreement.basis, act.amount);
    }

    /// @inheritdoc IAgreementRegister
    function offerVariation(
        VariationOfferedAct calldata act,
        MilestoneTerms[] calldata milestones,
        Signed calldata by
    ) external {
        _requireMilestones(_hash(milestones), act.milestones);
        Agreement storage agreement = _inForce(act.agreement, act.envelope);
        uint16 role = _roleOf(agreement, act.envelope.organisation);
        _requireBuiltOn(act.envelope.builtOn, _lastAct(act.agreement, agreement));
        _requireVariable(agreement, act, milestones.length);
        bytes32 id = _record(act, milestones, role, by);
        if (_variations[id].state != 0) revert AgreementVariationKnown(id);
        _variations[id] = Variation({
            agreement: act.agreement,
            builtOn: act.envelope.builtOn,
            content: act.envelope.content,
            milestones: act.milestones,
            amount: act.amount,
            vat: act.vat,
            vatRate: act.vatRate,
            endsOn: act.endsOn,
            openUntil: act.openUntil,
            byBuyer: role == Roles.OFFICER,
            state: VariationStates.OPEN
        });
    }

    /// @inheritdoc IAgreementRegister
    function withdrawVariation(VariationWithdrawnAct calldata act, Signed calldata by) external {
        (Variation storage variation, uint16 role) = _openVariation(act.envelope, act.agreement, true);
        _requireReason(act.agreement, act.reason);
        _record(act, role, by);
        variation.state = VariationStates.WITHDRAWN;
    }

    /// @inheritdoc IAgreementRegister
    function declineVariation(VariationDeclinedAct calldata act, Signed calldata by) external {
        (Variation storage variation, uint16 role) = _openVariation(act.envelope, act.agreement, false);
        _requireReason(act.agreement, act.reason);
        _record(act, role, by);
        variation.state = VariationStates.DECLINED;
    }

    /// @inheritdoc IAgreementRegister
    function signVariation(
        VariationSignedAct calldata act,
        MilestoneTerms[] calldata milestones,
        Signed calldata by
    ) external {
        _requireMilestones(_hash(milestones), act.milestones);
        (Variation storage variation, uint16 role) = _openVariation(act.envelope, act.agreement, false);
        Agreement storage agreement = _inForce(act.agreement, act.envelope);
        _requireSameVariation(agreement, variation, act);
        bytes32 actHash = _record(act, milestones, role, by);
        variation.state = VariationStates.SIGNED;
        _move(agreement, AgreementStates.IN_FORCE, actHash);
        _vary(agreement, act, milestones, actHash);
    }

    /// @inheritdoc IAgreementRegister
    function end(AgreementEndedAct calldata act, Signed calldata by) external {
        Agreement storage agreement = _inForce(act.agreement, act.envelope);
        uint16 role = _roleOf(agreement, act.envelope.organisation);
        _requireBuiltOn(act.envelope.builtOn, _lastAct(act.agreement, agreement));
        _requireReason(act.agreement, act.ground);
        if (act.effectiveOn > block.timestamp) revert AgreementDateInFuture(act.effectiveOn, block.timestamp);
        uint64 paid = _payments.paidOn(act.agreement);
        if (act.paid != paid) revert AgreementPaidDiffers(act.paid, paid);
        bytes32 actHash = _record(act, role, by);
        _move(agreement, AgreementStates.ENDED, actHash);
    }

    /// @inheritdoc IAgreementRegister
    function partiesOf(
        bytes32 agreement
    ) external view returns (bytes32 procurement, uint32 buyer, uint32 supplier, uint8 state) {
        Agreement storage known = _agreements[agreement];
        return (known.procurement, known.buyer, known.supplier, known.state);
    }

    /// @inheritdoc IAgreementRegister
    function termsOf(
        bytes32 agreement
    )
        external
        view
        returns (uint64 amount, uint64 allocated, uint40 startsOn, uint40 endsOn, bytes32 lastAct)
    {
        Agreement storage known = _agreements[agreement];
        return (known.amount, known.allocated, known.startsOn, known.endsOn, _lastAct(agreement, known));
    }

    /// @inheritdoc IAgreementRegister
    function variationOf(
        bytes32 variation
    ) external view returns (bytes32 agreement, uint32 offeredBy, uint8 state, uint40 openUntil) {
        Variation storage known = _variations[variation];
        return (known.agreement, _offererOf(known), known.state, known.openUntil);
    }

    function _store(bytes32 id, AgreementOfferedAct calldata act) private {
        Agreement storage agreement = _agreements[id];
        agreement.procurement = act.envelope.subject;
        agreement.amount = uint56(act.amount);
        agreement.startsOn = act.startsOn;
        agreement.endsOn = act.endsOn;
        agreement.openUntil = act.openUntil;
        agreement.buyer = act.envelope.organisation;
        agreement.supplier = act.supplier;
        agreement.state = AgreementStates.OFFERED;
        agreement.contentOrLastAct = act.envelope.content;
        if (act.framework != 0) {
            agreement.form = CALL_OFF;
            agreement.basis = act.framework;
        } else {
            if (act.isFramework) agreement.form = FRAMEWORK;
            agreement.basis = act.envelope.builtOn;
            _offered[act.envelope.builtOn][act.supplier] += act.amount;
        }
    }

    /// @dev The act that moves an agreement is its last from then on.
    function _move(Agreement storage agreement, uint8 state, bytes32 actHash) private {
        agreement.state = state;
        agreement.contentOrLastAct = actHash;
    }

    /// @dev An offer that comes to nothing frees the award's ceiling.
    function _close(Agreement storage agreement, uint8 state, bytes32 actHash) private {
        _move(agreement, state, actHash);
        if (agreement.form != CALL_OFF) _offered[agreement.basis][agreement.supplier] -= agreement.amount;
    }

    /// @dev Hands terms to the milestones; their sum stays within the agreement's amount.
    function _allocate(
        bytes32 id,
        MilestoneTerms[] calldata milestones,
        bytes32 actHash,
        uint64 amount
    ) private {
        (uint256 before, uint256 afterwards) = _milestones.setTerms(id, milestones, actHash);
        uint256 allocated = _agreements[id].allocated - before + afterwards;
        if (allocated > amount) revert AgreementMilestonesOverAmount(allocated, amount);
        _agreements[id].allocated = uint64(allocated);
    }

    /// @dev At the signature of an agreement under a framework.
    function _callOff(bytes32 id, uint64 amount) private {
        Agreement storage framework = _agreements[id];
        if (framework.state != AgreementStates.IN_FORCE) {
            revert AgreementFrameworkNotInForce(id, framework.state);
        }
        _recount(framework, 0, amount);
    }

    function _recount(Agreement storage framework, uint64 before, uint64 afterwards) private {
        uint256 calledOff = uint256(framework.allocated) - before + afterwards;
        if (calledOff > framework.amount) revert AgreementOverFramework(calledOff, framework.amount);
        framework.allocated = uint64(calledOff);
    }

    function _vary(
        Agreement storage agreement,
        VariationSignedAct calldata act,
        MilestoneTerms[] calldata milestones,
        bytes32 actHash
    ) private {
        if (agreement.form == CALL_OFF) {
            _recount(_agreements[agreement.basis], agreement.amount, act.amount);
        }
        agreement.amount = uint56(act.amount);
        agreement.endsOn = act.endsOn;
        if (agreement.form == FRAMEWORK) _recount(agreement, 0, 0);
        else _allocate(act.agreement, milestones, actHash, act.amount);
    }

    /// @dev Only of an open offer.
    function _contentToSign(Agreement storage agreement) private view returns (bytes32) {
        return agreement.contentOrLastAct;
    }

    /// @dev Of an open offer that is the offer itself.
    function _lastAct(bytes32 id, Agreement storage agreement) private view returns (bytes32) {
        return agreement.state == AgreementStates.OFFERED ? id : agreement.contentOrLastAct;
    }

    function _requireOfferable(AgreementOfferedAct calldata act, uint256 milestones) private view {
        bytes32 procurement = act.envelope.subject;
        if (!_procurements.isBuyer(procurement, act.envelope.organisation)) {
            revert AgreementNotBuyer(act.envelope.organisation, procurement);
        }
        _requireNotCancelled(procurement);
        bytes3 currency = _procurements.currencyOf(procurement);
        if (act.currency != currency) revert AgreementWrongCurrency(act.currency, currency);
        _requirePhase(procurement, act.phase);
        _requireOpen(act.openUntil);
        if (act.endsOn < act.startsOn) revert AgreementEndsBeforeStart(act.endsOn, act.startsOn);
        Amounts.requireExact(act.amount);
        Amounts.requireExact(act.vat);
        if (act.isFramework) _requireNoMilestones(milestones);
        _requireAwarded(act);
        if (act.framework != 0) _requireFramework(act);
    }

    function _requirePhase(bytes32 procurement, uint8 phase) private view {
        if (phase == 0) return;
        (bool exists, ) = _procurements.phaseOf(procurement, phase);
        if (!exists) revert AgreementUnknownPhase(procurement, phase);
    }

    function _requireAwarded(AgreementOfferedAct calldata act) private view {
        bytes32 award = _tenders.awardOf(act.envelope.subject);
        if (award == 0) revert AgreementNoAward(act.envelope.subject);
        _requireBuiltOn(act.envelope.builtOn, award);
        (bool isWinner, uint64 ceiling) = _tenders.ceilingOf(award, act.supplier);
        if (!isWinner) revert AgreementNotWinner(act.supplier, award);
        if (act.framework != 0) return;
        uint256 offered = uint256(_offered[award][act.supplier]) + act.amount;
        if (offered > ceiling) revert AgreementOverCeiling(offered, ceiling);
    }

    function _requireFramework(AgreementOfferedAct calldata act) private view {
        bytes32 id = act.framework;
        if (act.isFramework) revert AgreementFrameworkInFramework(id);
        Agreement storage framework = _agreements[id];
        if (framework.form != FRAMEWORK) revert AgreementNotAFramework(id);
        if (framework.procurement != act.envelope.subject) {
            revert AgreementFrameworkOfAnotherProcurement(id, framework.procurement);
        }
        if (framework.supplier != act.supplier) {
            revert AgreementFrameworkOfAnotherSupplier(id, framework.supplier);
        }
        if (framework.state != AgreementStates.IN_FORCE) {
            revert AgreementFrameworkNotInForce(id, framework.state);
        }
        if (act.startsOn > framework.endsOn) {
            revert AgreementStartsAfterFramework(act.startsOn, framework.endsOn);
        }
        uint256 calledOff = uint256(framework.allocated) + act.amount;
        if (calledOff > framework.amount) revert AgreementOverFramework(calledOff, framework.amount);
    }

    function _requireVariable(
        Agreement storage agreement,
        VariationOfferedAct calldata act,
        uint256 milestones
    ) private view {
        _requireAmount(act.amountBefore, agreement.amount);
        _requireDates(agreement, agreement.startsOn, act.endsOnBefore);
        _requireOpen(act.openUntil);
        if (act.endsOn < agreement.startsOn) revert AgreementEndsBeforeStart(act.endsOn, agreement.startsOn);
        Amounts.requireExact(act.amount);
        Amounts.requireExact(act.vat);
        if (agreement.form == FRAMEWORK) _requireNoMilestones(milestones);
    }

    /// @dev Holds a signature against the variation, and the variation against the agreement as it stands now.
    function _requireSameVariation(
        Agreement storage agreement,
        Variation storage variation,
        VariationSignedAct calldata act
    ) private view {
        _requireBuiltOn(variation.builtOn, _lastAct(act.agreement, agreement));
        _requireOpen(variation.openUntil);
        _requireContent(act.envelope.content, variation.content);
        _requireAmount(act.amountBefore, agreement.amount);
        _requireAmount(act.amount, variation.amount);
        if (act.vat != variation.vat || act.vatRate != variation.vatRate) {
            revert AgreementVatDiffers(act.vat, act.vatRate, variation.vat, variation.vatRate);
        }
        _requireDates(agreement, agreement.startsOn, act.endsOnBefore);
        if (act.endsOn != variation.endsOn) {
            revert AgreementDatesDiffer(agreement.startsOn, act.endsOn, agreement.startsOn, variation.endsOn);
        }
        _requireMilestones(act.milestones, variation.milestones);
    }

    function _requireNotCancelled(bytes32 procurement) private view {
        if (_tenders.isCancelled(procurement)) revert AgreementProcurementCancelled(procurement);
    }

    function _requireOpen(uint40 openUntil) private view {
        if (block.timestamp > openUntil) revert AgreementOpenUntilPassed(openUntil, block.timestamp);
    }

    function _requireBuyer(Agreement storage agreement, uint32 organisation) private view {
        if (organisation != agreement.buyer) revert AgreementNotBuyer(organisation, agreement.procurement);
    }

    function _requireSupplier(Agreement storage agreement, uint32 organisation) private view {
        if (organisation != agreement.supplier) revert AgreementNotSupplier(organisation, agreement.supplier);
    }

    function _requireDates(Agreement storage agreement, uint40 startsOn, uint40 endsOn) private view {
        if (startsOn != agreement.startsOn || endsOn != agreement.endsOn) {
            revert AgreementDatesDiffer(startsOn, endsOn, agreement.startsOn, agreement.endsOn);
        }
    }

    /// @dev An offer is known by its act's hash, so what builds on it names it.
    function _openOffer(Envelope calldata envelope) private view returns (Agreement storage agreement) {
        return _offerCalled(envelope.builtOn, envelope.subject);
    }

    function _offerCalled(bytes32 id, bytes32 subject) private view returns (Agreement storage agreement) {
        agreement = _agreements[id];
        if (agreement.state != AgreementStates.OFFERED) revert AgreementWrongState(id, agreement.state);
        _requireSubject(subject, agreement.procurement);
    }

    function _inForce(
        bytes32 id,
        Envelope calldata envelope
    ) private view returns (Agreement storage agreement) {
        agreement = _agreements[id];
        if (agreement.state != AgreementStates.IN_FORCE) revert AgreementWrongState(id, agreement.state);
        _requireSubject(envelope.subject, agreement.procurement);
    }

    /// @param own Whether the act is for the party that offered the variation, or for the other one.
    function _openVariation(
        Envelope calldata envelope,
        bytes32 id,
        bool own
    ) private view returns (Variation storage variation, uint16 role) {
        variation = _variations[envelope.builtOn];
        if (variation.state != VariationStates.OPEN) {
            revert AgreementVariationNotOpen(envelope.builtOn, variation.state);
        }
        if (variation.agreement != id)
            revert AgreementVariationOfAnother(envelope.builtOn, variation.agreement);
        _requireSubject(envelope.subject, _agreements[id].procurement);
        role = _roleOf(_agreements[id], envelope.organisation);
        bool isOwn = variation.byBuyer == (role == Roles.OFFICER);
        if (own && !isOwn) revert AgreementVariationOfOtherParty(envelope.builtOn, _offererOf(variation));
        if (!own && isOwn) revert AgreementVariationOwn(envelope.builtOn, envelope.organisation);
    }

    function _offererOf(Variation storage variation) private view returns (uint32) {
        Agreement storage agreement = _agreements[variation.agreement];
        return variation.byBuyer ? agreement.buyer : agreement.supplier;
    }

    /// @return The role that a key needs to act for this party.
    function _roleOf(Agreement storage agreement, uint32 organisation) private view returns (uint16) {
        if (organisation == agreement.buyer) return Roles.OFFICER;
        if (organisation == agreement.supplier) return Roles.SIGNATORY;
        revert AgreementNotParty(organisation, agreement.buyer, agreement.supplier);
    }

    function _requireAmount(uint64 amount, uint64 expected) private pure {
        if (amount != expected) revert AgreementAmountDiffers(amount, expected);
    }

    function _requireMilestones(bytes32 hash, bytes32 expected) private pure {
        if (hash != expected) revert MilestonesDiffer(hash, expected);
    }

    function _requireReason(bytes32 agreement, uint16 reason) private pure {
        if (reason == 0) revert AgreementNoReason(agreement);
    }

    function _requireNoMilestones(uint256 milestones) private pure {
        if (milestones > 0) revert AgreementFrameworkWithMilestones(milestones);
    }
}
