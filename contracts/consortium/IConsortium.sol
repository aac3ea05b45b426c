// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Signed} from "../log/Act.sol";
import {
    AdmissionProposedAct,
    FoundingSignedAct,
    IConsortiumActs,
    RegisterStatusProposedAct,
    VoteCastAct
} from "./IConsortiumActs.sol";

/// @notice An authority that founds the ledger, with its first key.
struct Founder {
    bytes32 identifier; // keccak256 of the normalised identifier
    bytes key; // ERC-7913 signer
    uint8 scheme; // of the key, as in Schemes.sol
    uint16 roles; // ADMINISTRATOR among them
}

/// @notice How the authorities decide together: founding, admissions, registers.
/// @dev What its acts sign, and the events that tell them: {IConsortiumActs}.
/// All acts are on the subject Subjects.CONSORTIUM. A motion is carried, and executed at once, by the vote
/// that makes the votes for it more than half of the active authorities.
interface IConsortium is IConsortiumActs {
    /// @notice The founders were named; each counts once its own key has signed the memorandum.
    event Founded(bytes32 memorandum, Founder[] founders);

    /// @notice Once is for ever.
    error ConsortiumAlreadyFounded(bytes32 memorandum);
    /// @notice The memorandum's digest is not 0.
    error ConsortiumEmptyMemorandum();
    /// @notice A consortium has at least one founder.
    error ConsortiumNoFounders();
    /// @notice There is no such status to propose for a register.
    error ConsortiumUnknownStatus(uint8 status);
    /// @notice The key passed beside the act is not the one whose hash was signed.
    error ConsortiumWrongKey(bytes32 key, bytes32 expected);
    /// @notice The same proposal again.
    error ConsortiumMotionExists(bytes32 motion);
    /// @notice There is no such motion.
    error ConsortiumUnknownMotion(bytes32 motion);
    /// @notice The motion was carried already.
    error ConsortiumMotionClosed(bytes32 motion);
    /// @notice A vote is for or against.
    error ConsortiumUnknownChoice(uint8 choice);

    /// @notice Once, by anybody: names the founders, who are pending until their own keys have signed.
    function found(bytes32 memorandum, Founder[] calldata founders) external;

    /// @notice By a founder's own first key, which thereby comes into force. Signs the memorandum as content.
    function signFounding(FoundingSignedAct calldata act, Signed calldata by) external;

    /// @notice Opens a motion to admit an authority.
    /// @param key The candidate's first key, of which the act has the hash.
    function proposeAdmission(
        AdmissionProposedAct calldata act,
        bytes calldata key,
        Signed calldata by
    ) external;

    /// @notice Opens a motion to admit, run off or stop a register.
    function proposeRegisterStatus(RegisterStatusProposedAct calldata act, Signed calldata by) external;

    /// @notice Votes on an open motion; the vote that makes the majority carries it out.
    function vote(VoteCastAct calldata act, Signed calldata by) external;

    /// @return Digest of the memorandum; 0 before the founding.
    function memorandum() external view returns (bytes32);

    /// @return state 0 unknown, 1 open, 2 carried.
    /// @return votesFor Authorities that last voted for it.
    /// @return votesAgainst Authorities that last voted against it.
    function motionOf(
        bytes32 motion
    ) external view returns (uint8 state, uint32 votesFor, uint32 votesAgainst);

    /// @return lastVote What the authority's next vote on the motion builds on: its last vote, else the motion.
    function lastVoteOf(bytes32 motion, uint32 authority) external view returns (bytes32 lastVote);
}
