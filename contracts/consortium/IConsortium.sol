// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IConsortiumActs} from "./IConsortiumActs.sol";

/// @notice An authority that founds the ledger, with its first key.
struct Founder {
    bytes32 identifier; // keccak256 of the normalised identifier
    bytes key; // ERC-7913 signer
    uint8 scheme; // of the key, as in Schemes.sol
    uint16 roles; // ADMINISTRATOR among them
}

/// @notice How the authorities decide together: founding, admissions, standing, registers, recoveries, and whatever
/// a register lays before them (docs/decisions/motions-and-standing.md).
/// @dev What its acts sign, and the events that tell them: {IConsortiumActs}.
/// All acts are on the subject Subjects.CONSORTIUM. A motion's id is the hash of the act that proposed it. It is carried,
/// and carried out at once, by the vote that makes the majority of those who are entitled at that moment.
interface IConsortium is IConsortiumActs {
    /// @notice The founders were named; each counts once its own key has signed the memorandum.
    event Founded(bytes32 memorandum, Founder[] founders);

    /// @notice A vote carried the motion, told just before, and it could not be carried out.
    /// @param reason What it was refused with, at most 1,024 bytes of it; empty when it ran out of gas.
    event MotionFailed(bytes32 indexed motion, bytes reason);

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
    /// @notice The last second for votes on the motion is over.
    error ConsortiumMotionLapsed(bytes32 motion, uint40 closesOn, uint256 time);
    /// @notice The motion is about the organisation itself.
    error ConsortiumConcerned(bytes32 motion, uint32 organisation);
    /// @notice Only authorities in good standing vote.
    error ConsortiumNotEntitled(uint32 organisation);
    /// @notice This vote would carry the motion, and leave too little gas to carry it out.
    error ConsortiumTooLittleGas(uint256 gasLeft, uint256 needed);
    /// @notice Only active registers lay motions.
    error ConsortiumNotAnActiveRegister(address caller);
    /// @notice There is no such kind of majority.
    error ConsortiumUnknownMajority(uint8 majority);
    /// @notice Nobody could vote on the motion.
    error ConsortiumClosesTooEarly(uint40 closesOn, uint256 time);
    /// @notice There is no such organisation, or its own key has not confirmed it yet.
    error ConsortiumUnknownOrganisation(uint32 organisation);
    /// @notice Suppliers are entered by an officer, authorities are admitted.
    error ConsortiumNotEnteredSo(uint8 organisationKind);
    /// @notice The new key has not signed the act that proposes it.
    error ConsortiumInvalidProof(bytes key, bytes32 actHash);
    /// @notice No such motion is about recovering this organisation.
    error ConsortiumNotItsRecovery(bytes32 motion, uint32 organisation);
    /// @notice One objection is enough.
    error ConsortiumObjectedAlready(bytes32 motion);
    /// @notice A vote is for or against.
    error ConsortiumUnknownChoice(uint8 choice);

    /// @notice Once, by anybody: names the founders, who are pending until their own keys have signed.
    function found(bytes32 memorandum, Founder[] calldata founders) external;

    /// @notice An active register lays a motion for an act of its own, right after it has recorded the act.
    /// @param structHash EIP-712 hashStruct of that act: the motion's id is its hash under the caller's own domain, so
    /// that no register takes another's.
    /// @param majority As in Majorities.sol.
    /// @param closesOn Last second in which votes count.
    /// @param concerned An organisation that the motion is about and that has no vote; 0: none.
    /// @return motion Its id, with which {IMotionRegister-carryOut} is called when it was carried.
    function lay(
        bytes32 structHash,
        uint8 majority,
        uint40 closesOn,
        uint32 concerned
    ) external returns (bytes32 motion);

    /// @return Digest of the memorandum; 0 before the founding.
    function memorandum() external view returns (bytes32);

    /// @return state 0 unknown, 1 open, 2 carried, 3 carried and failed.
    /// @return votesFor Authorities that last voted for it and are entitled now.
    /// @return votesAgainst The same, against it.
    function motionOf(
        bytes32 motion
    ) external view returns (uint8 state, uint32 votesFor, uint32 votesAgainst);

    /// @return majority As in Majorities.sol.
    /// @return closesOn Last second in which votes count.
    /// @return concerned The organisation that it is about; 0: none.
    function termsOf(
        bytes32 motion
    ) external view returns (uint8 majority, uint40 closesOn, uint32 concerned);

    /// @notice What a carried motion to recover an organisation allows; all 0 when there is none under this id.
    /// @return concerned The organisation.
    /// @return key The new key's id.
    /// @return scheme The new key's.
    /// @return inForceFrom First second in which the key may take effect.
    /// @return carriedIn Number in the ledger of the vote that carried it.
    function recoveryOf(
        bytes32 motion
    )
        external
        view
        returns (uint32 concerned, bytes32 key, uint8 scheme, uint40 inForceFrom, uint40 carriedIn);

    /// @return lastVote What the authority's next vote on the motion builds on: its last vote, else the motion.
    function lastVoteOf(bytes32 motion, uint32 authority) external view returns (bytes32 lastVote);
}
