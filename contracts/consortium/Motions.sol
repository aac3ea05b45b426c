// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IConsortiumActs, VoteCastAct} from "./IConsortiumActs.sol";
import {IDirectory} from "../directory/IDirectory.sol";
import {Bits} from "../libraries/Bits.sol";
import {Subjects} from "../libraries/Subjects.sol";
import {Signed} from "../log/Act.sol";
import {ActHash} from "../log/ActHash.sol";
import {IHistoryLog} from "../log/IHistoryLog.sol";
import {Register} from "../log/Register.sol";
import {RegisterStatus} from "../log/RegisterStatus.sol";
import {ConsortiumActs} from "./ConsortiumActs.sol";
import {IConsortium} from "./IConsortium.sol";
import {Majorities} from "./Majorities.sol";

/// @notice How motions are laid, voted on and carried out, whatever they are about.
abstract contract Motions is ConsortiumActs, IConsortium {
    uint8 internal constant OPEN = 1;
    uint8 internal constant CARRIED = 2;
    uint8 internal constant FAILED = 3;
    uint8 private constant FOR = 1;
    uint8 private constant AGAINST = 2;

    /// @dev What a motion does, in the high four bits; which status or standing, in the low four.
    uint8 internal constant LAID = 0x10; // by a register, which carries it out

    uint40 internal constant OPEN_FOR = 90 days;
    uint256 private constant GAS_TO_CARRY_OUT = 1_900_000;
    /// @dev Of which a 64th stays here, and what is told afterwards is paid from.
    uint256 private constant GAS_LEFT = 2_000_000;
    uint256 private constant MOST_OF_A_REASON = 1024;

    /// @notice What is moved, by which majority and until when, and how the votes stand.
    struct Motion {
        uint8 state;
        uint8 action;
        uint8 majority;
        uint40 closesOn; // last second in which votes count
        uint32 concerned; // the organisation that it is about; 0: none
        address target; // the register
        uint8 scheme; // of `key`
        uint16 roles; // of `key`
        uint8 organisationKind;
        uint40 carriedOn;
        uint40 carriedIn; // sequence of the carrying vote
        bytes32 identifier;
        bytes32 key;
    }

    /// @dev One bit for each authority's seat.
    struct Ballots {
        uint256 votesFor;
        uint256 votesAgainst;
    }

    mapping(bytes32 id => Motion motion) private _motions;
    mapping(bytes32 motion => mapping(uint32 authority => bytes32 act)) private _lastVotes;
    mapping(bytes32 motion => mapping(uint256 word => Ballots ballots)) private _votes;

    IDirectory private immutable _directory;

    constructor(IHistoryLog log, IDirectory directory) Register(log) {
        _directory = directory;
    }

    /// @inheritdoc IConsortium
    function lay(
        bytes32 structHash,
        uint8 majority,
        uint40 closesOn,
        uint32 concerned
    ) external returns (bytes32 motion) {
        if (_log().registerStatus(msg.sender) != RegisterStatus.ACTIVE) {
            revert ConsortiumNotAnActiveRegister(msg.sender);
        }
        if (!Majorities.isKnown(majority)) revert ConsortiumUnknownMajority(majority);
        if (closesOn <= block.timestamp) revert ConsortiumClosesTooEarly(closesOn, block.timestamp);
        if (concerned != 0) _requireOrganisation(concerned);
        motion = ActHash.digest(msg.sender, structHash);
        Motion storage laid = _open(motion, LAID, majority, concerned);
        laid.target = msg.sender;
        laid.closesOn = closesOn;
    }

    /// @inheritdoc IConsortiumActs
    function vote(VoteCastAct calldata act, Signed calldata by) external {
        uint32 voter = act.envelope.organisation;
        Motion storage motion = _motions[act.motion];
        _requireOpen(act.motion, motion);
        _requireSubject(act.envelope.subject, Subjects.CONSORTIUM);
        _requireBuiltOn(act.envelope.builtOn, lastVoteOf(act.motion, voter));
        if (voter == motion.concerned) revert ConsortiumConcerned(act.motion, voter);
        uint16 seat = _directory.seatOf(voter);
        if (seat == 0) revert ConsortiumNotEntitled(voter);
        (bytes32 actHash, uint64 sequence) = _append(act, by);
        _lastVotes[act.motion][voter] = actHash;
        _cast(act.motion, seat, act.choice);
        if (_isCarried(act.motion, motion)) _carry(act, motion, actHash, sequence);
        else emit VoteCast(act, false, 0);
    }

    /// @inheritdoc IConsortium
    function motionOf(bytes32 id) external view returns (uint8 state, uint32 votesFor, uint32 votesAgainst) {
        (uint256 inFavour, uint256 against) = _tally(id);
        return (_motions[id].state, uint32(inFavour), uint32(against));
    }

    /// @inheritdoc IConsortium
    function termsOf(bytes32 id) external view returns (uint8 majority, uint40 closesOn, uint32 concerned) {
        Motion storage motion = _motions[id];
        return (motion.majority, motion.closesOn, motion.concerned);
    }

    /// @inheritdoc IConsortium
    function lastVoteOf(bytes32 motion, uint32 authority) public view returns (bytes32) {
        bytes32 last = _lastVotes[motion][authority];
        return last == 0 ? motion : last;
    }

    /// @dev A replayed proposal has the hash of the first.
    function _open(
        bytes32 id,
        uint8 action,
        uint8 majority,
        uint32 concerned
    ) internal returns (Motion storage motion) {
        motion = _motions[id];
        if (motion.state != 0) revert ConsortiumMotionExists(id);
        motion.state = OPEN;
        motion.action = action;
        motion.majority = majority;
        motion.closesOn = uint40(block.timestamp) + OPEN_FOR;
        motion.concerned = concerned;
    }

    function _motionAt(bytes32 id) internal view returns (Motion storage) {
        return _motions[id];
    }

    function _members() internal view returns (IDirectory) {
        return _directory;
    }

    function _isCarried(bytes32 id, Motion storage motion) internal view returns (bool) {
        (uint256 votesFor, ) = _tally(id);
        uint256 entitled = _directory.electorate(motion.concerned);
        return Majorities.isReached(motion.majority, votesFor, entitled, motion.concerned != 0);
    }

    function _requireOpen(bytes32 id, Motion storage motion) internal view {
        if (motion.state == 0) revert ConsortiumUnknownMotion(id);
        if (motion.state != OPEN) revert ConsortiumMotionClosed(id);
        if (block.timestamp > motion.closesOn) {
            revert ConsortiumMotionLapsed(id, motion.closesOn, block.timestamp);
        }
    }

    function _requireOrganisation(uint32 number) internal view {
        if (_directory.kindOf(number) == 0) revert ConsortiumUnknownOrganisation(number);
    }

    /// @dev What carries the motion out: a call that reverts when it cannot be done.
    function _execution(
        bytes32 id,
        Motion storage motion,
        bytes32 actHash,
        uint64 sequence
    ) internal virtual returns (address target, bytes memory data);

    /// @dev Whether it can be carried out does not depend on who carries the vote, nor on how much gas they give: with
    /// too little, the vote is refused and can be carried again.
    function _carry(
        VoteCastAct calldata act,
        Motion storage motion,
        bytes32 actHash,
        uint64 sequence
    ) private {
        if (gasleft() < GAS_LEFT) revert ConsortiumTooLittleGas(gasleft(), GAS_LEFT);
        motion.state = CARRIED;
        (address target, bytes memory data) = _execution(act.motion, motion, actHash, sequence);
        bool isLaid = motion.action == LAID;
        if (isLaid) emit VoteCast(act, true, 0); // before any act that the register appends in its turn
        (bool done, bytes memory returned) = _call(target, data);
        if (!isLaid)
            emit VoteCast(act, true, done && returned.length == 32 ? uint32(uint256(bytes32(returned))) : 0);
        if (done) return;
        motion.state = FAILED;
        emit MotionFailed(act.motion, returned);
    }

    function _cast(bytes32 motion, uint16 seat, uint8 choice) private {
        if (choice != FOR && choice != AGAINST) revert ConsortiumUnknownChoice(choice);
        Ballots storage ballots = _votes[motion][seat / Bits.WORD];
        uint256 mask = Bits.mask(seat);
        (uint256 inFavour, uint256 against) = (ballots.votesFor & ~mask, ballots.votesAgainst & ~mask);
        ballots.votesFor = choice == FOR ? inFavour | mask : inFavour;
        ballots.votesAgainst = choice == AGAINST ? against | mask : against;
    }

    /// @dev Votes of authorities that are still entitled.
    function _tally(bytes32 motion) private view returns (uint256 votesFor, uint256 votesAgainst) {
        uint256 seats = _directory.seats();
        for (uint256 word = 0; word * Bits.WORD <= seats; ++word) {
            Ballots storage ballots = _votes[motion][word];
            uint256 entitled = _directory.entitledSeats(word);
            votesFor += Bits.count(ballots.votesFor & entitled);
            votesAgainst += Bits.count(ballots.votesAgainst & entitled);
        }
    }

    /// @dev Copies at most MOST_OF_A_REASON bytes of what comes back, so that no register takes the gas for telling.
    function _call(address target, bytes memory data) private returns (bool success, bytes memory returned) {
        (uint256 gasLimit, uint256 most) = (GAS_TO_CARRY_OUT, MOST_OF_A_REASON);
        assembly ("memory-safe") {
            success := call(gasLimit, target, 0, add(data, 0x20), mload(data), 0, 0)
            returned := mload(0x40)
            let size := returndatasize()
            if gt(size, most) {
                size := most
            }
            returndatacopy(add(returned, 0x20), 0, size)
            mstore(returned, size)
            mstore(0x40, and(add(add(returned, size), 0x3f), not(0x1f)))
        }
    }
}
