// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";
import {Amounts} from "../libraries/Amounts.sol";
import {Dates} from "../libraries/Dates.sol";
import {Currencies} from "../libraries/Currencies.sol";
import {IDirectory} from "../directory/IDirectory.sol";
import {IHistoryLog} from "../log/IHistoryLog.sol";
import {
    IProcurementActs,
    NoticeLinkedAct,
    NoticeUnlinkedAct,
    Phase,
    ProcurementAmendedAct,
    ProcurementOpenedAct
} from "./IProcurementActs.sol";
import {IProcurementRegister} from "./IProcurementRegister.sol";
import {ITenderRegister, TenderStage} from "../tender/ITenderRegister.sol";
import {OrganisationKinds} from "../directory/OrganisationKinds.sol";
import {ProcurementActs} from "./ProcurementActs.sol";
import {Register} from "../log/Register.sol";
import {Subjects} from "../libraries/Subjects.sol";

/// @notice See {IProcurementRegister}.
/// @dev Only authorities hold keys with the officer's role, so that the log's check of the role is enough for the
/// lead; members do not sign here and are looked up in the Directory.
contract ProcurementRegister is ProcurementActs, IProcurementRegister {
    /// @notice What is kept of one procurement.
    struct Procurement {
        uint32 lead;
        bytes3 currency;
        uint16 version; // of the opening, from 1
        bytes32 lastAct; // the opening, or its last amendment
    }

    /// @notice What is kept of one phase; a budget of 0 is a phase all the same.
    struct PhaseBudget {
        bool exists;
        uint64 budget;
    }

    /// @notice Whether one notice is linked, and by which act.
    struct Link {
        bytes32 lastAct;
        bool linked;
    }

    IDirectory private immutable _directory;
    ITenderRegister private immutable _tenders;

    mapping(bytes32 id => Procurement procurement) private _procurements;
    // Under each version of the opening by itself, so that an amendment leaves nobody and nothing behind.
    mapping(bytes32 procurement => mapping(uint16 version => mapping(uint32 organisation => bool isMember)))
        private _members;
    mapping(bytes32 procurement => mapping(uint16 version => mapping(uint8 number => PhaseBudget phase)))
        private _phases;
    mapping(bytes32 procurement => mapping(bytes32 process => Link link)) private _links;

    /// @param log The one history.
    /// @param directory Who is who.
    /// @param tenders Whether a procurement has a tender yet.
    constructor(IHistoryLog log, IDirectory directory, ITenderRegister tenders) Register(log) {
        _directory = directory;
        _tenders = tenders;
    }

    /// @inheritdoc IProcurementActs
    function open(
        ProcurementOpenedAct calldata act,
        uint32[] calldata members,
        Phase[] calldata phases,
        Signed calldata by
    ) external {
        _requireNew(act.envelope, act.ownReference);
        _requireTerms(act.envelope.subject, act.ground, act.currency);
        _requireValues(_hash(members), act.members);
        _requireValues(_hash(phases), act.phases);
        bytes32 actHash = _record(act, members, phases, by);
        _enter(act.envelope, act.currency, 1, actHash);
        _enterMembers(act.envelope, 1, members);
        _enterPhases(act.envelope.subject, 1, phases);
    }

    /// @inheritdoc IProcurementActs
    function amend(
        ProcurementAmendedAct calldata act,
        uint32[] calldata members,
        Phase[] calldata phases,
        Signed calldata by
    ) external {
        uint16 version = _requireAmendable(act);
        _requireTerms(act.envelope.subject, act.ground, act.currency);
        _requireValues(_hash(members), act.members);
        _requireValues(_hash(phases), act.phases);
        bytes32 actHash = _record(act, members, phases, by);
        _enter(act.envelope, act.currency, version, actHash);
        _enterMembers(act.envelope, version, members);
        _enterPhases(act.envelope.subject, version, phases);
    }

    /// @inheritdoc IProcurementActs
    function linkNotice(NoticeLinkedAct calldata act, Signed calldata by) external {
        bytes32 id = act.envelope.subject;
        bytes32 opening = _requireLead(act.envelope).lastAct;
        Link storage link = _links[id][act.process];
        if (link.linked) revert ProcurementNoticeAlreadyLinked(id, act.process);
        _requireBuiltOn(act.envelope.builtOn, link.lastAct == 0 ? opening : link.lastAct);
        link.lastAct = _record(act, by);
        link.linked = true;
    }

    /// @inheritdoc IProcurementActs
    function unlinkNotice(NoticeUnlinkedAct calldata act, Signed calldata by) external {
        bytes32 id = act.envelope.subject;
        _requireLead(act.envelope);
        Link storage link = _links[id][act.process];
        if (!link.linked) revert ProcurementNoticeNotLinked(id, act.process);
        _requireBuiltOn(act.envelope.builtOn, link.lastAct);
        if (act.reason == 0) revert ProcurementNoReason(id);
        link.lastAct = _record(act, by);
        link.linked = false;
    }

    /// @inheritdoc IProcurementRegister
    function leadOf(bytes32 procurement) external view returns (uint32) {
        return _procurements[procurement].lead;
    }

    /// @inheritdoc IProcurementRegister
    function isBuyer(bytes32 procurement, uint32 organisation) external view returns (bool) {
        Procurement storage known = _procurements[procurement];
        uint32 lead = known.lead;
        return lead != 0 && (organisation == lead || _members[procurement][known.version][organisation]);
    }

    /// @inheritdoc IProcurementRegister
    function currencyOf(bytes32 procurement) external view returns (bytes3) {
        return _procurements[procurement].currency;
    }

    /// @inheritdoc IProcurementRegister
    function openingOf(bytes32 procurement) external view returns (bytes32 lastAct) {
        return _procurements[procurement].lastAct;
    }

    /// @inheritdoc IProcurementRegister
    function versionOf(bytes32 procurement) external view returns (uint16) {
        return _procurements[procurement].version;
    }

    /// @inheritdoc IProcurementRegister
    function phaseOf(bytes32 procurement, uint8 number) external view returns (bool exists, uint64 budget) {
        PhaseBudget storage phase = _phases[procurement][_procurements[procurement].version][number];
        return (phase.exists, phase.budget);
    }

    /// @inheritdoc IProcurementRegister
    function linkOf(
        bytes32 procurement,
        bytes32 process
    ) external view returns (bytes32 lastAct, bool linked) {
        Link storage link = _links[procurement][process];
        return (link.lastAct, link.linked);
    }

    function _enter(Envelope calldata envelope, bytes3 currency, uint16 version, bytes32 actHash) private {
        _procurements[envelope.subject] = Procurement({
            lead: envelope.organisation,
            currency: currency,
            version: version,
            lastAct: actHash
        });
    }

    function _enterMembers(Envelope calldata envelope, uint16 version, uint32[] calldata members) private {
        mapping(uint32 organisation => bool isMember) storage group = _members[envelope.subject][version];
        for (uint256 i = 0; i < members.length; ++i) {
            uint32 member = members[i];
            if (member == envelope.organisation) revert ProcurementMemberIsLead(member);
            if (group[member]) revert ProcurementMemberTwice(member);
            uint8 kind = _directory.kindOf(member);
            if (kind != OrganisationKinds.AUTHORITY) revert ProcurementMemberNotAuthority(member, kind);
            group[member] = true;
        }
    }

    function _enterPhases(bytes32 procurement, uint16 version, Phase[] calldata phases) private {
        for (uint256 i = 0; i < phases.length; ++i) {
            Phase calldata phase = phases[i];
            if (i > 0 && phase.number <= phases[i - 1].number) {
                revert ProcurementPhasesNotAscending(phase.number, phases[i - 1].number);
            }
            Dates.requireNotBefore(phase.startsOn, Dates.EARLIEST);
            if (phase.endsOn < phase.startsOn) {
                revert ProcurementPhaseEndsBeforeStart(phase.number, phase.startsOn, phase.endsOn);
            }
            Amounts.requireExact(phase.budget);
            _phases[procurement][version][phase.number] = PhaseBudget({exists: true, budget: phase.budget});
        }
    }

    function _requireNew(Envelope calldata envelope, bytes32 ownReference) private view {
        bytes32 id = envelope.subject;
        _requireSubject(id, Subjects.procurement(envelope.organisation, ownReference));
        bytes32 opening = _procurements[id].lastAct;
        if (opening != 0) revert ProcurementAlreadyOpened(id, opening);
        _requireBuiltOn(envelope.builtOn, 0);
    }

    /// @dev Nothing is built on it: no tender was published, which all else needs, and it was not cancelled.
    /// @return version The next one.
    function _requireAmendable(ProcurementAmendedAct calldata act) private view returns (uint16 version) {
        bytes32 id = act.envelope.subject;
        Procurement storage procurement = _requireLead(act.envelope);
        _requireSubject(id, Subjects.procurement(act.envelope.organisation, act.ownReference));
        TenderStage stage = _tenders.stageOf(id);
        if (stage != TenderStage.None) revert ProcurementBuiltUpon(id, stage);
        _requireBuiltOn(act.envelope.builtOn, procurement.lastAct);
        version = procurement.version + 1;
        if (act.version != version) revert ProcurementWrongVersion(act.version, version);
        if (act.reason == 0) revert ProcurementNoReason(id);
    }

    function _requireTerms(bytes32 id, uint16 ground, bytes3 currency) private pure {
        if (ground == 0) revert ProcurementNoGround(id);
        if (!Currencies.isCode(currency)) revert ProcurementNoCurrency(currency);
    }

    function _requireLead(Envelope calldata envelope) private view returns (Procurement storage procurement) {
        procurement = _procurements[envelope.subject];
        uint32 lead = procurement.lead;
        if (lead == 0) revert ProcurementUnknown(envelope.subject);
        if (envelope.organisation != lead) {
            revert ProcurementNotLead(envelope.subject, envelope.organisation, lead);
        }
    }
}
