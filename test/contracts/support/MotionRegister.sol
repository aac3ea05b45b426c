// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IConsortium} from "../../../contracts/consortium/IConsortium.sol";
import {IMotionRegister} from "../../../contracts/consortium/IMotionRegister.sol";
import {Envelope, Signed} from "../../../contracts/log/Act.sol";
import {IHistoryLog} from "../../../contracts/log/IHistoryLog.sol";
import {Register} from "../../../contracts/log/Register.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";

/// @notice What somebody asks the consortium to decide.
struct QuestionPutAct {
    Envelope envelope;
    uint8 majority;
    uint40 closesOn;
    uint32 concerned;
}

/// @notice A register whose acts are decided by the consortium, and that may misbehave when they are.
contract MotionRegister is Register, IMotionRegister {
    bytes32 public constant QUESTION_PUT = keccak256(
        "QuestionPut(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "uint8 majority,uint40 closesOn,uint32 concerned)"
    );
    uint16 public constant KIND = 0xff02;

    /// @notice The motion carried out last, and in which act.
    bytes32 public carriedOut;
    uint64 public carriedOutIn;

    /// @dev What it does when a motion was carried.
    enum Manner {
        Well,
        Works,
        Refuses,
        BurnsGas,
        TalksForEver
    }

    mapping(uint256 place => bytes32 done) private _work;
    Manner private _manner;
    IConsortium private immutable _consortium;

    event QuestionPut(QuestionPutAct act);

    error NotNow(bytes32 motion);

    constructor(IHistoryLog log, IConsortium consortium) Register(log) {
        _consortium = consortium;
    }

    function behave(Manner manner) external {
        _manner = manner;
    }

    function put(QuestionPutAct calldata act, Signed calldata by) external returns (bytes32 motion) {
        bytes32 structHash = keccak256(abi.encode(QUESTION_PUT, act));
        (motion, ) = _append(KIND, Roles.REPRESENTATIVE, act.envelope, structHash, by);
        bytes32 laid = _consortium.lay(structHash, act.majority, act.closesOn, act.concerned);
        assert(laid == motion);
        emit QuestionPut(act);
    }

    function carryOut(bytes32 motion, uint64 sequence) external {
        assert(msg.sender == address(_consortium));
        if (_manner == Manner.Refuses) revert NotNow(motion);
        if (_manner == Manner.BurnsGas) while (true) carriedOutIn++;
        if (_manner == Manner.TalksForEver) {
            assembly ("memory-safe") {
                revert(mload(0x40), 100000)
            }
        }
        if (_manner == Manner.Works) for (uint256 i = 0; i < 70; ++i) _work[i] = motion; // some 1,600,000 gas
        carriedOut = motion;
        carriedOutIn = sequence;
    }
}
