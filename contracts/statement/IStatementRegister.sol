// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IStatementActs} from "./IStatementActs.sol";

/// @notice What organisations say about earlier acts of their own: affirmed, disowned, a document taken down.
/// @dev What its acts sign, and the events that tell them: {IStatementActs}.
/// Rules: the last statement counts, and an organisation may change its mind. A statement changes nothing that
/// another register holds (nothing rolls back). The register keeps no list of all acts; so
/// whoever reads a history holds a statement against the act: one about another organisation's act, or about none,
/// says nothing. It stands on the speaker's own subject and so lengthens nobody else's history.
interface IStatementRegister is IStatementActs {
    /// @notice A statement is about an act.
    error StatementAboutNothing(uint32 organisation);
    /// @notice Disowning and taking down give a reason.
    error StatementNoReason(bytes32 act);

    /// @return The organisation's last affirmation or disowning of the act; 0 if none.
    function lastStatementOf(uint32 organisation, bytes32 act) external view returns (bytes32);

    /// @return The organisation's last take-down about the act; 0 if none.
    function lastTakeDownOf(uint32 organisation, bytes32 act) external view returns (bytes32);
}
