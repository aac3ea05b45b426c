// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";

/// @notice 0a01: an organisation stands by an earlier act of its own.
struct ActAffirmedAct {
    Envelope envelope; // subject: the organisation's own; builds on its last statement on that act, else on the act
    bytes32 act; // hash of the act that the statement is about
}

/// @notice 0a02: an organisation says that an earlier act under its name was not its will.
struct ActDisownedAct {
    Envelope envelope; // subject and builtOn as above
    bytes32 act;
    uint16 reason; // code, not 0
}

/// @notice 0a03: a document named by an earlier act's content is no longer given out.
struct DocumentTakenDownAct {
    Envelope envelope; // builds on the organisation's last take-down about that act, else on the act
    bytes32 act; // whose content names the document; which document: in this act's content
    uint16 reason; // code, not 0
}

/// @notice What organisations say about earlier acts of their own: affirmed, disowned, a document taken down.
/// @dev Rules: the last statement counts, and an organisation may change its mind. A statement changes nothing that
/// another register holds (nothing rolls back). The register keeps no list of all acts; so
/// whoever reads a history holds a statement against the act: one about another organisation's act, or about none,
/// says nothing. It stands on the speaker's own subject and so lengthens nobody else's history.
interface IStatementRegister {
    event ActAffirmed(ActAffirmedAct act);
    event ActDisowned(ActDisownedAct act);
    event DocumentTakenDown(DocumentTakenDownAct act);

    error StatementAboutNothing(uint32 organisation);
    error StatementNoReason(bytes32 act);

    function affirm(ActAffirmedAct calldata act, Signed calldata by) external;

    function disown(ActDisownedAct calldata act, Signed calldata by) external;

    function takeDown(DocumentTakenDownAct calldata act, Signed calldata by) external;

    /// @return The organisation's last affirmation or disowning of the act; 0 if none.
    function lastStatementOf(uint32 organisation, bytes32 act) external view returns (bytes32);

    /// @return The organisation's last take-down about the act; 0 if none.
    function lastTakeDownOf(uint32 organisation, bytes32 act) external view returns (bytes32);
}
