// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Call, ICarrier} from "./ICarrier.sol";
import {IHistoryLog} from "./IHistoryLog.sol";
import {RegisterStatus} from "./RegisterStatus.sol";

/// @notice See {ICarrier}.
/// @dev Holds nothing and may do nothing, so that a register called back into it could gain nothing.
contract Carrier is ICarrier {
    uint256 private constant MAX_REASON = 1024;
    uint256 private constant CALL_OVERHEAD = 5000; // a cold account, and the copy of a reason

    IHistoryLog private immutable _log;

    /// @param log Whose registers it calls.
    constructor(IHistoryLog log) {
        _log = log;
    }

    /// @inheritdoc ICarrier
    function carry(Call[] calldata calls) external returns (bytes[] memory reasons) {
        reasons = new bytes[](calls.length);
        for (uint256 i = 0; i < calls.length; ++i) {
            bytes memory reason = _carry(i, calls[i]);
            if (reason.length == 0) continue;
            reasons[i] = reason;
            emit Refused(i, reason);
        }
    }

    function _carry(uint256 index, Call calldata call) private returns (bytes memory reason) {
        // A call to an address without code succeeds and records nothing.
        if (_log.registerStatus(call.register) == RegisterStatus.UNKNOWN) {
            return abi.encodeWithSelector(CarrierNotARegister.selector, call.register);
        }
        bytes memory data = call.data; // copied before the gas is counted: the more data, the more that takes
        _requireGas(index, call.gasLimit);
        uint256 before = gasleft();
        (bool recorded, bytes memory returned) = _call(call.register, call.gasLimit, data);
        if (recorded) return "";
        // Whatever it says: a signature's verifier or wallet that ran out of gas looks like one that said no. The
        // callers of what ran out keep up to a 64th each.
        if (before - gasleft() >= uint256(call.gasLimit) - call.gasLimit / 16) {
            return abi.encodeWithSelector(CarrierOutOfGas.selector, call.gasLimit);
        }
        if (returned.length != 0) return returned;
        return abi.encodeWithSelector(CarrierNoReason.selector, call.register);
    }

    /// @dev EIP-150 silently gives a call less than it was promised: a carrier could starve an act so that it is
    /// refused for want of gas, and let the others through.
    function _requireGas(uint256 index, uint32 gasLimit) private view {
        uint256 left = gasleft();
        if (left < CALL_OVERHEAD || ((left - CALL_OVERHEAD) * 63) / 64 < gasLimit) {
            revert CarrierCannotHonourLimit(index, gasLimit, left);
        }
    }

    /// @dev Copies at most MAX_REASON bytes of what comes back, and nothing on success, so that no register can
    /// make the carrier pay for memory.
    function _call(
        address register,
        uint256 gasLimit,
        bytes memory data
    ) private returns (bool success, bytes memory returned) {
        uint256 limit = MAX_REASON;
        assembly ("memory-safe") {
            success := call(gasLimit, register, 0, add(data, 0x20), mload(data), 0, 0)
            returned := mload(0x40)
            let size := 0
            if iszero(success) {
                size := returndatasize()
                if gt(size, limit) {
                    size := limit
                }
                returndatacopy(add(returned, 0x20), 0, size)
            }
            mstore(returned, size)
            mstore(0x40, and(add(add(returned, size), 0x3f), not(0x1f)))
        }
    }
}
