// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";
import {ConsortiumActs} from "./ConsortiumActs.sol";
import {Founder, IConsortium} from "./IConsortium.sol";
import {
    AdmissionProposedAct,
    FoundingSignedAct,
    RegisterStatusProposedAct,
    VoteCastAct
} from "./IConsortiumActs.sol";
import {IDirectory} from "../directory/IDirectory.sol";
import {IHistoryLog} from "../log/IHistoryLog.sol";
import {OrganisationKinds} from "../directory/OrganisationKinds.sol";
import {Register} from "../log/Register.sol";
import {RegisterStatus} from "../log/RegisterStatus.sol";
import {Subjects} from "../libraries/Subjects.sol";

/// @notice See {IConsortium}.
contract Consortium is ConsortiumActs, IConsortium {
    uint8 private constant OPEN = 1;
    uint8 private constant CARRIED = 2;
    uint8 private constant FOR = 1;
    uint8 private constant AGAINST = 2;

    /// @notice What is kept of one motion: its votes, and what it would carry out.
    struct Motion {
        uint8 state;
        uint32 votesFor;
        uint32 votesAgainst;
        uint8 status; // proposed for `target`; 0: the motion is an admission
        address target;
        uint8 scheme;
        uint16 roles;
        bytes32 identifier;
        bytes32 key;
    }

    /// @notice An authority's last vote on one motion.
    struct Vote {
        bytes32 last; // hash of the authority's last vote on the motion
        uint8 choice;
    }

    bytes32 private _memorandum;
    uint32 private _founderCount;
    mapping(bytes32 id => Motion motion) private _motions;
    mapping(bytes32 motion => mapping(uint32 authority => Vote vote)) private _votes;

    IDirectory private immutable _directory;

    /// @param log The one history.
    /// @param directory Whom an admission enters.
    constructor(IHistoryLog log, IDirectory directory) Register(log) {
        _directory = directory;
    }

    /// @inheritdoc IConsortium
    function found(bytes32 memorandum_, Founder[] calldata founders) external {
        if (_memorandum != 0) revert ConsortiumAlreadyFounded(_memorandum);
        if (memorandum_ == 0) revert ConsortiumEmptyMemorandum();
        if (founders.length == 0) revert ConsortiumNoFounders();
        _memorandum = memorandum_;
        _founderCount = uint32(founders.length);
        for (uint256 i = 0; i < founders.length; ++i) {
            Founder calldata founder = founders[i];
            _directory.checkFirstKey(founder.key, founder.scheme, founder.roles, OrganisationKinds.AUTHORITY);
            _directory.enterAuthority(
                founder.identifier,
                keccak256(founder.key),
                founder.scheme,
                founder.roles,
                memorandum_,
                0
            );
        }
        emit Founded(memorandum_, founders);
    }

    /// @inheritdoc IConsortium
    function signFounding(FoundingSignedAct calldata act, Signed calldata by) external {
        bytes32 agreed = _memorandum;
        _requireSubject(act.envelope.subject, Subjects.CONSORTIUM);
        _requireBuiltOn(act.envelope.builtOn, agreed);
        _requireContent(act.envelope.content, agreed);
        _directory.openFounder(act.envelope.organisation, keccak256(by.signer));
        bytes32 actHash = _record(act, by);
        _directory.recordFounding(act.envelope.organisation, actHash);
    }

    /// @inheritdoc IConsortium
    function proposeAdmission(
        AdmissionProposedAct calldata act,
        bytes calldata key,
        Signed calldata by
    ) external {
        _requireProposal(act.envelope);
        if (keccak256(key) != act.key) revert ConsortiumWrongKey(keccak256(key), act.key);
        _directory.checkFirstKey(key, act.scheme, act.roles, OrganisationKinds.AUTHORITY);
        bytes32 actHash = _record(act, key, by);
        Motion storage motion = _open(actHash);
        motion.scheme = act.scheme;
        motion.roles = act.roles;
        motion.identifier = act.identifier;
        motion.key = act.key;
    }

    /// @inheritdoc IConsortium
    function proposeRegisterStatus(RegisterStatusProposedAct calldata act, Signed calldata by) external {
        _requireProposal(act.envelope);
        if (act.status == 0 || act.status > RegisterStatus.STOPPED)
            revert ConsortiumUnknownStatus(act.status);
        bytes32 actHash = _record(act, by);
        Motion storage motion = _open(actHash);
        motion.target = act.target;
        motion.status = act.status;
    }

    /// @inheritdoc IConsortium
    function vote(VoteCastAct calldata act, Signed calldata by) external {
        Motion storage motion = _motions[act.motion];
        if (motion.state == 0) revert ConsortiumUnknownMotion(act.motion);
        if (motion.state == CARRIED) revert ConsortiumMotionClosed(act.motion);
        _requireSubject(act.envelope.subject, Subjects.CONSORTIUM);
        _requireBuiltOn(act.envelope.builtOn, lastVoteOf(act.motion, act.envelope.organisation));
        (bytes32 actHash, uint64 sequence) = _append(act, by);
        _count(motion, _votes[act.motion][act.envelope.organisation], act.choice, actHash);
        bool carried = _isCarried(motion);
        uint32 number = carried ? _execute(motion, actHash, sequence) : 0;
        emit VoteCast(act, carried, number);
    }

    /// @inheritdoc IConsortium
    function memorandum() external view returns (bytes32) {
        return _memorandum;
    }

    /// @inheritdoc IConsortium
    function motionOf(bytes32 id) external view returns (uint8 state, uint32 votesFor, uint32 votesAgainst) {
        Motion storage motion = _motions[id];
        return (motion.state, motion.votesFor, motion.votesAgainst);
    }

    /// @inheritdoc IConsortium
    function lastVoteOf(bytes32 motion, uint32 authority) public view returns (bytes32) {
        bytes32 last = _votes[motion][authority].last;
        return last == 0 ? motion : last;
    }

    /// @dev A replayed proposal has the hash of the first.
    function _open(bytes32 id) private returns (Motion storage motion) {
        motion = _motions[id];
        if (motion.state != 0) revert ConsortiumMotionExists(id);
        motion.state = OPEN;
    }

    function _count(Motion storage motion, Vote storage cast, uint8 choice, bytes32 actHash) private {
        if (choice != FOR && choice != AGAINST) revert ConsortiumUnknownChoice(choice);
        if (cast.choice == FOR) --motion.votesFor;
        if (cast.choice == AGAINST) --motion.votesAgainst;
        if (choice == FOR) ++motion.votesFor;
        else ++motion.votesAgainst;
        cast.choice = choice;
        cast.last = actHash;
    }

    /// @dev While only a minority of the founders has signed, they are not the consortium: the first to sign
    /// would be a majority of one.
    function _isCarried(Motion storage motion) private view returns (bool) {
        uint256 active = _directory.activeAuthorities();
        uint256 entitled = active > _founderCount ? active : _founderCount;
        return uint256(motion.votesFor) * 2 > entitled;
    }

    function _execute(
        Motion storage motion,
        bytes32 actHash,
        uint64 sequence
    ) private returns (uint32 number) {
        motion.state = CARRIED;
        if (motion.status != 0) {
            _log().setRegisterStatus(motion.target, motion.status);
            return 0;
        }
        return
            _directory.enterAuthority(
                motion.identifier,
                motion.key,
                motion.scheme,
                motion.roles,
                actHash,
                uint40(sequence)
            );
    }

    function _requireProposal(Envelope calldata envelope) private pure {
        _requireSubject(envelope.subject, Subjects.CONSORTIUM);
        _requireBuiltOn(envelope.builtOn, 0);
    }
}
