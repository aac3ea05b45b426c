// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {
    AdmissionProposedAct,
    AuthorityLeftAct,
    EntryProposedAct,
    FoundingSignedAct,
    IConsortiumActs,
    RecoveryObjectedAct,
    RecoveryProposedAct,
    RegisterReplacementProposedAct,
    RegisterStatusProposedAct,
    StandingProposedAct
} from "./IConsortiumActs.sol";
import {IDirectory, Newcomer} from "../directory/IDirectory.sol";
import {OrganisationKinds} from "../directory/OrganisationKinds.sol";
import {Standings} from "../directory/Standings.sol";
import {Roles} from "../libraries/Roles.sol";
import {Subjects} from "../libraries/Subjects.sol";
import {Signed} from "../log/Act.sol";
import {IHistoryLog} from "../log/IHistoryLog.sol";
import {RegisterStatus} from "../log/RegisterStatus.sol";
import {ActSignatures} from "../signatures/ActSignatures.sol";
import {Founder, IConsortium} from "./IConsortium.sol";
import {IMotionRegister} from "./IMotionRegister.sol";
import {Majorities} from "./Majorities.sol";
import {Motions} from "./Motions.sol";

/// @notice See {IConsortium}.
contract Consortium is Motions, ActSignatures {
    uint8 private constant ENTRY = 0x20;
    uint8 private constant REGISTER_STATUS = 0x30; // + the status
    uint8 private constant REPLACEMENT = 0x40;
    uint8 private constant STANDING = 0x50; // + the standing
    uint8 private constant RECOVERY = 0x60;
    uint8 private constant WHICH = 0x0f;

    /// @dev Time in which the living keys of an organisation can notice and object.
    uint40 private constant RECOVERY_WAITS = 14 days;

    bytes32 private _memorandum;

    constructor(IHistoryLog log, IDirectory directory) Motions(log, directory) {}

    /// @inheritdoc IConsortium
    function found(bytes32 memorandum_, Founder[] calldata founders) external {
        if (_memorandum != 0) revert ConsortiumAlreadyFounded(_memorandum);
        if (memorandum_ == 0) revert ConsortiumEmptyMemorandum();
        if (founders.length == 0) revert ConsortiumNoFounders();
        _memorandum = memorandum_;
        for (uint256 i = 0; i < founders.length; ++i) {
            Founder calldata founder = founders[i];
            _members().checkFirstKey(founder.key, founder.scheme, founder.roles, OrganisationKinds.AUTHORITY);
            Newcomer memory newcomer = Newcomer({
                organisationKind: OrganisationKinds.AUTHORITY,
                identifier: founder.identifier,
                key: keccak256(founder.key),
                scheme: founder.scheme,
                roles: founder.roles
            });
            _members().enterByVote(newcomer, memorandum_, 0);
        }
        emit Founded(memorandum_, founders);
    }

    /// @inheritdoc IConsortiumActs
    function signFounding(FoundingSignedAct calldata act, Signed calldata by) external {
        bytes32 agreed = _memorandum;
        _requireSubject(act.envelope.subject, Subjects.CONSORTIUM);
        _requireBuiltOn(act.envelope.builtOn, agreed);
        _requireContent(act.envelope.content, agreed);
        _members().openFounder(act.envelope.organisation, keccak256(by.signer));
        bytes32 actHash = _record(act, by);
        _members().recordFounding(act.envelope.organisation, actHash);
    }

    /// @inheritdoc IConsortiumActs
    function proposeAdmission(
        AdmissionProposedAct calldata act,
        bytes calldata key,
        Signed calldata by
    ) external {
        _requireProposal(act.envelope.subject, act.envelope.builtOn);
        _requireNewcomer(act.identifier, act.key, key, act.scheme, act.roles, OrganisationKinds.AUTHORITY);
        bytes32 id = _record(act, key, by);
        Motion storage motion = _open(id, ENTRY, Majorities.TWO_THIRDS, 0);
        motion.organisationKind = OrganisationKinds.AUTHORITY;
        motion.scheme = act.scheme;
        motion.roles = act.roles;
        motion.identifier = act.identifier;
        motion.key = act.key;
    }

    /// @inheritdoc IConsortiumActs
    function proposeEntry(EntryProposedAct calldata act, bytes calldata key, Signed calldata by) external {
        _requireProposal(act.envelope.subject, act.envelope.builtOn);
        bool isAuthority = act.organisationKind == OrganisationKinds.AUTHORITY;
        if (isAuthority || !OrganisationKinds.needsMotion(act.organisationKind)) {
            revert ConsortiumNotEnteredSo(act.organisationKind);
        }
        _requireNewcomer(act.identifier, act.key, key, act.scheme, act.roles, act.organisationKind);
        bytes32 id = _record(act, key, by);
        Motion storage motion = _open(id, ENTRY, Majorities.MORE_THAN_HALF, 0);
        motion.organisationKind = act.organisationKind;
        motion.scheme = act.scheme;
        motion.roles = act.roles;
        motion.identifier = act.identifier;
        motion.key = act.key;
    }

    /// @inheritdoc IConsortiumActs
    function proposeRegisterStatus(RegisterStatusProposedAct calldata act, Signed calldata by) external {
        _requireProposal(act.envelope.subject, act.envelope.builtOn);
        if (act.status == 0 || act.status > RegisterStatus.STOPPED)
            revert ConsortiumUnknownStatus(act.status);
        _log().checkRegisterStatus(act.target, act.status);
        bytes32 id = _record(act, by);
        _open(id, REGISTER_STATUS | act.status, Majorities.TWO_THIRDS, 0).target = act.target;
    }

    /// @inheritdoc IConsortiumActs
    function proposeRegisterReplacement(
        RegisterReplacementProposedAct calldata act,
        Signed calldata by
    ) external {
        _requireProposal(act.envelope.subject, act.envelope.builtOn);
        _log().checkRegisterStatus(act.target, RegisterStatus.RUN_OFF);
        _log().checkRegisterStatus(act.successor, RegisterStatus.ACTIVE);
        bytes32 id = _record(act, by);
        Motion storage motion = _open(id, REPLACEMENT, Majorities.TWO_THIRDS, 0);
        motion.target = act.target;
        motion.key = bytes32(uint256(uint160(act.successor)));
    }

    /// @inheritdoc IConsortiumActs
    function proposeStanding(StandingProposedAct calldata act, Signed calldata by) external {
        _requireProposal(act.envelope.subject, act.envelope.builtOn);
        _members().checkStanding(act.concerned, act.standing);
        bytes32 id = _record(act, by);
        _open(id, STANDING | act.standing, Majorities.TWO_THIRDS, act.concerned);
    }

    /// @inheritdoc IConsortiumActs
    function leaveConsortium(AuthorityLeftAct calldata act, Signed calldata by) external {
        uint32 number = act.envelope.organisation;
        _requireSubject(act.envelope.subject, Subjects.CONSORTIUM);
        _requireBuiltOn(act.envelope.builtOn, _members().lastActOf(number));
        bytes32 actHash = _record(act, by);
        _members().setStanding(number, Standings.LEFT, actHash);
    }

    /// @inheritdoc IConsortiumActs
    function proposeRecovery(
        RecoveryProposedAct calldata act,
        bytes calldata key,
        Signed calldata by,
        bytes calldata proof
    ) external {
        _requireProposal(act.envelope.subject, act.envelope.builtOn);
        _requireKeyIs(key, act.key);
        _requireOrganisation(act.concerned);
        _members().checkFirstKey(key, act.scheme, Roles.ADMINISTRATOR, _members().kindOf(act.concerned));
        bytes32 id = _append(act, by);
        if (!_isActSigned(act.scheme, key, address(_log()), id, proof))
            revert ConsortiumInvalidProof(key, id);
        Motion storage motion = _open(id, RECOVERY, Majorities.MORE_THAN_HALF, act.concerned);
        motion.scheme = act.scheme;
        motion.key = act.key;
        emit RecoveryProposed(act, key, proof);
    }

    /// @inheritdoc IConsortiumActs
    function objectToRecovery(RecoveryObjectedAct calldata act, Signed calldata by) external {
        bytes32 id = act.envelope.builtOn;
        Motion storage motion = _motionAt(id);
        if (motion.action != RECOVERY || motion.concerned != act.envelope.organisation) {
            revert ConsortiumNotItsRecovery(id, act.envelope.organisation);
        }
        if (motion.majority == Majorities.TWO_THIRDS) revert ConsortiumObjectedAlready(id);
        _requireSubject(act.envelope.subject, Subjects.CONSORTIUM);
        if (motion.state != CARRIED) _requireOpen(id, motion);
        else _members().requireKeyIsFree(motion.key);
        _append(act, by);
        motion.majority = Majorities.TWO_THIRDS;
        bool reopens = motion.state == CARRIED && !_isCarried(id, motion);
        if (reopens) {
            motion.state = OPEN;
            motion.closesOn = uint40(block.timestamp) + OPEN_FOR;
        }
        emit RecoveryObjected(act, reopens);
    }

    /// @inheritdoc IConsortium
    function memorandum() external view returns (bytes32) {
        return _memorandum;
    }

    /// @inheritdoc IConsortium
    function recoveryOf(
        bytes32 id
    )
        external
        view
        returns (uint32 concerned, bytes32 key, uint8 scheme, uint40 inForceFrom, uint40 carriedIn)
    {
        Motion storage motion = _motionAt(id);
        if (motion.action != RECOVERY || motion.state != CARRIED) return (0, 0, 0, 0, 0);
        return (
            motion.concerned,
            motion.key,
            motion.scheme,
            motion.carriedOn + RECOVERY_WAITS,
            motion.carriedIn
        );
    }

    /// @inheritdoc Motions
    function _execution(
        bytes32 id,
        Motion storage motion,
        bytes32 actHash,
        uint64 sequence
    ) internal override returns (address target, bytes memory data) {
        uint8 action = motion.action & ~WHICH;
        uint8 which = motion.action & WHICH;
        if (action == LAID) return (motion.target, abi.encodeCall(IMotionRegister.carryOut, (id, sequence)));
        if (action == ENTRY) {
            return (
                address(_members()),
                abi.encodeCall(IDirectory.enterByVote, (_newcomer(motion), actHash, uint40(sequence)))
            );
        }
        if (action == REGISTER_STATUS) {
            return (address(_log()), abi.encodeCall(IHistoryLog.setRegisterStatus, (motion.target, which)));
        }
        if (action == REPLACEMENT) {
            address successor = address(uint160(uint256(motion.key)));
            return (address(_log()), abi.encodeCall(IHistoryLog.replaceRegister, (motion.target, successor)));
        }
        if (action == STANDING) {
            return (
                address(_members()),
                abi.encodeCall(IDirectory.setStanding, (motion.concerned, which, actHash))
            );
        }
        motion.carriedOn = uint40(block.timestamp);
        motion.carriedIn = uint40(sequence);
        return (address(_members()), abi.encodeCall(IDirectory.requireKeyIsFree, (motion.key)));
    }

    /// @dev What can never be carried is refused now, not after everybody has voted.
    function _requireNewcomer(
        bytes32 identifier,
        bytes32 keyId,
        bytes calldata key,
        uint8 scheme,
        uint16 roles,
        uint8 organisationKind
    ) private view {
        _requireKeyIs(key, keyId);
        _members().checkFirstKey(key, scheme, roles, organisationKind);
        _members().checkIdentifier(identifier);
    }

    function _newcomer(Motion storage motion) private view returns (Newcomer memory) {
        return
            Newcomer({
                organisationKind: motion.organisationKind,
                identifier: motion.identifier,
                key: motion.key,
                scheme: motion.scheme,
                roles: motion.roles
            });
    }

    function _requireProposal(bytes32 subject, bytes32 builtOn) private pure {
        _requireSubject(subject, Subjects.CONSORTIUM);
        _requireBuiltOn(builtOn, 0);
    }

    function _requireKeyIs(bytes calldata key, bytes32 expected) private pure {
        if (keccak256(key) != expected) revert ConsortiumWrongKey(keccak256(key), expected);
    }
}
