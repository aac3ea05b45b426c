// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";
import {Amounts} from "../libraries/Amounts.sol";
import {Dates} from "../libraries/Dates.sol";
import {IDirectory} from "../directory/IDirectory.sol";
import {IHistoryLog} from "../log/IHistoryLog.sol";
import {IProcurementRegister} from "../procurement/IProcurementRegister.sol";
import {
    AwardDecidedAct,
    ITenderActs,
    ProcurementCancelledAct,
    TenderAmendedAct,
    TenderClarifiedAct,
    TenderPublishedAct,
    TenderWithdrawnAct,
    Winner
} from "./ITenderActs.sol";
import {ITenderRegister, TenderStage} from "./ITenderRegister.sol";
import {OrganisationKinds} from "../directory/OrganisationKinds.sol";
import {Register} from "../log/Register.sol";
import {TenderActs} from "./TenderActs.sol";

/// @notice See {ITenderRegister}.
contract TenderRegister is TenderActs, ITenderRegister {
    /// @dev One word, so that an amendment reads and writes two words in all.
    struct State {
        uint32 lead; // of the procurement, copied at the first publication or a cancellation without a tender
        uint16 number; // of the tender within the procurement
        uint16 version; // of the tender
        uint16 clarifications; // of the tender
        uint16 decisions; // on the tender
        uint40 deadline;
        TenderStage stage;
        bool clarifiedLast; // the last act on the published tender is a clarification
    }

    /// @notice What is kept of the tender of one procurement.
    struct Tender {
        State state;
        bytes32 contentAct; // the publication or the last amendment
        bytes32 clarification; // the last one
        bytes32 award; // the last decision
        bytes32 ending; // the last withdrawal, or the cancellation
    }

    /// @notice What one award decision allows one supplier; a ceiling of 0 is a winner all the same.
    struct Ceiling {
        bool isWinner;
        uint64 amount;
    }

    IDirectory private immutable _directory;
    IProcurementRegister private immutable _procurements;

    mapping(bytes32 procurement => Tender tender) private _tenders;
    mapping(bytes32 award => mapping(uint32 supplier => Ceiling ceiling)) private _ceilings;

    /// @param log The one history.
    /// @param directory Who is who.
    /// @param procurements Who leads and buys, in which currency and phases.
    constructor(IHistoryLog log, IDirectory directory, IProcurementRegister procurements) Register(log) {
        _directory = directory;
        _procurements = procurements;
    }

    /// @inheritdoc ITenderActs
    function publish(TenderPublishedAct calldata act, Signed calldata by) external {
        Tender storage tender = _tenders[act.envelope.subject];
        State memory state = tender.state;
        if (state.stage != TenderStage.None && state.stage != TenderStage.Withdrawn) {
            revert TenderNotPossible(act.envelope.subject, state.stage);
        }
        state.lead = _requireLead(act.envelope, state);
        _requireBuiltOn(act.envelope.builtOn, _lastActOrOpening(act.envelope.subject, tender, state));
        if (act.number != state.number + 1) revert TenderWrongNumber(act.number, state.number + 1);
        _requireTerms(act.envelope.subject, act.enquiryDeadline, act.deadline, act.ground);
        Amounts.requireExact(act.budget);
        tender.contentAct = _record(act, by);
        tender.clarification = 0;
        tender.state = State({
            lead: state.lead,
            number: act.number,
            version: 1,
            clarifications: 0,
            decisions: 0,
            deadline: act.deadline,
            stage: TenderStage.Published,
            clarifiedLast: false
        });
    }

    /// @inheritdoc ITenderActs
    function amend(TenderAmendedAct calldata act, Signed calldata by) external {
        Tender storage tender = _tenders[act.envelope.subject];
        State memory state = tender.state;
        _requirePublished(act.envelope, state);
        _requireBuiltOn(act.envelope.builtOn, _lastAct(tender, state));
        _requireBeforeDeadline(state);
        if (act.version != state.version + 1) revert TenderWrongVersion(act.version, state.version + 1);
        _requireTerms(act.envelope.subject, act.enquiryDeadline, act.deadline, act.ground);
        Amounts.requireExact(act.budget);
        tender.contentAct = _record(act, by);
        state.version = act.version;
        state.deadline = act.deadline;
        state.clarifiedLast = false;
        tender.state = state;
    }

    /// @inheritdoc ITenderActs
    function clarify(TenderClarifiedAct calldata act, Signed calldata by) external {
        Tender storage tender = _tenders[act.envelope.subject];
        State memory state = tender.state;
        _requirePublished(act.envelope, state);
        _requireBuiltOn(act.envelope.builtOn, tender.contentAct);
        _requireBeforeDeadline(state);
        _requireNextClarification(act, state.clarifications + 1, tender.clarification);
        tender.clarification = _record(act, by);
        state.clarifications = act.number;
        state.clarifiedLast = true;
        tender.state = state;
    }

    /// @inheritdoc ITenderActs
    function withdraw(TenderWithdrawnAct calldata act, Signed calldata by) external {
        Tender storage tender = _tenders[act.envelope.subject];
        State memory state = tender.state;
        _requirePublished(act.envelope, state);
        _requireBuiltOn(act.envelope.builtOn, _lastAct(tender, state));
        if (act.reason == 0) revert TenderNoReason(act.envelope.subject);
        tender.ending = _record(act, by);
        tender.state.stage = TenderStage.Withdrawn;
    }

    /// @inheritdoc ITenderActs
    function decideAward(
        AwardDecidedAct calldata act,
        Winner[] calldata winners,
        Signed calldata by
    ) external {
        Tender storage tender = _tenders[act.envelope.subject];
        State memory state = tender.state;
        _requireAwardable(act.envelope, state);
        _requireBuiltOn(act.envelope.builtOn, _lastAct(tender, state));
        if (block.timestamp <= state.deadline)
            revert TenderDeadlineNotPassed(state.deadline, block.timestamp);
        if (act.number != state.decisions + 1) revert TenderWrongDecision(act.number, state.decisions + 1);
        if (winners.length == 0) revert TenderNoWinners(act.envelope.subject);
        _requireValues(_hash(winners), act.winners);
        bytes32 actHash = _record(act, winners, by);
        _enterWinners(actHash, winners);
        state.decisions = act.number;
        state.stage = TenderStage.Awarded;
        tender.state = state;
        tender.award = actHash;
    }

    /// @inheritdoc ITenderActs
    function cancel(ProcurementCancelledAct calldata act, Signed calldata by) external {
        Tender storage tender = _tenders[act.envelope.subject];
        State memory state = tender.state;
        if (state.stage == TenderStage.Cancelled) {
            revert TenderNotPossible(act.envelope.subject, state.stage);
        }
        uint32 lead = _requireLead(act.envelope, state);
        _requireBuiltOn(act.envelope.builtOn, _lastActOrOpening(act.envelope.subject, tender, state));
        if (act.reason == 0) revert TenderNoReason(act.envelope.subject);
        tender.ending = _record(act, by);
        tender.state.lead = lead;
        tender.state.stage = TenderStage.Cancelled;
    }

    /// @inheritdoc ITenderRegister
    function awardOf(bytes32 procurement) external view returns (bytes32) {
        return _tenders[procurement].award;
    }

    /// @inheritdoc ITenderRegister
    function ceilingOf(
        bytes32 awardAct,
        uint32 supplier
    ) external view returns (bool isWinner, uint64 ceiling) {
        Ceiling storage found = _ceilings[awardAct][supplier];
        return (found.isWinner, found.amount);
    }

    /// @inheritdoc ITenderRegister
    function standingOf(bytes32 procurement) external view returns (uint16 decision, bool cancelled) {
        State storage state = _tenders[procurement].state;
        return (state.decisions, state.stage == TenderStage.Cancelled);
    }

    /// @inheritdoc ITenderRegister
    function isCancelled(bytes32 procurement) external view returns (bool) {
        return _tenders[procurement].state.stage == TenderStage.Cancelled;
    }

    /// @inheritdoc ITenderRegister
    function stageOf(bytes32 procurement) external view returns (TenderStage) {
        return _tenders[procurement].state.stage;
    }

    /// @inheritdoc ITenderRegister
    function lastActOf(bytes32 procurement) external view returns (bytes32) {
        Tender storage tender = _tenders[procurement];
        return _lastAct(tender, tender.state);
    }

    function _enterWinners(bytes32 award, Winner[] calldata winners) private {
        mapping(uint32 supplier => Ceiling ceiling) storage ceilings = _ceilings[award];
        for (uint256 i = 0; i < winners.length; ++i) {
            uint32 supplier = winners[i].supplier;
            if (ceilings[supplier].isWinner) revert TenderWinnerTwice(supplier);
            uint8 kind = _directory.kindOf(supplier);
            if (kind != OrganisationKinds.SUPPLIER) revert TenderWinnerNotSupplier(supplier, kind);
            Amounts.requireExact(winners[i].ceiling);
            ceilings[supplier] = Ceiling({isWinner: true, amount: winners[i].ceiling});
        }
    }

    /// @dev The lead never changes, so that it is looked up once.
    function _requireLead(Envelope calldata envelope, State memory state) private view returns (uint32 lead) {
        lead = state.lead == 0 ? _procurements.leadOf(envelope.subject) : state.lead;
        if (lead == 0) revert TenderUnknownProcurement(envelope.subject);
        if (envelope.organisation != lead) {
            revert TenderNotLead(envelope.subject, envelope.organisation, lead);
        }
    }

    function _requirePublished(Envelope calldata envelope, State memory state) private view {
        if (state.stage != TenderStage.Published) revert TenderNotPossible(envelope.subject, state.stage);
        _requireLead(envelope, state);
    }

    function _requireAwardable(Envelope calldata envelope, State memory state) private view {
        if (state.stage != TenderStage.Awarded) _requirePublished(envelope, state);
        else _requireLead(envelope, state);
    }

    function _requireBeforeDeadline(State memory state) private view {
        if (block.timestamp > state.deadline) revert TenderDeadlinePassed(state.deadline, block.timestamp);
    }

    function _requireTerms(
        bytes32 procurement,
        uint40 enquiryDeadline,
        uint40 deadline,
        uint16 ground
    ) private view {
        if (deadline <= block.timestamp) revert TenderDeadlineNotAhead(deadline, block.timestamp);
        Dates.requireNoneOrRecent(enquiryDeadline);
        if (enquiryDeadline > deadline) revert TenderEnquiryAfterDeadline(enquiryDeadline, deadline);
        if (ground == 0) revert TenderNoGround(procurement);
    }

    /// @dev What the next act on the tender builds on; before a first tender that is the procurement's opening, as amended.
    function _lastActOrOpening(
        bytes32 procurement,
        Tender storage tender,
        State memory state
    ) private view returns (bytes32) {
        if (state.stage == TenderStage.None) return _procurements.openingOf(procurement);
        return _lastAct(tender, state);
    }

    /// @dev Not a word of its own: it would cost every amendment 5,000 gas.
    function _lastAct(Tender storage tender, State memory state) private view returns (bytes32) {
        if (state.stage == TenderStage.Published) {
            return state.clarifiedLast ? tender.clarification : tender.contentAct;
        }
        return state.stage == TenderStage.Awarded ? tender.award : tender.ending;
    }

    function _requireNextClarification(
        TenderClarifiedAct calldata act,
        uint16 number,
        bytes32 previous
    ) private pure {
        if (act.number != number || act.previous != previous) {
            revert TenderWrongClarification(act.number, number, act.previous, previous);
        }
    }
}
