// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";

/// @notice A founder's own first key signs the memorandum.
/// @dev Code 0201; signed in the role of ADMINISTRATOR.
struct FoundingSignedAct {
    Envelope envelope; // builtOn: the memorandum's digest; content: the memorandum's digest
}

/// @notice An authority proposes to admit another. The motion's id is the hash of this act.
/// @dev Code 0202; signed in the role of REPRESENTATIVE.
struct AdmissionProposedAct {
    Envelope envelope; // builtOn: 0
    bytes32 identifier; // the identifier; its digest
    bytes32 key; // the first key; keccak256 of its signer, which is passed beside the act
    uint8 scheme; // the signature scheme; 1 a plain key, 2 a contract's answer (ERC-1271), 3 a passkey
    uint16 roles; // the roles of the key; as in Roles.sol
}

/// @notice An authority proposes another status for a register. The motion's id is the hash of this act.
/// @dev Code 0203; signed in the role of REPRESENTATIVE.
struct RegisterStatusProposedAct {
    Envelope envelope; // builtOn: 0
    address target; // the register
    // the register's status; 1 active, 2 in run-off: only for procurements begun under it, 3 stopped
    uint8 status;
}

/// @notice An authority votes. It has one vote, and may change it while the motion is open.
/// @dev Code 0204; signed in the role of REPRESENTATIVE.
struct VoteCastAct {
    Envelope envelope; // builtOn: its own last vote on the motion, else the motion
    bytes32 motion; // the motion; hash of the act that began it
    uint8 choice; // the choice; 1 for, 2 against
}

/// @notice An authority proposes another standing for an authority. The motion's id is the hash of this act.
/// @dev Code 0205; signed in the role of REPRESENTATIVE.
struct StandingProposedAct {
    Envelope envelope; // builtOn: 0
    uint32 concerned; // the authority concerned; its number
    uint8 standing; // the standing; code
}

/// @notice An authority leaves the consortium: it has no vote and opens nothing, and finishes what it began.
/// @dev Code 0206; signed in the role of REPRESENTATIVE.
struct AuthorityLeftAct {
    Envelope envelope; // builtOn: the last act on the authority
}

/// @notice An authority proposes to enter an auditor or a recorder. The motion's id is the hash of this act.
/// @dev Code 0207; signed in the role of REPRESENTATIVE.
struct EntryProposedAct {
    Envelope envelope; // builtOn: 0
    bytes32 identifier; // the identifier; its digest
    // the kind of organisation; 1 authority, 2 supplier, 3 auditor, 4 recorder of publications
    uint8 organisationKind;
    bytes32 key; // the first key; keccak256 of its signer, which is passed beside the act
    uint8 scheme; // the signature scheme; 1 a plain key, 2 a contract's answer (ERC-1271), 3 a passkey
    uint16 roles; // the roles of the key; as in Roles.sol
}

/// @notice An authority proposes a new administrator's key for an organisation that lost its own; the key
/// signs too.
/// @dev Code 0208; signed in the role of REPRESENTATIVE.
struct RecoveryProposedAct {
    Envelope envelope; // builtOn: 0
    uint32 concerned; // the organisation concerned; its number
    bytes32 key; // the new key; keccak256 of its signer, which is passed beside the act
    uint8 scheme; // the scheme of the new key; 1 a plain key, 2 a contract's answer (ERC-1271), 3 a passkey
}

/// @notice A living key of the organisation objects to the motion to recover it, which then takes two thirds.
/// @dev Code 0209; signed in the role of ANY.
struct RecoveryObjectedAct {
    Envelope envelope; // builtOn: the motion
}

/// @notice An authority proposes that a register runs off and another takes its place in the same moment.
/// @dev Code 020a; signed in the role of REPRESENTATIVE.
struct RegisterReplacementProposedAct {
    Envelope envelope; // builtOn: 0
    address target; // the register
    address successor; // its successor
}

