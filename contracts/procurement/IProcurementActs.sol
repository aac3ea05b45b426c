// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

import {Envelope} from "../log/Act.sol";

/// @notice One phase of a procurement as planned at the opening (PCP: 0 to 3, COM(2007)799).
struct Phase {
    uint8 number;
    uint64 budget; // minor units
    uint40 startsOn; // UTC seconds
    uint40 endsOn; // UTC seconds
}

/// @notice An authority opens a procurement, alone or for a group of buyers.
/// @dev Code 0401; signed in the role of OFFICER.
struct ProcurementOpenedAct {
    Envelope envelope; // subject: the procurement's id; builtOn: 0
    bytes32 ownReference;
    uint16 ground;
    bytes3 currency; // ISO 4217
    bytes32 members; // hash of the list passed beside the act
    bytes32 phases; // hash of the Phase[] passed beside the act
}

/// @notice The lead says that a legal notice belongs to this procurement.
/// @dev Code 0402; signed in the role of OFFICER.
struct NoticeLinkedAct {
    Envelope envelope; // builtOn: the last link act for this process here, else the opening act
    bytes32 process;
}

/// @notice The lead takes such a link back.
/// @dev Code 0403; signed in the role of OFFICER.
struct NoticeUnlinkedAct {
    Envelope envelope; // builtOn: the linking act
    bytes32 process;
    uint16 reason;
}

/// @notice What the ProcurementRegister tells: each act as it was signed, and beside it the values of varying
/// length, of which the act has the hashes.
interface IProcurementActs {
    /// @notice Recorded: {ProcurementOpenedAct}.
    event ProcurementOpened(ProcurementOpenedAct act, uint32[] members, Phase[] phases);

    /// @notice Recorded: {NoticeLinkedAct}.
    event NoticeLinked(NoticeLinkedAct act);

    /// @notice Recorded: {NoticeUnlinkedAct}.
    event NoticeUnlinked(NoticeUnlinkedAct act);
}
