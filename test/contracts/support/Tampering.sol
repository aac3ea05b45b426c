// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {assertEq, assertTrue} from "./Assertions.sol";
import {vm} from "./Vm.sol";

/// @notice A carrier that changes an act on its way: what is recorded must be exactly what was signed, or nothing.
abstract contract Tampering {
    bytes4 private constant PANIC = 0x4e487b71;

    error TamperingOutcome(bool done, bytes outcome);

    /// @param change Bits to flip in the byte at `index`.
    function _flip(address register, bytes memory data, uint256 index, uint8 change) internal {
        bytes memory untouched = _recordedBy(register, data);
        data[index % data.length] ^= bytes1(change);
        _requireSameOrRefused(register, data, untouched);
    }

    /// @param by Bytes missing at the end.
    function _cut(address register, bytes memory data, uint256 by) internal {
        bytes memory untouched = _recordedBy(register, data);
        uint256 length = data.length - (by % data.length);
        assembly ("memory-safe") {
            mstore(data, length)
        }
        _requireSameOrRefused(register, data, untouched);
    }

    /// @dev Always reverts, so that nothing stays; says what the call came to, with all that it recorded.
    function trial(address register, bytes calldata data) external {
        vm.recordLogs();
        (bool done, bytes memory reason) = register.call(data);
        revert TamperingOutcome(done, done ? abi.encode(vm.getRecordedLogs()) : reason);
    }

    function _requireSameOrRefused(address register, bytes memory data, bytes memory untouched) private {
        (bool done, bytes memory outcome) = _try(register, data);
        if (done) assertEq(outcome, untouched);
        else assertTrue(bytes4(outcome) != PANIC, "a refusal is no accident");
    }

    function _recordedBy(address register, bytes memory data) private returns (bytes memory logs) {
        bool done;
        (done, logs) = _try(register, data);
        assertTrue(done, "the act is good as it was signed");
    }

    function _try(address register, bytes memory data) private returns (bool done, bytes memory outcome) {
        try this.trial(register, data) {
            assertTrue(false, "a trial leaves nothing behind");
        } catch (bytes memory reason) {
            assembly ("memory-safe") {
                reason := add(reason, 4) // past the selector; the length is not read again
            }
            (done, outcome) = _decode(reason);
        }
    }

    function _decode(bytes memory words) private pure returns (bool done, bytes memory outcome) {
        assembly ("memory-safe") {
            done := mload(add(words, 0x20))
            outcome := add(add(words, 0x20), mload(add(words, 0x40)))
        }
    }
}