/// @notice What the Consortium takes and tells: each act as it was signed, and beside it the values of
/// varying length, of which the act has the hashes.
interface IConsortiumActs {
    /// @notice Recorded: {FoundingSignedAct}.
    event FoundingSigned(FoundingSignedAct act);

    /// @notice Recorded: {AdmissionProposedAct}.
    event AdmissionProposed(AdmissionProposedAct act, bytes key);

    /// @notice Recorded: {RegisterStatusProposedAct}.
    event RegisterStatusProposed(RegisterStatusProposedAct act);

    /// @notice Recorded: {VoteCastAct}.
    /// @param carried Whether this vote carried the motion.
    /// @param number Of the organisation entered, when this vote carried that; else 0.
    event VoteCast(VoteCastAct act, bool carried, uint32 number);

    /// @notice Recorded: {StandingProposedAct}.
    event StandingProposed(StandingProposedAct act);

    /// @notice Recorded: {AuthorityLeftAct}.
    event AuthorityLeft(AuthorityLeftAct act);

    /// @notice Recorded: {EntryProposedAct}.
    event EntryProposed(EntryProposedAct act, bytes key);

    /// @notice Recorded: {RecoveryProposedAct}.
    /// @param proof The new key's own signature over the same act.
    event RecoveryProposed(RecoveryProposedAct act, bytes key, bytes proof);

    /// @notice Recorded: {RecoveryObjectedAct}.
    /// @param reopened Whether the motion was carried already and is open again.
    event RecoveryObjected(RecoveryObjectedAct act, bool reopened);

    /// @notice Recorded: {RegisterReplacementProposedAct}.
    event RegisterReplacementProposed(RegisterReplacementProposedAct act);

    /// @notice By a founder's own first key, which thereby comes into force. Signs the memorandum as content.
    function signFounding(FoundingSignedAct calldata act, Signed calldata by) external;

    /// @notice Opens a motion to admit an authority: two thirds.
    /// @param key The signer of which the act has the hash.
    function proposeAdmission(
        AdmissionProposedAct calldata act,
        bytes calldata key,
        Signed calldata by
    ) external;

    /// @notice Opens a motion to admit, run off or stop a register: two thirds.
    function proposeRegisterStatus(RegisterStatusProposedAct calldata act, Signed calldata by) external;

    /// @notice Votes on an open motion; the vote that makes the majority carries it out, with 2,000,000 gas
    /// left.
    function vote(VoteCastAct calldata act, Signed calldata by) external;

    /// @notice Opens a motion about an authority's standing: two thirds of the others, and two votes at
    /// least.
    function proposeStanding(StandingProposedAct calldata act, Signed calldata by) external;

    /// @notice The authority's own decision, at once.
    function leaveConsortium(AuthorityLeftAct calldata act, Signed calldata by) external;

    /// @notice Opens a motion to enter an auditor or a recorder: more than half.
    /// @param key The signer of which the act has the hash.
    function proposeEntry(EntryProposedAct calldata act, bytes calldata key, Signed calldata by) external;

    /// @notice Opens a motion to give an organisation that lost its keys a new administrator: more than half
    /// of the others; once a living key of the organisation has objected, two thirds, and two votes at least.
    /// @param key The signer of which the act has the hash.
    /// @param proof The new key's own signature over the same act: nobody adds a key that is not theirs.
    function proposeRecovery(
        RecoveryProposedAct calldata act,
        bytes calldata key,
        Signed calldata by,
        bytes calldata proof
    ) external;

    /// @notice By any living key of the organisation, until the new key has come into force. A motion that
    /// was carried without two thirds is open again.
    function objectToRecovery(RecoveryObjectedAct calldata act, Signed calldata by) external;

    /// @notice Opens a motion to run one register off and admit another in its place: two thirds.
    function proposeRegisterReplacement(
        RegisterReplacementProposedAct calldata act,
        Signed calldata by
    ) external;
}
