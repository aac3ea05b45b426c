// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";

/// @notice An authority that founds the ledger, with its first key.
struct Founder {
    bytes32 identifier; // keccak256 of the normalised identifier
    bytes key; // ERC-7913 signer
    uint8 scheme;
    uint16 roles; // ADMINISTRATOR among them
}

/// @notice A founder's own first key signs the memorandum.
struct FoundingSignedAct {
    Envelope envelope; // content and builtOn: the memorandum's digest
}

/// @notice An authority proposes to admit another. The motion's id is the act's hash.
struct AdmissionProposedAct {
    Envelope envelope; // builtOn: 0
    bytes32 identifier;
    bytes32 key; // keccak256 of the candidate's first key
    uint8 scheme;
    uint16 roles;
}

/// @notice An authority proposes another status for a register. The motion's id is the act's hash.
struct RegisterStatusProposedAct {
    Envelope envelope; // builtOn: 0
    address target;
    uint8 status; // 1 active, 2 run-off, 3 stopped
}

/// @notice One authority, one vote; it may be changed while the motion is open.
struct VoteCastAct {
    Envelope envelope; // builtOn: own last vote on the motion, else the motion
    bytes32 motion;
    uint8 choice; // 1 for, 2 against
}

/// @notice How the authorities decide together: founding, admissions, registers.
/// @dev All acts are on the subject Subjects.CONSORTIUM. A motion is carried, and executed at once, by the vote
/// that makes the votes for it more than half of the active authorities.
interface IConsortium {
    event Founded(bytes32 memorandum, Founder[] founders);
    event FoundingSigned(FoundingSignedAct act);
    event AdmissionProposed(AdmissionProposedAct act, bytes key);
    event RegisterStatusProposed(RegisterStatusProposedAct act);
    /// @param number The admitted organisation's number, when this vote carried an admission; else 0.
    event VoteCast(VoteCastAct act, bool carried, uint32 number);

    error ConsortiumAlreadyFounded(bytes32 memorandum);
    error ConsortiumEmptyMemorandum();
    error ConsortiumNoFounders();
    error ConsortiumUnknownStatus(uint8 status);
    error ConsortiumWrongKey(bytes32 key, bytes32 expected);
    error ConsortiumMotionExists(bytes32 motion);
    error ConsortiumUnknownMotion(bytes32 motion);
    error ConsortiumMotionClosed(bytes32 motion);
    error ConsortiumUnknownChoice(uint8 choice);

    /// @notice Once, by anybody: names the founders, who are pending until their own keys have signed.
    function found(bytes32 memorandum, Founder[] calldata founders) external;

    function signFounding(FoundingSignedAct calldata act, Signed calldata by) external;

    function proposeAdmission(
        AdmissionProposedAct calldata act,
        bytes calldata key,
        Signed calldata by
    ) external;

    function proposeRegisterStatus(RegisterStatusProposedAct calldata act, Signed calldata by) external;

    function vote(VoteCastAct calldata act, Signed calldata by) external;

    /// @notice Digest of the memorandum; 0 before the founding.
    function memorandum() external view returns (bytes32);

    /// @return state 0 unknown, 1 open, 2 carried.
    function motionOf(
        bytes32 motion
    ) external view returns (uint8 state, uint32 votesFor, uint32 votesAgainst);

    /// @return lastVote What the authority's next vote on the motion builds on: its last vote, else the motion.
    function lastVoteOf(bytes32 motion, uint32 authority) external view returns (bytes32 lastVote);
}
