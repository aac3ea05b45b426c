// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Envelope, Signed} from "./Act.sol";
import {Entry, IHistoryLog} from "./IHistoryLog.sol";

/// @notice What every register shares: handing an act to the log, and the check that it is not stale.
abstract contract Register {
    IHistoryLog private immutable _historyLog;

    /// @notice The signer saw another state of the object than the ledger holds now.
    error RegisterStale(bytes32 builtOn, bytes32 lastAct);
    /// @notice The act names another history than the one that it belongs to.
    error RegisterWrongSubject(bytes32 subject, bytes32 expected);
    /// @notice Whoever countersigns must sign the very content that the other side signed.
    error RegisterWrongContent(bytes32 content, bytes32 expected);
    /// @notice The list or bytes passed beside the act are not those that its hash member stands for.
    error RegisterWrongValues(bytes32 hash, bytes32 signedHash);

    /// @param log The one history, to which the register hands every act.
    constructor(IHistoryLog log) {
        _historyLog = log;
    }

    /// @dev A register checks its state, appends, and only then changes its state. Nothing can come in between: the
    /// log asks a signer's contract (ERC-1271, ERC-7913) by static call only, under which no act can be recorded.
    function _append(
        uint16 kind,
        uint16 roles,
        Envelope calldata envelope,
        bytes32 structHash,
        Signed calldata by
    ) internal returns (bytes32 actHash, uint64 sequence) {
        return _historyLog.append(_entry(kind, roles, false, envelope, structHash), by);
    }

    /// @dev For acts that begin a plan or a procurement.
    function _appendOpening(
        uint16 kind,
        uint16 roles,
        Envelope calldata envelope,
        bytes32 structHash,
        Signed calldata by
    ) internal returns (bytes32 actHash, uint64 sequence) {
        return _historyLog.append(_entry(kind, roles, true, envelope, structHash), by);
    }

    function _log() internal view returns (IHistoryLog) {
        return _historyLog;
    }

    function _requireBuiltOn(bytes32 builtOn, bytes32 lastAct) internal pure {
        if (builtOn != lastAct) revert RegisterStale(builtOn, lastAct);
    }

    function _requireSubject(bytes32 subject, bytes32 expected) internal pure {
        if (subject != expected) revert RegisterWrongSubject(subject, expected);
    }

    function _requireContent(bytes32 content, bytes32 expected) internal pure {
        if (content != expected) revert RegisterWrongContent(content, expected);
    }

    function _requireValues(bytes32 hash, bytes32 signedHash) internal pure {
        if (hash != signedHash) revert RegisterWrongValues(hash, signedHash);
    }

    function _entry(
        uint16 kind,
        uint16 roles,
        bool opens,
        Envelope calldata envelope,
        bytes32 structHash
    ) private pure returns (Entry memory) {
        return
            Entry({
                kind: kind,
                roles: roles,
                opens: opens,
                organisation: envelope.organisation,
                validUntil: envelope.validUntil,
                subject: envelope.subject,
                content: envelope.content,
                structHash: structHash
            });
    }
}
