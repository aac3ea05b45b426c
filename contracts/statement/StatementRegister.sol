// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";
import {IDirectory} from "../directory/IDirectory.sol";
import {IHistoryLog} from "../log/IHistoryLog.sol";
import {
    ActAffirmedAct,
    ActDisownedAct,
    DocumentTakenDownAct,
    IStatementRegister
} from "./IStatementRegister.sol";
import {Kinds} from "../libraries/Kinds.sol";
import {Roles} from "../libraries/Roles.sol";
import {Register} from "../log/Register.sol";

/// @notice See {IStatementRegister}.
contract StatementRegister is Register, IStatementRegister {
    bytes32 private constant AFFIRMED = keccak256(
        "ActAffirmed(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,bytes32 act)"
    );
    bytes32 private constant DISOWNED = keccak256(
        "ActDisowned(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,bytes32 act,uint16 reason)"
    );
    bytes32 private constant TAKEN_DOWN = keccak256(
        "DocumentTakenDown(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,bytes32 act,uint16 reason)"
    );

    /// @dev Who commits an organisation may also stand by, or disown, what was done in its name.
    uint16 private constant SPEAKERS =
        Roles.ADMINISTRATOR | Roles.OFFICER | Roles.SIGNATORY | Roles.REPRESENTATIVE;

    IDirectory private immutable DIRECTORY;

    mapping(uint32 organisation => mapping(bytes32 act => bytes32 statement)) private _lastStatements;
    mapping(uint32 organisation => mapping(bytes32 act => bytes32 takeDown)) private _lastTakeDowns;

    constructor(IHistoryLog log, IDirectory directory) Register(log) {
        DIRECTORY = directory;
    }

    function affirm(ActAffirmedAct calldata act, Signed calldata by) external {
        mapping(bytes32 act => bytes32 statement) storage own = _lastStatements[act.envelope.organisation];
        _requireOwn(act.envelope, act.act, own[act.act]);
        bytes32 structHash = keccak256(abi.encode(AFFIRMED, act));
        (own[act.act], ) = _append(Kinds.ACT_AFFIRMED, SPEAKERS, act.envelope, structHash, by);
        emit ActAffirmed(act);
    }

    function disown(ActDisownedAct calldata act, Signed calldata by) external {
        mapping(bytes32 act => bytes32 statement) storage own = _lastStatements[act.envelope.organisation];
        _requireOwn(act.envelope, act.act, own[act.act]);
        if (act.reason == 0) revert StatementNoReason(act.act);
        bytes32 structHash = keccak256(abi.encode(DISOWNED, act));
        (own[act.act], ) = _append(Kinds.ACT_DISOWNED, SPEAKERS, act.envelope, structHash, by);
        emit ActDisowned(act);
    }

    function takeDown(DocumentTakenDownAct calldata act, Signed calldata by) external {
        mapping(bytes32 act => bytes32 statement) storage own = _lastTakeDowns[act.envelope.organisation];
        _requireOwn(act.envelope, act.act, own[act.act]);
        if (act.reason == 0) revert StatementNoReason(act.act);
        bytes32 structHash = keccak256(abi.encode(TAKEN_DOWN, act));
        uint16 roles = SPEAKERS | Roles.RECORDER;
        (own[act.act], ) = _append(Kinds.DOCUMENT_TAKEN_DOWN, roles, act.envelope, structHash, by);
        emit DocumentTakenDown(act);
    }

    function lastStatementOf(uint32 organisation, bytes32 act) external view returns (bytes32) {
        return _lastStatements[organisation][act];
    }

    function lastTakeDownOf(uint32 organisation, bytes32 act) external view returns (bytes32) {
        return _lastTakeDowns[organisation][act];
    }

    function _requireOwn(Envelope calldata envelope, bytes32 act, bytes32 last) private view {
        _requireSubject(envelope.subject, DIRECTORY.subjectOf(envelope.organisation));
        if (act == 0) revert StatementAboutNothing(envelope.organisation);
        _requireBuiltOn(envelope.builtOn, last == 0 ? act : last);
    }
}
