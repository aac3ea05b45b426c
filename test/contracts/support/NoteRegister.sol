// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Envelope, Signed} from "../../../contracts/log/Act.sol";
import {IHistoryLog} from "../../../contracts/log/IHistoryLog.sol";
import {Register} from "../../../contracts/log/Register.sol";

/// @notice The signed act of the mock register below.
struct NoteTakenAct {
    Envelope envelope;
    uint16 roles; // that the register asks for
    bool opens;
}

/// @notice The smallest register: appends whatever is signed.
contract NoteRegister is Register {
    bytes32 public constant NOTE_TAKEN = keccak256(
        "NoteTaken(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "uint16 roles,bool opens)"
    );
    uint16 public constant KIND = 0xff01;

    event NoteTaken(NoteTakenAct act);

    constructor(IHistoryLog log) Register(log) {}

    function take(
        NoteTakenAct calldata act,
        Signed calldata by
    ) external returns (bytes32 actHash, uint64 sequence) {
        bytes32 structHash = keccak256(abi.encode(NOTE_TAKEN, act));
        (actHash, sequence) = act.opens
            ? _appendOpening(KIND, act.roles, act.envelope, structHash, by)
            : _append(KIND, act.roles, act.envelope, structHash, by);
        emit NoteTaken(act);
    }
}
