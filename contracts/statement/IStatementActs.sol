// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";

/// @notice An organisation stands by an earlier act of its own.
/// @dev Code 0a01; signed in the role of ADMINISTRATOR, OFFICER, REPRESENTATIVE or SIGNATORY.
struct ActAffirmedAct {
    // subject: the organisation's own; builtOn: its last statement on that act, else the act
    Envelope envelope;
    bytes32 act; // the act that it affirms; its hash
}

/// @notice An organisation says that an earlier act under its name was not its will.
/// @dev Code 0a02; signed in the role of ADMINISTRATOR, OFFICER, REPRESENTATIVE or SIGNATORY.
struct ActDisownedAct {
    // subject: the organisation's own; builtOn: its last statement on that act, else the act
    Envelope envelope;
    bytes32 act; // the act that it disowns; its hash
    uint16 reason; // the reason to disown an act; code
}

/// @notice A document named by the content of an earlier act is no longer given out for the organisation's
/// acts.
/// @dev Code 0a03; signed in the role of ADMINISTRATOR, OFFICER, REPRESENTATIVE, SIGNATORY or RECORDER.
struct DocumentTakenDownAct {
    // subject: the organisation's own; builtOn: its last take-down about that act, else the act
    Envelope envelope;
    bytes32 act; // the act that brought the document; its hash
    uint16 reason; // the reason to take a document down; code
}

/// @notice What the StatementRegister takes and tells: each act as it was signed, and beside it the values of
/// varying length, of which the act has the hashes.
interface IStatementActs {
    /// @notice Recorded: {ActAffirmedAct}.
    event ActAffirmed(ActAffirmedAct act);

    /// @notice Recorded: {ActDisownedAct}.
    event ActDisowned(ActDisownedAct act);

    /// @notice Recorded: {DocumentTakenDownAct}.
    event DocumentTakenDown(DocumentTakenDownAct act);

    /// @notice By a key that commits the organisation; replaces its last statement on the act.
    function affirm(ActAffirmedAct calldata act, Signed calldata by) external;

    /// @notice By a key that commits the organisation; replaces its last statement on the act.
    function disown(ActDisownedAct calldata act, Signed calldata by) external;

    /// @notice By a key that commits the organisation, or its recorder's.
    function takeDown(DocumentTakenDownAct calldata act, Signed calldata by) external;
}
