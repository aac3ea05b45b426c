// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";
import {AgreementActs} from "./AgreementActs.sol";
import {AgreementStates} from "./AgreementStates.sol";
import {Amounts} from "../libraries/Amounts.sol";
import {Dates} from "../libraries/Dates.sol";
import {
    AgreementDeclinedAct,
    AgreementEndedAct,
    AgreementOfferedAct,
    AgreementSignedAct,
    IAgreementActs,
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
        uint40 amount; // at most Amounts.MOST, as are all amounts here
        uint40 startsOn;
        uint40 endsOn;
        uint40 openUntil;
        uint32 buyer;
        uint32 supplier;
        uint16 decision; // number of the award decision that it was offered under
        uint8 form;
        uint8 state;
        // Two things that are never needed at once: a second word would cost each signature 17,100 gas.
        bytes32 contentOrLastAct; // see _contentToSign and _lastAct
        bytes32 basis; // the framework of a call-off, else the award that it was offered under
        uint40 vat;
        uint40 allocated; // to milestones, or to the agreements called off
        uint40 allocatedVat;
        uint40 calledOffUntil; // of a framework, the last day of any agreement called off
        uint40 endedAt; // 0 until it ended
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
    mapping(bytes32 procurement => mapping(uint32 supplier => uint64 amount)) private _offered;

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

    /// @inheritdoc IAgreementActs
    function offer(
        AgreementOfferedAct calldata act,
        MilestoneTerms[] calldata milestones,
        Signed calldata by
    ) external {
        _requireMilestones(_hash(milestones), act.milestones);
        uint16 decision = _requireOfferable(act, milestones.length);
        bytes32 id = _record(act, milestones, by);
        if (_agreements[id].state != AgreementStates.UNKNOWN) revert AgreementKnown(id);
        _store(id, act, decision);
        if (milestones.length > 0) _allocate(id, milestones, id);
    }

    /// @inheritdoc IAgreementActs
    function withdraw(OfferWithdrawnAct calldata act, Signed calldata by) external {
        Agreement storage agreement = _openOffer(act.envelope);
        _requireMayWithdraw(agreement, act.envelope.organisation);
        _requireReason(act.envelope.builtOn, act.reason);
        bytes32 actHash = _record(act, by);
        _close(agreement, AgreementStates.WITHDRAWN, actHash);
    }

    /// @inheritdoc IAgreementActs
    function question(OfferQuestionedAct calldata act, Signed calldata by) external {
        Agreement storage agreement = _openOffer(act.envelope);
        _requireSupplier(agreement, act.envelope.organisation);
        uint16 number = agreement.questions + 1;
        if (act.number != number) revert AgreementWrongQuestionNumber(act.number, number);
        bytes32 actHash = _record(act, by);
        agreement.questions = number;
        _questions[act.envelope.builtOn][number] = actHash;
    }

    /// @inheritdoc IAgreementActs
    function answer(QuestionAnsweredAct calldata act, Signed calldata by) external {
        Agreement storage agreement = _offerCalled(act.agreement, act.envelope.subject);
        _requireBuyer(agreement, act.envelope.organisation);
        bytes32 lastAct = _questions[act.agreement][act.number];
        if (lastAct == 0) revert AgreementUnknownQuestion(act.agreement, act.number);
        _requireBuiltOn(act.envelope.builtOn, lastAct);
        bytes32 actHash = _record(act, by);
        _questions[act.agreement][act.number] = actHash;
    }

    /// @inheritdoc IAgreementActs
    function decline(AgreementDeclinedAct calldata act, Signed calldata by) external {
        Agreement storage agreement = _openOffer(act.envelope);
        _requireSupplier(agreement, act.envelope.organisation);
        _requireReason(act.envelope.builtOn, act.reason);
        bytes32 actHash = _record(act, by);
        _close(agreement, AgreementStates.DECLINED, actHash);
    }

    /// @inheritdoc IAgreementActs
    function sign(AgreementSignedAct calldata act, Signed calldata by) external {
        Agreement storage agreement = _openOffer(act.envelope);
        _requireSupplier(agreement, act.envelope.organisation);
        _requireOpen(agreement.openUntil);
        _requireContent(act.envelope.content, _contentToSign(agreement));
        _requireAmount(act.amount, agreement.amount);
        _requireDates(agreement, act.startsOn, act.endsOn);
        uint16 decision = _requireNotCancelled(act.envelope.subject);
        if (agreement.decision != decision) revert AgreementAwardReplaced(agreement.decision, decision);
        bytes32 actHash = _record(act, by);
        _move(agreement, AgreementStates.IN_FORCE, actHash);
        if (agreement.form == CALL_OFF) _callOff(agreement);
    }

    /// @inheritdoc IAgreementActs
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

    /// @inheritdoc IAgreementActs
    function withdrawVariation(VariationWithdrawnAct calldata act, Signed calldata by) external {
        (Variation storage variation, uint16 role) = _openVariation(act.envelope, act.agreement, true);
        _requireReason(act.agreement, act.reason);
        _record(act, role, by);
        variation.state = VariationStates.WITHDRAWN;
    }

    /// @inheritdoc IAgreementActs
    function declineVariation(VariationDeclinedAct calldata act, Signed calldata by) external {
        (Variation storage variation, uint16 role) = _openVariation(act.envelope, act.agreement, false);
        _requireReason(act.agreement, act.reason);
        _record(act, role, by);
        variation.state = VariationStates.DECLINED;
    }

    /// @inheritdoc IAgreementActs
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

    /// @inheritdoc IAgreementActs
    function end(AgreementEndedAct calldata act, Signed calldata by) external {
        Agreement storage agreement = _inForce(act.agreement, act.envelope);
        uint16 role = _roleOf(agreement, act.envelope.organisation);
        _requireBuiltOn(act.envelope.builtOn, _lastAct(act.agreement, agreement));
        _requireReason(act.agreement, act.ground);
        if (act.effectiveOn > block.timestamp) revert AgreementDateInFuture(act.effectiveOn, block.timestamp);
        Dates.requireNotBefore(act.effectiveOn, block.timestamp - Dates.LEEWAY);
        _requirePaid(agreement, act, role);
        bytes32 actHash = _record(act, role, by);
        agreement.endedAt = uint40(block.timestamp);
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
    function standingOf(
        bytes32 agreement
    )
        external
        view
        returns (bytes32 procurement, uint32 buyer, uint32 supplier, uint8 state, uint40 startsOn)
    {
        Agreement storage known = _agreements[agreement];
        return (known.procurement, known.buyer, known.supplier, known.state, known.startsOn);
    }

    /// @inheritdoc IAgreementRegister
    function vatOf(bytes32 agreement) external view returns (uint64 vat, uint64 allocatedVat) {
        Agreement storage known = _agreements[agreement];
        return (known.vat, known.allocatedVat);
    }

    /// @inheritdoc IAgreementRegister
    function endedAt(bytes32 agreement) external view returns (uint40) {
        return _agreements[agreement].endedAt;
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

    function _store(bytes32 id, AgreementOfferedAct calldata act, uint16 decision) private {
        Agreement storage agreement = _agreements[id];
        agreement.procurement = act.envelope.subject;
        agreement.amount = uint40(act.amount);
        agreement.vat = uint40(act.vat);
        agreement.startsOn = act.startsOn;
        agreement.endsOn = act.endsOn;
        agreement.openUntil = act.openUntil;
        agreement.buyer = act.envelope.organisation;
        agreement.supplier = act.supplier;
        agreement.decision = decision;
        agreement.state = AgreementStates.OFFERED;
        agreement.contentOrLastAct = act.envelope.content;
        if (act.framework != 0) {
            agreement.form = CALL_OFF;
            agreement.basis = act.framework;
        } else {
            if (act.isFramework) agreement.form = FRAMEWORK;
            agreement.basis = act.envelope.builtOn;
            _offered[act.envelope.subject][act.supplier] += act.amount;
        }
    }

    /// @dev The act that moves an agreement is its last from then on.
    function _move(Agreement storage agreement, uint8 state, bytes32 actHash) private {
        agreement.state = state;
        agreement.contentOrLastAct = actHash;
    }

    /// @dev An offer that comes to nothing leaves room under the ceiling.
    function _close(Agreement storage agreement, uint8 state, bytes32 actHash) private {
        _move(agreement, state, actHash);
        if (agreement.form != CALL_OFF) {
            _offered[agreement.procurement][agreement.supplier] -= agreement.amount;
        }
    }

    /// @dev Hands terms to the milestones; their sums stay within the agreement's amount and its VAT.
    function _allocate(bytes32 id, MilestoneTerms[] calldata milestones, bytes32 actHash) private {
        Agreement storage agreement = _agreements[id];
        (uint256 before, uint256 afterwards, uint256 vatBefore, uint256 vatAfterwards) = _milestones.setTerms(
            id,
            milestones,
            actHash
        );
        uint256 allocated = agreement.allocated - before + afterwards;
        uint256 allocatedVat = agreement.allocatedVat - vatBefore + vatAfterwards;
        if (allocated > agreement.amount) revert AgreementMilestonesOverAmount(allocated, agreement.amount);
        if (allocatedVat > agreement.vat) revert AgreementMilestonesOverVat(allocatedVat, agreement.vat);
        agreement.allocated = uint40(allocated);
        agreement.allocatedVat = uint40(allocatedVat);
    }

    /// @dev At the signature of an agreement under a framework.
    function _callOff(Agreement storage agreement) private {
        bytes32 id = agreement.basis;
        Agreement storage framework = _agreements[id];
        _requireCallable(id, framework);
        _requireWithinFramework(framework, agreement.endsOn);
        _recount(framework, 0, 0, agreement.amount, agreement.vat);
        if (agreement.endsOn > framework.calledOffUntil) framework.calledOffUntil = agreement.endsOn;
    }

    /// @dev Puts what an agreement comes to now in the place of what it came to.
    function _recount(
        Agreement storage framework,
        uint256 before,
        uint256 vatBefore,
        uint256 afterwards,
        uint256 vatAfterwards
    ) private {
        uint256 calledOff = framework.allocated - before + afterwards;
        uint256 calledOffVat = framework.allocatedVat - vatBefore + vatAfterwards;
        if (calledOff > framework.amount) revert AgreementOverFramework(calledOff, framework.amount);
        if (calledOffVat > framework.vat) revert AgreementOverFrameworkVat(calledOffVat, framework.vat);
        framework.allocated = uint40(calledOff);
        framework.allocatedVat = uint40(calledOffVat);
    }

    function _vary(
        Agreement storage agreement,
        VariationSignedAct calldata act,
        MilestoneTerms[] calldata milestones,
        bytes32 actHash
    ) private {
        if (agreement.form == CALL_OFF) {
            Agreement storage framework = _agreements[agreement.basis];
            _recount(framework, agreement.amount, agreement.vat, act.amount, act.vat);
            if (act.endsOn > framework.calledOffUntil) framework.calledOffUntil = act.endsOn;
        } else {
            _offered[agreement.procurement][agreement.supplier] = _requireCeiling(agreement, act.amount);
        }
        agreement.amount = uint40(act.amount);
        agreement.vat = uint40(act.vat);
        agreement.endsOn = act.endsOn;
        if (agreement.form == FRAMEWORK) _recount(agreement, 0, 0, 0, 0);
        else _allocate(act.agreement, milestones, actHash);
    }

    /// @dev Only of an open offer.
    function _contentToSign(Agreement storage agreement) private view returns (bytes32) {
        return agreement.contentOrLastAct;
    }

    /// @dev Of an open offer that is the offer itself.
    function _lastAct(bytes32 id, Agreement storage agreement) private view returns (bytes32) {
        return agreement.state == AgreementStates.OFFERED ? id : agreement.contentOrLastAct;
    }

    /// @return decision Number of the award decision that it is offered under.
    function _requireOfferable(
        AgreementOfferedAct calldata act,
        uint256 milestones
    ) private view returns (uint16 decision) {
        bytes32 procurement = act.envelope.subject;
        if (!_procurements.isBuyer(procurement, act.envelope.organisation)) {
            revert AgreementNotBuyer(act.envelope.organisation, procurement);
        }
        decision = _requireNotCancelled(procurement);
        bytes3 currency = _procurements.currencyOf(procurement);
        if (act.currency != currency) revert AgreementWrongCurrency(act.currency, currency);
        _requirePhase(procurement, act.phase);
        _requireMayOffer(act.openUntil);
        Dates.requireNotBefore(act.startsOn, block.timestamp - Dates.LEEWAY);
        if (act.endsOn < act.startsOn) revert AgreementEndsBeforeStart(act.endsOn, act.startsOn);
        Amounts.requirePrice(act.amount, act.vat);
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
        uint256 offered = uint256(_offered[act.envelope.subject][act.supplier]) + act.amount;
        if (offered > ceiling) revert AgreementOverCeiling(offered, ceiling);
    }

    /// @dev More than until now only within the ceiling of the award decision that stands, or where that does not name
    /// the supplier any more, of the one that it was offered under.
    /// @return All that is offered and agreed with the supplier, this at its new amount.
    function _requireCeiling(Agreement storage agreement, uint64 amount) private view returns (uint64) {
        uint256 offered =
            uint256(_offered[agreement.procurement][agreement.supplier]) - agreement.amount + amount;
        if (amount > agreement.amount) {
            bytes32 award = _tenders.awardOf(agreement.procurement);
            (bool isWinner, uint64 ceiling) = _tenders.ceilingOf(award, agreement.supplier);
            if (!isWinner) (, ceiling) = _tenders.ceilingOf(agreement.basis, agreement.supplier);
            if (offered > ceiling) revert AgreementOverCeiling(offered, ceiling);
        }
        return uint64(offered);
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
        _requireCallable(id, framework);
        if (act.startsOn > framework.endsOn) {
            revert AgreementStartsAfterFramework(act.startsOn, framework.endsOn);
        }
        _requireWithinFramework(framework, act.endsOn);
        uint256 calledOff = uint256(framework.allocated) + act.amount;
        if (calledOff > framework.amount) revert AgreementOverFramework(calledOff, framework.amount);
        uint256 calledOffVat = uint256(framework.allocatedVat) + act.vat;
        if (calledOffVat > framework.vat) revert AgreementOverFrameworkVat(calledOffVat, framework.vat);
    }

    /// @dev In force, and its last day is not over.
    function _requireCallable(bytes32 id, Agreement storage framework) private view {
        if (framework.state != AgreementStates.IN_FORCE) {
            revert AgreementFrameworkNotInForce(id, framework.state);
        }
        if (block.timestamp >= framework.endsOn + Dates.LONGEST_DAY) {
            revert AgreementFrameworkOver(id, framework.endsOn);
        }
    }

    function _requireWithinFramework(Agreement storage framework, uint40 endsOn) private view {
        if (endsOn > framework.endsOn) revert AgreementEndsAfterFramework(endsOn, framework.endsOn);
    }

    function _requireVariable(
        Agreement storage agreement,
        VariationOfferedAct calldata act,
        uint256 milestones
    ) private view {
        _requireAmount(act.amountBefore, agreement.amount);
        _requireDates(agreement, agreement.startsOn, act.endsOnBefore);
        _requireMayOffer(act.openUntil);
        if (act.endsOn < agreement.startsOn) revert AgreementEndsBeforeStart(act.endsOn, agreement.startsOn);
        Amounts.requirePrice(act.amount, act.vat);
        if (agreement.form == FRAMEWORK) _requireNoMilestones(milestones);
        _requireTermsFit(agreement, act.amount, act.endsOn);
    }

    /// @dev Asked when a variation is offered, and again when it is signed: what it depends on may have moved.
    function _requireTermsFit(Agreement storage agreement, uint64 amount, uint40 endsOn) private view {
        if (agreement.form == CALL_OFF) {
            if (endsOn > agreement.endsOn) _requireWithinFramework(_agreements[agreement.basis], endsOn);
            return;
        }
        _requireCeiling(agreement, amount);
        if (endsOn < agreement.calledOffUntil) {
            revert AgreementEndsBeforeCallOffs(endsOn, agreement.calledOffUntil);
        }
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
        _requireTermsFit(agreement, act.amount, act.endsOn);
    }

    /// @dev The buyer who pays knows what it paid. What a supplier says of it is its own word: held against the
    /// recorded sum, its ending would go stale by every correction that the buyer makes of a payment.
    function _requirePaid(
        Agreement storage agreement,
        AgreementEndedAct calldata act,
        uint16 role
    ) private view {
        uint64 paid = _payments.paidOn(act.agreement);
        bool fits = role == Roles.OFFICER ? act.paid == paid : act.paid <= agreement.amount;
        if (!fits) revert AgreementPaidDiffers(act.paid, paid);
    }

    /// @return decision Number of the award decision that stands.
    function _requireNotCancelled(bytes32 procurement) private view returns (uint16 decision) {
        bool isCancelled;
        (decision, isCancelled) = _tenders.standingOf(procurement);
        if (isCancelled) revert AgreementProcurementCancelled(procurement);
    }

    function _requireOpen(uint40 openUntil) private view {
        if (block.timestamp > openUntil) revert AgreementOpenUntilPassed(openUntil, block.timestamp);
    }

    function _requireMayOffer(uint40 openUntil) private view {
        _requireOpen(openUntil);
        uint256 latest = block.timestamp + Dates.LONGEST_OFFER;
        if (openUntil > latest) revert AgreementOpenTooLong(openUntil, latest);
    }

    function _requireBuyer(Agreement storage agreement, uint32 organisation) private view {
        if (organisation != agreement.buyer) revert AgreementNotBuyer(organisation, agreement.procurement);
    }

    /// @dev The lead too, who acts for the group: else a member's offers, which nobody signs, would take the ceiling.
    function _requireMayWithdraw(Agreement storage agreement, uint32 organisation) private view {
        if (organisation == _procurements.leadOf(agreement.procurement)) return;
        _requireBuyer(agreement, organisation);
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
