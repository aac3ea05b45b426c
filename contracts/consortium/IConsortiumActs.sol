// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

import {Envelope} from "../log/Act.sol";

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

/// @notice What the Consortium tells: each act as it was signed, and beside it the values of varying length,
/// of which the act has the hashes.
interface IConsortiumActs {
    /// @notice Recorded: {FoundingSignedAct}.
    event FoundingSigned(FoundingSignedAct act);

    /// @notice Recorded: {AdmissionProposedAct}.
    event AdmissionProposed(AdmissionProposedAct act, bytes key);

    /// @notice Recorded: {RegisterStatusProposedAct}.
    event RegisterStatusProposed(RegisterStatusProposedAct act);

    /// @notice Recorded: {VoteCastAct}.
    /// @param carried Whether this vote carried the motion.
    /// @param number Of the authority admitted, when this vote carried an admission; else 0.
    event VoteCast(VoteCastAct act, bool carried, uint32 number);
}
