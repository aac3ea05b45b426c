// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";
import {IDirectory} from "../directory/IDirectory.sol";
import {IHistoryLog} from "../log/IHistoryLog.sol";
import {ActAffirmedAct, ActDisownedAct, DocumentTakenDownAct, IStatementActs} from "./IStatementActs.sol";
import {IStatementRegister} from "./IStatementRegister.sol";
import {Register} from "../log/Register.sol";
import {StatementActs} from "./StatementActs.sol";

/// @notice See {IStatementRegister}.
contract StatementRegister is StatementActs, IStatementRegister {
    IDirectory private immutable _directory;

    mapping(uint32 organisation => mapping(bytes32 act => bytes32 statement)) private _lastStatements;
    mapping(uint32 organisation => mapping(bytes32 act => bytes32 takeDown)) private _lastTakeDowns;

    /// @param log The one history.
    /// @param directory Who is who.
    constructor(IHistoryLog log, IDirectory directory) Register(log) {
        _directory = directory;
    }

    /// @inheritdoc IStatementActs
    function affirm(ActAffirmedAct calldata act, Signed calldata by) external {
        mapping(bytes32 act => bytes32 statement) storage own = _lastStatements[act.envelope.organisation];
        _requireOwn(act.envelope, act.act, own[act.act]);
        own[act.act] = _record(act, by);
    }

    /// @inheritdoc IStatementActs
    function disown(ActDisownedAct calldata act, Signed calldata by) external {
        mapping(bytes32 act => bytes32 statement) storage own = _lastStatements[act.envelope.organisation];
        _requireOwn(act.envelope, act.act, own[act.act]);
        if (act.reason == 0) revert StatementNoReason(act.act);
        own[act.act] = _record(act, by);
    }

    /// @inheritdoc IStatementActs
    function takeDown(DocumentTakenDownAct calldata act, Signed calldata by) external {
        mapping(bytes32 act => bytes32 statement) storage own = _lastTakeDowns[act.envelope.organisation];
        _requireOwn(act.envelope, act.act, own[act.act]);
        if (act.reason == 0) revert StatementNoReason(act.act);
        own[act.act] = _record(act, by);
    }

    /// @inheritdoc IStatementRegister
    function lastStatementOf(uint32 organisation, bytes32 act) external view returns (bytes32) {
        return _lastStatements[organisation][act];
    }

    /// @inheritdoc IStatementRegister
    function lastTakeDownOf(uint32 organisation, bytes32 act) external view returns (bytes32) {
        return _lastTakeDowns[organisation][act];
    }

    function _requireOwn(Envelope calldata envelope, bytes32 act, bytes32 last) private view {
        _requireSubject(envelope.subject, _directory.subjectOf(envelope.organisation));
        if (act == 0) revert StatementAboutNothing(envelope.organisation);
        _requireBuiltOn(envelope.builtOn, last == 0 ? act : last);
    }
}
